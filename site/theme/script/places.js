// The places to fill in: an input of the right kind over each, of its size.
var places = data && (function () {
  const ISO = {date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/};
  const PAUSE = 1500;
  const nodes = new Map(Array.from(document.querySelectorAll("main [data-place]"), node => [node.dataset.place, node]));

  function spec(place) {
    return patch.entry(data, "places", place) || {};
  }

  // What is filled in: here, else in the checklist itself.
  function value(place) {
    const own = store.value(place);
    return (own ? own.value : spec(place).value) || "";
  }

  function set(place, text) {
    if (text === value(place)) { return; }
    who.then(() => store.change({values: {[place]: {value: text, ...who.stamp()}}},
      `${text ? "Filled in" : "Emptied"}: ${spec(place).label || "a place"}`));
  }

  // A box in a cell; the box of a sign-off signs.
  function tick(place, box) {
    const approval = data.approvals.find(one => one.tick === place);
    const draw = () => { box.checked = value(place) !== ""; };
    box.addEventListener("change", () => {
      if (approval && signing.given(approval.part) !== box.checked) { signing.toggle(approval.part); }
      else { set(place, box.checked ? "x" : ""); }
      draw();
    });
    return {place, draw};
  }

  function chosen(options) {
    return element("select", {}, element("option", {value: ""}, "choose"),
      ...options.map(option => element("option", {value: option}, option)));
  }

  function made(kind, options) {
    switch (kind) {
      case "tick": return element("input", {type: "checkbox"});
      case "choice": return chosen(options || []);
      case "number": return element("input", {type: "text", inputmode: "decimal", autocomplete: "off"});
      case "date": case "time": return element("input", {type: kind});
      case "person": return element("input", {type: "text", list: "People", autocomplete: "off"});
      default: return element("input", {type: "text", autocomplete: "off"});
    }
  }

  // A date that somebody wrote in words is kept in words.
  function show(input, kind, text) {
    if (kind === "tick") { input.checked = text !== ""; return; }
    if (ISO[kind]) { input.type = text === "" || ISO[kind].test(text) ? kind : "text"; }
    if (kind === "choice" && text !== "" && !Array.from(input.options).some(option => option.value === text)) {
      input.append(element("option", {value: text}, text));
    }
    if (input.value !== text) { input.value = text; }
  }

  // Clicking into an empty place for a person, or Enter in it, fills in who works here.
  function offer(input, place) {
    const fill = () => { if (input.value === "" && who.name()) { input.value = who.name(); set(place, input.value); input.select(); } };
    input.addEventListener("click", fill);
    input.addEventListener("keydown", event => { if (event.key === "Enter") { fill(); } });
  }

  function field(place, node) {
    const {kind, label, choices, limits, unit} = spec(place);
    const input = made(kind, choices);
    input.classList.add("answer");
    input.setAttribute("aria-label", label || "Fill in");
    const verdict = limits && element("output", {class: "verdict", lang: "en"});
    const within = node.matches("td") && unit && kind === "number";
    const frame = element("span", {class: `field field-${kind || "text"}`}, input,
      within && element("span", {class: "unit", "aria-hidden": "true"}, unit), verdict);
    let pause;
    const written = () => (kind === "tick" ? (input.checked ? "x" : "") : input.value.trim());
    const keep = () => { window.clearTimeout(pause); set(place, written()); };
    input.addEventListener("change", keep);
    if (input.matches("input[type=text]") && limits) {
      input.addEventListener("input", () => {
        judged(input.value.trim());
        window.clearTimeout(pause);
        pause = window.setTimeout(keep, PAUSE);
      });
    }
    if (kind === "person") { offer(input, place); }
    (node.querySelector(":scope > .cell") || node).append(frame);

    function judged(text) {
      if (!verdict) { return; }
      const found = verdicts.of(text, spec(place));
      frame.dataset.verdict = found ? found.level : "";
      write(verdict, found ? found.word : "");
      verdict.title = found && found.limit ? found.limit.text : "";
    }

    function draw() {
      const text = value(place);
      const own = store.value(place);
      if (document.activeElement !== input || written() === text) { show(input, kind, text); judged(text); }
      input.title = own && own.value ? `Filled in: ${boxes.said(own)}` : "";
      frame.classList.toggle("filled", text !== "");
    }

    return {place, draw};
  }

  function people() {
    const named = [who.name(), ...Object.values(store.run.parts).map(part => part.by), ...data.approvals.map(one => one.signer)];
    return Array.from(new Set(named.filter(Boolean)));
  }

  function start() {
    const list = element("datalist", {id: "People"});
    document.body.append(list);
    const all = Array.from(nodes, ([place, node]) =>
      node.matches("input[type=checkbox]") ? tick(place, node) : field(place, node));
    store.listen(() => {
      all.forEach(one => one.draw());
      const names = people();
      if (names.join() !== list.dataset.names) {
        list.dataset.names = names.join();
        list.replaceChildren(...names.map(name => element("option", {value: name})));
      }
    });
  }

  return {start, value, spec, node: place => nodes.get(place), focus: place => {
    const node = nodes.get(place);
    const input = node && (node.querySelector(".answer") || node);
    if (input) { input.focus(); input.scrollIntoView({block: "center"}); }
  }};
})();

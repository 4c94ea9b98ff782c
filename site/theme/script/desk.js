// The bar at the bottom of the page: progress, who works here, undo, what needs attention, and what concerns the whole run.
var desk = data && (function () {
  const notices = element("div", {class: "notices"});
  const done = element("span", {class: "desk-done"});
  const meter = element("span", {class: "meter", "aria-hidden": "true"});
  const soaking = element("ul", {class: "desk-soaks"});
  const plain = (word, press, attributes) => button(word, press, {class: "push plain", ...attributes});
  const name = plain("", () => who.ask(), {class: "push plain desk-who"});
  // On phones the number stands for the run, and a sign for undoing.
  const two = (word, sign) => [element("span", {class: "push-word"}, word), sign];
  const back = button("", () => undo(), {class: "push desk-undo", "aria-keyshortcuts": "U", "aria-label": "Undo"});
  back.append(...two("Undo", element("span", {class: "push-sign", "aria-hidden": "true"}, "↶")));
  const group = element("div", {class: "desk-group", id: "Run-tools"},
    name,
    plain("Export", () => transfer.exported(), {"aria-keyshortcuts": "E"}),
    plain("Import", () => transfer.choose()),
    plain("Reset", () => transfer.reset()),
    plain("Keys", () => keys.sheet(), {"aria-keyshortcuts": "?"}));
  const few = element("span", {class: "push-count"});
  const fold = button("", () => folded(fold.getAttribute("aria-expanded") === "true"),
    {class: "push desk-fold", "aria-expanded": "false", "aria-controls": "Run-tools"});
  fold.append(...two("Run", few));
  const bar = element("div", {class: "desk-bar"},
    element("p", {class: "desk-progress"}, meter, done, element("span", {class: "visually-hidden"}, "tasks settled")), soaking, fold, back, group);
  const node = element("section", {class: "desk", "aria-label": "This run", lang: "en"}, notices, bar);
  let shown = "";

  function folded(close) {
    fold.setAttribute("aria-expanded", String(!close));
    node.classList.toggle("unfolded", !close);
  }

  function undo() {
    announce(store.undo());
  }

  function trouble() {
    if (!shelf.trouble()) { return []; }
    const why = shelf.trouble() === "full" ? "The browser’s storage is full" : "The browser keeps nothing for this page";
    return [{kind: "warning", text: `${why}. You can go on; export before you close the page.`,
      ways: [["Export…", () => transfer.exported()]]}];
  }

  function way([word, to]) {
    return typeof to === "string" ? element("a", {href: to, class: "push"}, word) : button(word, to);
  }

  function notice({kind, text, ways}) {
    return element("div", {class: `notice notice-${kind}`, role: kind === "alarm" ? "alert" : "status"},
      element("p", {}, text), element("p", {class: "ways"}, ...ways.map(way)));
  }

  // Drawn anew only when they say something else, so that focus stays where it is.
  function drawNotices() {
    const all = [...alarm.notices(), ...holds.notices(), ...trouble(), ...versions.notices()];
    const now = all.map(one => one.kind + one.text).join("\n");
    if (now === shown) { return; }
    shown = now;
    notices.replaceChildren(...all.map(notice));
    document.documentElement.style.setProperty("--desk", `${node.offsetHeight}px`);
  }

  function drawSoaks() {
    const running = soaks.running();
    while (soaking.children.length > running.length) { soaking.lastChild.remove(); }
    running.forEach(({stage, left}, at) => {
      const item = soaking.children[at] || soaking.appendChild(element("li", {}, element("a", {})));
      item.firstChild.href = `#${stage.id}`;
      item.title = `${stage.title}: soaking`;
      write(item.firstChild, `Soak ${time.span(left)}`);
      item.firstChild.setAttribute("aria-label", `${stage.title}: soaking`);
    });
  }

  function draw() {
    const sum = progress.sum();
    progress.fill(meter, sum);
    write(done, `${sum.done + sum.not} of ${sum.all}`);
    write(few, `${sum.done + sum.not}/${sum.all}`);
    fold.setAttribute("aria-label", `Run ${sum.done + sum.not}/${sum.all}: ${progress.words(sum)}`);
    write(name, who.name() || "Who works here?");
    name.setAttribute("aria-label", who.name() ? `Working here: ${who.name()}. Change` : "Who works here?");
    const last = store.undoable();
    back.disabled = !last;
    back.title = last ? `Undo: ${last}` : "";
    drawSoaks();
    drawNotices();
  }

  // The links that are always at hand stand in the same bar.
  function start() {
    const always = document.querySelector(".always");
    if (always) { bar.append(always); }
    document.body.append(node);
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && node.classList.contains("unfolded")) { folded(true); fold.focus(); }
    });
    store.listen(draw);
    who.listen(draw);
  }

  return {start, draw, undo};
})();

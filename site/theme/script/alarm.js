// The alarm: a value that meets a condition of the rollback, or a condition that was ticked.
var alarm = data && (function () {
  const back = data.rollback;
  const seen = new Set();

  function byValue() {
    return Object.keys(data.places).filter(place => data.places[place].limits).flatMap(place => {
      const spec = data.places[place];
      const value = places.value(place);
      const found = verdicts.of(value, spec);
      if (!found || found.level !== "rollback") { return []; }
      return [{key: place, place, part: spec.part, value, line: found.limit.text,
        what: `${spec.label || "A value"}: ${value}${bare(value) && spec.unit ? ` ${spec.unit}` : ""}`}];
    });
  }

  function bare(value) {
    return /^[\d\s.,]+$/.test(value);
  }

  function byTick() {
    return ((back && back.triggers) || []).filter(({part}) => tasks.status(part) === "done").map(({part, text}) =>
      ({key: part, part, value: "ticked", line: text, what: "A condition of the rollback holds"}));
  }

  function acknowledged({key, value}) {
    const known = store.entry("alarms", key);
    return known !== undefined && known.value === value;
  }

  function active() {
    return [...byValue(), ...byTick()].filter(one => !acknowledged(one));
  }

  function steps() {
    if (!back) { return undefined; }
    return back.at || (back.steps || [])[0];
  }

  function toSteps() {
    go(`#${steps()}`);
  }

  function correct(one) {
    if (one.place) { places.focus(one.place); return; }
    go(`#${one.part}`);
  }

  function acknowledge(one) {
    return ask({
      title: "Acknowledge the alarm",
      text: `${one.what}. The line says: ${one.line}`,
      fields: [
        {name: "name", label: "Name", value: who.name(), required: true, maxlength: "80"},
        {name: "reason", label: "Why you do not roll back", required: true, maxlength: "400", autofocus: true}
      ],
      yes: "Acknowledge",
      no: "Cancel"
    }).then(answer => {
      if (!answer) { return; }
      const {name, reason} = answer;
      const at = time.stamp();
      const part = store.part(one.part) || {};
      const note = [part.note, `Rollback alarm at ${one.value} acknowledged by ${name}: ${reason}`].filter(Boolean).join("\n");
      const status = tasks.status(one.part);
      store.change({alarms: {[one.key]: {value: one.value, by: name, at, reason}},
        parts: {[one.part]: {...part, status, note}}}, "Acknowledged an alarm");
    });
  }

  function raise(one) {
    announce(`Alarm. ${one.what}`);
    return ask({
      title: "Roll back",
      kind: "alarm",
      body: [
        element("p", {class: "alarm-what"}, one.what),
        element("p", {}, "It meets a condition of the rollback:"),
        element("blockquote", {class: "alarm-line"}, one.line)
      ],
      yes: steps() && "Go to the rollback steps",
      more: [[one.place ? "Correct the value" : "To the condition", "correct"], ["Acknowledge…", "acknowledge"]],
      no: "Close"
    }).then(answer => {
      if (!answer) { return; }
      if (answer.press === "yes") { toSteps(); }
      if (answer.press === "correct") { correct(one); }
      if (answer.press === "acknowledge") { acknowledge(one); }
    });
  }

  function identity(one) {
    return `${one.key}\n${one.value}`;
  }

  function draw() {
    const now = active();
    const fresh = now.filter(one => !seen.has(identity(one)));
    seen.clear();
    now.forEach(one => seen.add(identity(one)));
    if (fresh.length > 0) { raise(fresh[0]); }
  }

  function notices() {
    return active().map(one => ({kind: "alarm", text: `Roll back. ${one.what}. The line says: ${one.line}`, ways: [
      ...(steps() ? [["To the rollback steps", toSteps]] : []),
      [one.place ? "Correct" : "To the condition", () => correct(one)],
      ["Acknowledge…", () => acknowledge(one)]
    ]}));
  }

  // A condition without a box of its own gets a button.
  function watch({part, text}) {
    const at = document.getElementById(part);
    if (tasks.has(part) || !at || !at.matches("li")) { return; }
    const press = button("", () => boxes.set(part, tasks.settled(part) ? "open" : "done"), {class: "push happens"});
    at.querySelector(":scope > .line").append(element("span", {class: "hand", lang: "en"}, press));
    store.listen(() => {
      const on = tasks.status(part) === "done";
      write(press, on ? "Over" : "Happens now");
      press.setAttribute("aria-label", `${on ? "It is over" : "It happens now"}: ${text}`);
      at.classList.toggle("happening", on);
    });
  }

  // What was raised before the page was opened stands in the bar; only what is new interrupts.
  function start() {
    active().forEach(one => seen.add(identity(one)));
    ((back && back.triggers) || []).forEach(watch);
    store.listen(draw);
  }

  return {start, notices};
})();

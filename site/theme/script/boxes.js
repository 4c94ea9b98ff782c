// The three states of a box, with who and when beside it and the note below it.
var boxes = data && (function () {
  const MOVES = {done: "Ticked", open: "Opened again", "n/a": "Not applicable"};

  function said(part) {
    return [part.by, part.at && time.shown(part.at)].filter(Boolean).join(" · ");
  }

  // What is kept of a part when its state changes: its note.
  function entry(key, status, reason) {
    const part = store.part(key) || {};
    return {
      status,
      ...(status !== "open" && who.stamp()),
      ...(reason && {reason}),
      ...(part.note && {note: part.note})
    };
  }

  function set(key, status, reason) {
    who.then(() => store.change({parts: {[key]: entry(key, status, reason)}}, `${MOVES[status]}: ${tasks.label(key)}`));
  }

  // Ticks a task or opens it again. What must come first may hold it up.
  function tick(key) {
    if (signing.is(key)) { signing.toggle(key); draw(tasks.get(key)); return; }
    const next = tasks.status(key) === "done" ? "open" : "done";
    if (next === "done" && holds.held(key)) { draw(tasks.get(key)); return; }
    set(key, next);
  }

  // What has to be said of its state beside who and when.
  function remark(key, status, part) {
    if (status === "n/a") { return `Not applicable${part.reason ? `: ${part.reason}` : ""}`; }
    if (signing.late(key)) { return "Signed after the execution began"; }
    return holds.early(key) ? "Done before the sign-offs" : "";
  }

  function draw(task) {
    const {key, li, box} = task;
    const part = store.part(key) || {};
    const status = tasks.status(key);
    box.checked = status === "done";
    box.indeterminate = status === "n/a";
    li.classList.toggle("not-applicable", status === "n/a");
    li.classList.toggle("early", holds.early(key) || signing.late(key));
    write(task.reason, remark(key, status, part));
    write(task.meta, status === "open" ? "" : said(part));
    write(task.note, part.note || "");
  }

  function add(task) {
    const {key, line, box} = task;
    const id = `Said-${key}`;
    task.meta = element("span", {class: "said", id});
    task.reason = element("p", {class: "reason", id: `Reason-${key}`});
    task.note = element("p", {class: "note", id: `Note-of-${key}`});
    const more = element("button", {type: "button", class: "more", "aria-label": `More on: ${tasks.label(key)}`,
      click: () => sheet.open(key)}, "⋯");
    line.append(element("span", {class: "hand"}, task.meta, more));
    line.after(task.reason, task.note);
    box.setAttribute("aria-describedby", `Reason-${key} ${id} Note-of-${key}`);
    box.addEventListener("change", () => tick(key));
  }

  function start() {
    tasks.all.forEach(add);
    store.listen(() => tasks.all.forEach(draw));
  }

  return {start, set, tick, entry, said};
})();

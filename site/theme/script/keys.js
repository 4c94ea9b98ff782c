// Everything by keyboard. Single keys can be switched off; they are never taken from inputs, dialogs or with modifiers.
var keys = data && (function () {
  const OFF = "runsheet:keys";
  const PATIENCE = 1500;
  let waiting = 0;

  const KEYS = [
    ["j", "Next task", () => step(1)],
    ["k", "Previous task", () => step(-1)],
    ["x", "Tick, or open again; the space bar too", () => on(task => boxes.tick(task.key))],
    ["n", "Not applicable, with a reason", () => on(task => sheet.open(task.key, "reason"))],
    ["m", "Note", () => on(task => sheet.open(task.key, "note"))],
    ["s", "Sign, or lead to the next sign-off", () => signing.here(document.activeElement)],
    ["l", "Copy the link to the task", () => on(link)],
    ["g r", "To the rollback", rollback],
    ["u", "Undo; Ctrl+Z or ⌘Z too", () => desk.undo()],
    ["e", "Export", () => transfer.exported()],
    ["?", "These keys", () => sheetOfKeys()]
  ];

  function current() {
    const li = document.activeElement && document.activeElement.closest("li.task");
    return li && tasks.get(li.id);
  }

  function on(act) {
    const task = current();
    if (task) { act(task); } else { announce("Choose a task first: j leads to the next"); step(1); }
  }

  function link(task) {
    const url = new URL(`#${task.key}`, window.location.href);
    window.location.hash = url.hash;
    task.box.focus({preventScroll: true});
    clipboard.copy(url.href).then(() => announce("Link copied"), () => announce("The link is in the address bar"));
  }

  function reachable(task) {
    return task.box.getClientRects().length > 0;
  }

  // From the task at hand, else from the first in sight.
  function step(by) {
    const list = tasks.all.filter(reachable);
    const at = list.indexOf(current());
    const inSight = list.findIndex(task => task.line.getBoundingClientRect().bottom > 0);
    const next = list[at >= 0 ? at + by : Math.max(0, inSight)];
    if (!next) { return; }
    next.box.focus({preventScroll: true});
    next.line.scrollIntoView({block: "center"});
  }

  function rollback() {
    const way = document.querySelector(".always .to-rollback");
    if (way) { go(way.getAttribute("href")); } else { announce("This checklist has no rollback"); }
  }

  function typing(target) {
    return target.matches("textarea, select, [contenteditable]")
      || (target.matches("input") && !["checkbox", "radio", "button"].includes(target.type));
  }

  function off() {
    return shelf.read(OFF) === "off";
  }

  function sheetOfKeys() {
    const use = element("input", {type: "checkbox", checked: !off(),
      change: () => shelf.keep(OFF, use.checked ? "on" : "off")});
    return ask({
      title: "Keys",
      body: [
        element("dl", {class: "keys"}, ...KEYS.map(([key, words]) =>
          element("div", {}, element("dt", {}, ...key.split(" ").map(one => element("kbd", {}, one))), element("dd", {}, words)))),
        element("p", {class: "keys-use"}, element("label", {}, use, "Use these single keys"))
      ]
    });
  }

  function undoes(event) {
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "z";
  }

  function press(event) {
    if (event.defaultPrevented || event.isComposing || typing(event.target) || document.querySelector("dialog[open]")) { return; }
    if (undoes(event)) { event.preventDefault(); desk.undo(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || off()) { return; }
    const second = Date.now() - waiting < PATIENCE;
    waiting = event.key === "g" ? Date.now() : 0;
    const found = KEYS.find(([key]) => key === (second ? `g ${event.key}` : event.key));
    if (!found) { return; }
    event.preventDefault();
    found[2]();
  }

  function start() {
    document.addEventListener("keydown", press);
  }

  return {start, sheet: sheetOfKeys};
})();

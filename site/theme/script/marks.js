// The comment behind a part that says how far it is: <!-- run: done by=@a at=2026-11-21T10:02Z note="…" -->.
var marks = (function () {
  const MARK = /(?<!\\)<!--\s*run:\s*(done|n\/a|open)\b((?:(?!-->)[\s\S])*)-->/g;
  const FIELD = /\b(reason|by|at|note)=(?:"([^"]*)"|(\S+))/g;
  const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
  const TICKS = ["x", "X", "\u2705", "\u2714", "\u2714\uFE0F", "\u2713", "\u2611", "\u2611\uFE0F"];
  const DASHES = ["~", "-", "\u2013", "\u2014"];

  const isTick = text => TICKS.includes(text.trim().replace(/^\[(.+)\]$/, "$1"));

  // Whole minutes are written without seconds, and kept with them.
  const written = time => time.replace(/(T\d\d:\d\d):00(?=Z|[+-])/, "$1").replace(/[+-]00:00$/, "Z");
  const kept = time => time.replace(/(T\d\d:\d\d)(?=Z|[+-])/, "$1:00");

  function write({status, reason, by, at, note}) {
    const said = text => typeof text === "string" && text.trim() !== "";
    const open = status !== "done" && status !== "n/a";
    const fields = [
      !open && said(reason) && `reason="${escapes.quoted(reason)}"`,
      !open && said(by) && `by=${/^[\w@#./-]+$/.test(by) ? by : `"${escapes.quoted(by)}"`}`,
      !open && said(at) && TIME.test(at) && `at=${written(at)}`,
      said(note) && `note="${escapes.quoted(note)}"`
    ].filter(Boolean);
    return open && fields.length === 0 ? "" : `<!-- run: ${[open ? "open" : status, ...fields].join(" ")} -->`;
  }

  // {bare, mark}: the line without marks, and what the last of them says.
  function cut(line) {
    let mark;
    const bare = line.replace(MARK, (all, status, rest) => {
      mark = {status};
      for (const [, name, quoted, plain] of rest.matchAll(FIELD)) {
        const value = quoted === undefined ? plain : escapes.outOfQuotes(quoted);
        if (mark[name] === undefined && value.trim() !== "" && (name !== "at" || TIME.test(value))) {
          mark[name] = name === "at" ? kept(value) : value;
        }
      }
      return "";
    });
    return {bare, mark};
  }

  function boxed(box) {
    return isTick(box) ? "done" : DASHES.includes(box.trim()) ? "n/a" : "open";
  }

  // The state of a part with a box or without: a mark alone neither ticks an open box nor unticks one.
  function state(mark, box) {
    if (box === undefined) { return mark; }
    const status = boxed(box);
    if (mark === undefined) { return {status}; }
    if (mark.status === "open") { return {...mark, status}; }
    if (mark.status === "n/a" || status === "done") { return mark; }
    return mark.note === undefined ? {status} : {status, note: mark.note};
  }

  return {write, cut, state, isTick, isTime: text => TIME.test(text)};
})();

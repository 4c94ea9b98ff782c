// The run of this checklist, kept in the browser under its id and content. Another tab may write it at any moment, so
// every change reads what is kept, changes only its own entries, and writes.
var store = data && (function () {
  const key = `runsheet:${data.checklist}:${(data.sha256 || "").slice(0, 12)}`;
  const listeners = [];
  const done = [];
  // Changes that storage did not take: they hold on this page for as long as it is open.
  let unkept = [];
  let run = latest();

  function fresh() {
    return {version: 1, checklist: data.checklist, sha256: data.sha256 || null, parts: {}, values: {}};
  }

  function parsed(text) {
    try {
      const read = JSON.parse(text);
      return read && read.version === 1 && read.parts && read.values ? read : null;
    } catch (error) {
      return null;
    }
  }

  function latest() {
    const kept = parsed(shelf.read(key)) || fresh();
    return Object.freeze(unkept.reduce(patch.applied, kept));
  }

  function tell() {
    listeners.forEach(listen => listen(run));
  }

  function apply(change) {
    const before = latest();
    const begun = {started: time.stamp(), ...change};
    const next = patch.applied(before, begun);
    unkept = shelf.keep(key, JSON.stringify(next)) ? [] : [...unkept, begun];
    run = Object.freeze(next);
    return before;
  }

  // Makes a change; why says it in a few words, "Ticked: take the snapshot".
  function change(change, why) {
    const before = apply(change);
    done.push({why, change, back: patch.inverse(before, change)});
    tell();
  }

  // Takes back what was last done on this page, and says what that was.
  function undo() {
    const last = done.pop();
    if (!last) { return "Nothing to undo"; }
    if (!last.change.run && !patch.stands(latest(), last.change)) {
      return `Not undone, it has been changed since: ${last.why}`;
    }
    apply(last.back);
    tell();
    return `Undone: ${last.why}`;
  }

  window.addEventListener("storage", event => {
    if (event.key !== key && event.key !== null) { return; }
    run = latest();
    tell();
  });

  // A page kept asleep by the browser hears of nothing.
  window.addEventListener("pageshow", () => { run = latest(); tell(); });

  return {
    key,
    change,
    undo,
    fresh,
    parsed,
    get run() { return run; },
    part: key => patch.entry(run, "parts", key),
    value: place => patch.entry(run, "values", place),
    entry: (map, key) => patch.entry(run, map, key),
    replace: (next, why) => change({run: next}, why),
    undoable: () => done.length > 0 && done[done.length - 1].why,
    empty: () => !run.started,
    unkept: () => unkept.length > 0,
    listen: listen => { listeners.push(listen); },
    tell
  };
})();

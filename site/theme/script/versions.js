// A checklist that has changed since: what carries over from a run of an older version, what is new, what has gone.
var versions = data && (function () {
  const prefix = `runsheet:${data.checklist}:`;
  const words = key => `runsheet-labels:${key.slice("runsheet:".length)}`;
  const LATER = `runsheet-later:${data.checklist}`;
  const SHOWN = 12;
  const known = (map, key) => patch.entry(data, map, key) !== undefined;

  function worked(run) {
    return Object.keys(run.parts).length + Object.keys(run.values).length > 0;
  }

  function lastChange(run) {
    return [...Object.values(run.parts), ...Object.values(run.values)].map(entry => entry.at || "").sort().pop() || "";
  }

  // The latest run of another version that nobody has decided about.
  function older() {
    return shelf.keys(prefix)
      .filter(key => key !== store.key)
      .map(key => ({key, run: store.parsed(shelf.read(key))}))
      .filter(({key, run}) => run && worked(run) && !run.next && store.run.from !== key)
      .sort((a, b) => (lastChange(a.run) < lastChange(b.run) ? 1 : -1))[0];
  }

  function labels(key) {
    try { return JSON.parse(shelf.read(words(key))) || {}; } catch (error) { return {}; }
  }

  // Keeps what each part is called, so that a later version can say what has gone.
  function keepLabels() {
    if (store.empty() || shelf.read(words(store.key))) { return; }
    const called = {};
    ["parts", "places"].forEach(map => Object.keys(data[map]).forEach(key => { called[key] = data[map][key].label || key; }));
    shelf.keep(words(store.key), JSON.stringify(called));
  }

  function split(run, called) {
    const touched = [["parts", run.parts], ["places", run.values]]
      .flatMap(([map, entries]) => Object.keys(entries).map(key => ({map, key, label: entries[key].label || called[key] || key})));
    return {
      carried: touched.filter(({map, key}) => known(map, key)).map(one => one.label),
      gone: touched.filter(({map, key}) => !known(map, key)).map(one => one.label),
      fresh: Object.keys(called).length === 0 ? []
        : tasks.all.map(task => task.key).filter(key => !Object.prototype.hasOwnProperty.call(called, key)).map(tasks.label)
    };
  }

  function list(title, items) {
    const rest = items.length - SHOWN;
    return items.length > 0 && element("details", {open: items.length <= SHOWN},
      element("summary", {}, `${title}: ${items.length}`),
      element("ul", {}, ...items.slice(0, SHOWN).map(item => element("li", {}, item)),
        rest > 0 && element("li", {}, `and ${rest} more`)));
  }

  function lists(run, called) {
    const {carried, gone, fresh} = split(run, called || {});
    return [list("Carries over", carried), list("New in the checklist", fresh), list("No longer there", gone)].filter(Boolean);
  }

  // The run with what this version of the checklist still has.
  function fitted(run, from) {
    const kept = (map, entries) => Object.fromEntries(Object.entries(entries || {}).filter(([key]) => known(map, key)));
    const stage = id => data.stages.some(one => one.id === id);
    return {
      ...store.fresh(),
      started: run.started || time.stamp(),
      parts: kept("parts", run.parts),
      values: kept("places", run.values),
      soaks: Object.fromEntries(Object.entries(run.soaks || {}).filter(([id]) => stage(id))),
      alarms: run.alarms || {},
      gates: run.gates || {},
      ...(from && {from})
    };
  }

  function began(run) {
    return run.started ? `begun ${time.shown(run.started)}` : "without a time";
  }

  function decided(key, run) {
    shelf.keep(key, JSON.stringify({...run, next: store.key}));
  }

  function offer({key, run}) {
    return ask({
      title: "The checklist has changed",
      text: `There is a run of an earlier version, ${began(run)}, last changed ${time.shown(lastChange(run))}.`,
      body: lists(run, labels(key)),
      yes: "Carry over",
      more: [["Start anew", "anew"]],
      no: "Later"
    }).then(answer => {
      if (!answer) { later(true); return; }
      if (answer.press === "anew") { decided(key, run); store.tell(); return; }
      store.replace(fitted(run, key), "Carried over an earlier run");
      announce("Carried over");
    });
  }

  function later(put) {
    try {
      if (put) { window.sessionStorage.setItem(LATER, "yes"); }
      return window.sessionStorage.getItem(LATER) !== null;
    } catch (error) {
      return false;
    }
  }

  function notices() {
    const found = older();
    return found ? [{kind: "info", text: `There is a run of an earlier version of this checklist, ${began(found.run)}.`,
      ways: [["Look at it…", () => offer(found)]]}] : [];
  }

  function start() {
    store.listen(keepLabels);
    const found = older();
    if (found && store.empty() && !later()) { offer(found); }
  }

  return {start, notices, lists, fitted, began};
})();

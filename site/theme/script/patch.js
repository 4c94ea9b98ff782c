// A run is an object that is never changed. A patch names entries and what becomes of them, null taking one away:
// {parts: {"snapshot-taken": {status: "done"}}}, or {run: …} for a whole new run.
var patch = (function () {
  const MAPS = ["parts", "values", "soaks", "alarms", "gates"];

  // Keys are words of the author's: one may be "constructor".
  function entry(run, map, key) {
    const entries = run[map];
    return entries && Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined;
  }

  function entries(change) {
    return MAPS.flatMap(map => Object.keys(change[map] || {}).map(key => [map, key, change[map][key]]));
  }

  function applied(run, change) {
    if (change.run) { return change.run; }
    const next = {...run, started: run.started || change.started};
    MAPS.filter(map => change[map]).forEach(map => { next[map] = {...run[map]}; });
    entries(change).forEach(([map, key, value]) => {
      if (value === null) { delete next[map][key]; } else { next[map][key] = value; }
    });
    return next;
  }

  // What brings back the entries of run that change touches.
  function inverse(run, change) {
    if (change.run) { return {run}; }
    const back = {};
    entries(change).forEach(([map, key]) => {
      const before = entry(run, map, key);
      back[map] = back[map] || {};
      back[map][key] = before === undefined ? null : before;
    });
    return back;
  }

  // Whether run still has what change gave it: nobody else has been there since.
  function stands(run, change) {
    return entries(change).every(([map, key, value]) => {
      const now = entry(run, map, key);
      return JSON.stringify(now === undefined ? null : now) === JSON.stringify(value);
    });
  }

  return {applied, inverse, stands, entry};
})();

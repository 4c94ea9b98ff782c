// How a value stands against the limits of its place, in one word for the worst of them.
var verdicts = data && (function () {
  const WORDS = {rollback: "roll back", alert: "alert", warning: "warning", missed: "off target", met: "met", unknown: "not judged"};
  const WORST_FIRST = ["rollback", "alert", "warning", "missed"];

  // What one limit says: a level of WORDS.
  function level(text, limit) {
    const judged = measure.judge(text, limit);
    if (judged === "unknown") { return "unknown"; }
    if (limit.sense === "require") { return judged === "met" ? "met" : "missed"; }
    if (judged === "missed") { return "met"; }
    return limit.severity === "target" ? "missed" : limit.severity;
  }

  // {level, word, limit} or null where nothing is filled in.
  function of(text, limits) {
    if (!text || !limits || limits.length === 0) { return null; }
    const found = limits.map(limit => ({limit, level: level(text, limit)}));
    const worst = WORST_FIRST.map(name => found.find(one => one.level === name)).find(Boolean);
    const one = worst || found.find(one => one.level === "met") || {level: "unknown"};
    return {...one, word: WORDS[one.level]};
  }

  return {of};
})();

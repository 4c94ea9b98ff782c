// How a value stands against the limits of its place, in one word for the worst of them.
var verdicts = data && (function () {
  const WORDS = {rollback: "roll back", alert: "alert", warning: "warning", missed: "off target", met: "met", unknown: "not judged"};
  const WORST_FIRST = ["rollback", "alert", "warning", "missed"];

  // What one limit says of a value: a level of WORDS.
  function level({limit, judged}) {
    if (judged === "unknown") { return "unknown"; }
    if (limit.sense === "require") { return judged === "met" ? "met" : "missed"; }
    if (judged === "missed") { return "met"; }
    return limit.severity === "target" ? "missed" : limit.severity;
  }

  // {level, word, limit} of what somebody fills in; null where there is nothing to say.
  function of(text, place) {
    if (!text || !place.limits) { return null; }
    const found = measure.judged(text, place).map(one => ({limit: one.limit, level: level(one)}));
    if (found.length === 0) { return null; }
    const worst = WORST_FIRST.map(name => found.find(one => one.level === name)).find(Boolean);
    const one = worst || found.find(one => one.level === "met") || {level: "unknown"};
    return {...one, word: WORDS[one.level]};
  }

  return {of};
})();

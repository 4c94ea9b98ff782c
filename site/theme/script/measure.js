// Holds what somebody types against the limits of its place, exactly as the gate of a filled-in copy does.
var measuring = function ({units = {}, words = {}}) {
  const reader = amounts(units, words);
  const HUNDRED = decimal.of("100");
  const SECOND = decimal.of("1000");
  const HOLDS = {
    "<": sign => sign < 0, "<=": sign => sign <= 0, "=": sign => sign === 0, ">=": sign => sign >= 0, ">": sign => sign > 0
  };

  const isMeasured = unit => unit.startsWith("/") || reader.worth(unit) !== undefined;

  // In the unit all of its kind are compared in: times in ms, sizes in B, shares in %, rates of time per second.
  function base({value, unit, per}) {
    if (unit.startsWith("/")) {
      const whole = decimal.of(unit.slice(1));
      return decimal.isZero(whole) ? {value, unit, per} : {value: decimal.over(decimal.times(value, HUNDRED), whole), unit: "%", per};
    }
    const worth = reader.worth(unit);
    const time = per !== undefined && reader.worth(per);
    const based = worth ? {value: decimal.times(value, decimal.of(worth[1])), unit: worth[0]} : {value, unit};
    return time && time[0] === "ms"
      ? {...based, value: decimal.over(decimal.times(based.value, SECOND), decimal.of(time[1])), per: "s"} : {...based, per};
  }

  function comparable(one, other) {
    const [a, b] = [base(one), base(other)];
    return a.unit === b.unit && a.per === b.per;
  }

  function quantity([value, unit = "", per]) {
    return {value: decimal.of(value), unit, per};
  }

  function read(text, behind = "") {
    return reader.read(text.replace(/^[~\u2248]\s*/, "") + behind);
  }

  // A bare number is meant in the limit's own unit, counts are counts, and 300 MB are 300 MB of what the limit is stated
  // for: per service.
  function holds(actual, limit) {
    const [first, second] = limit.values.map(quantity);
    const bare = actual.unit === "" || !(isMeasured(actual.unit) || isMeasured(first.unit));
    const meant = {value: actual.value, unit: bare ? first.unit : actual.unit, per: actual.per ?? first.per};
    if (!comparable(meant, first)) { return undefined; }
    const against = other => decimal.compare(base(meant).value, base(other).value);
    return limit.operator === "between" ? against(first) >= 0 && against(second) <= 0 : HOLDS[limit.operator](against(first));
  }

  function sameWords(one, other) {
    const folded = text => text.trim().toUpperCase().toLowerCase();
    return folded(one) === folded(other);
  }

  // "met" where the comparison of the limit holds, "missed" where it does not, "unknown" where they cannot be compared.
  // A range holds to a demand with both its ends, and sets off a warning with either.
  function judge(text, limit, behind = "") {
    const word = answer => answer === undefined ? "unknown" : answer ? "met" : "missed";
    if (limit.state !== undefined) { return word(sameWords(text, limit.state)); }
    const each = read(text, behind).map(actual => holds(actual, limit));
    if (each.length === 0 || each.includes(undefined)) { return "unknown"; }
    return word(limit.sense === "require" ? each.every(Boolean) : each.some(Boolean));
  }

  function inUnitOf(found, limit) {
    return found.some(one => isMeasured(one.unit)) && (limit.values || []).some(value => comparable(quantity(value), found[0]));
  }

  // [{limit, judged}] of the limits that a value at a place is measured by: those of its own line, and conditions of the
  // rollback from elsewhere that are about the same measure.
  function judged(text, place) {
    const found = read(text, place.behind);
    const own = (place.limits || []).filter(limit => limit.at === undefined);
    const counts = limit => !place.byUnit || inUnitOf(found, limit);
    const first = own.findIndex(counts);
    const conditions = (place.limits || []).filter(limit => limit.at !== undefined
      && (limit.like === undefined || limit.like.includes(first)));
    return [...own.filter(counts), ...conditions].map(limit => ({limit, judged: judge(text, limit, place.behind)}));
  }

  return {read, judge, judged};
};

var measure = data && measuring(data);

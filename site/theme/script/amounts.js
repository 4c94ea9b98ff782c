// Reads the amount a text begins with, by the words of the checklist's vocabulary: [~] [$] number [range] [unit] [rate].
// amounts(units, words).read("1,5 s") is [{value, unit, per}], two for a range, none for what is no amount.
var amounts = function (units, words) {
  const END = {kind: "break", text: "", from: -1, to: -1};
  const THOUSAND = decimal.of("1000");
  const MONEY = ["%", "$", "\u20AC", "\u00A3"];

  // Groups of words by their first, the longest first.
  function lexicon(entries) {
    const byFirst = new Map();
    entries.forEach(([phrase, meaning]) => {
      const group = phrase.split(" ");
      byFirst.set(group[0], [...(byFirst.get(group[0]) || []), {group, meaning}].sort((a, b) => b.group.length - a.group.length));
    });
    return byFirst;
  }

  const named = lexicon(Object.entries(units).flatMap(([name, [, , written]]) => written.map(word => [word, name])));
  const kinds = new Map(Object.entries(words).map(([kind, phrases]) => [kind, lexicon(phrases.map(phrase => [phrase, kind]))]));

  const worth = unit => units[unit] && units[unit][0] ? units[unit] : undefined;
  const isTime = unit => worth(unit) !== undefined && worth(unit)[0] === "ms";

  function singular(word) {
    if (word.length > 4 && word.endsWith("ies")) { return `${word.slice(0, -3)}y`; }
    if (word.length > 4 && /(sses|shes|ches|xes)$/.test(word)) { return word.slice(0, -2); }
    return word.length > 3 && /s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  }

  function read(text) {
    const list = tokens.of(text, 40);
    const token = i => list[i] || END;
    const joined = i => i > 0 && i < list.length && list[i - 1].to === list[i].from;
    const isNumber = i => token(i).kind === "number";
    const isWord = i => token(i).kind === "word";
    const isSign = (i, sign) => token(i).kind === "sign" && token(i).text === sign;

    function hit(byFirst, i) {
      return i < list.length && byFirst
        ? (byFirst.get(token(i).text) || []).find(({group}) => group.every((word, k) => token(i + k).text === word)) : undefined;
    }

    function match(kind, i) {
      const found = hit(kinds.get(kind), i);
      return found ? found.group.length : 0;
    }

    // Numbers with k, M or "million" behind them.
    function number(i) {
      const signed = (isSign(i, "+") || isSign(i, "-")) && joined(i + 1) && !joined(i);
      if (signed && isNumber(i + 1)) {
        const n = number(i + 1);
        return isSign(i, "-") ? {...n, value: decimal.negated(n.value)} : n;
      }
      if (!isNumber(i)) { return undefined; }
      const value = decimal.of(token(i).text);
      const next = i + 1;
      const raw = joined(next) && isWord(next) ? text.slice(token(next).from, token(next).to) : "";
      if (raw === "k" || raw === "K") { return {value: decimal.times(value, THOUSAND), end: next + 1}; }
      if (raw === "M" || token(next).text === "million") {
        return {value: decimal.times(value, decimal.times(THOUSAND, THOUSAND)), end: next + 1};
      }
      return {value, end: next};
    }

    function plainUnit(i) {
      const found = hit(named, i);
      if (!found) { return undefined; }
      const raw = text.slice(token(i).from, token(i).to);
      if (/^[A-Za-z]$/.test(raw) && !joined(i) && !/[shd]/i.test(raw)) { return undefined; }
      const [name, per] = found.meaning.split("/");
      return {name, per, end: i + found.group.length};
    }

    // "of" behind a larger number than the whole is none: "16 of 8 May".
    function ratio(i) {
      if (isSign(i, "/") && joined(i) && joined(i + 1) && isNumber(i + 1)) { return {name: `/${token(i + 1).text}`, end: i + 2}; }
      const of = match("out-of", i);
      const part = of > 0 && isNumber(i + of) && isWord(i + of + 1) && isNumber(i - 1)
        && decimal.compare(decimal.of(token(i - 1).text), decimal.of(token(i + of).text)) <= 0;
      return part ? {name: `/${token(i + of).text}`, end: i + of + 1} : undefined;
    }

    function unit(i) {
      const hyphen = isSign(i, "-") && joined(i) && joined(i + 1) ? plainUnit(i + 1) : undefined;
      return plainUnit(i) || ratio(i) || hyphen || {name: "", end: i};
    }

    function perLength(i) {
      return isSign(i, "/") && isWord(i + 1) ? 1 : match("per", i);
    }

    function rate(one) {
      if (one.per !== undefined) { return one; }
      const i = one.end;
      const noun = one.name === "" && isWord(i) && i > 0 && perLength(i + 1) > 0 ? 1 : 0;
      const per = perLength(i + noun);
      if (per === 0) { return one; }
      const of = i + noun + per;
      const name = noun === 1 ? singular(token(i).text) : one.name;
      const time = plainUnit(of);
      if (time) { return {name, per: time.name, end: time.end}; }
      return isWord(of) ? {name, per: singular(token(of).text), end: of + 1} : one;
    }

    function inUnit(value, from, to) {
      if (from === to || !isTime(from) || !isTime(to)) { return value; }
      return decimal.over(decimal.times(value, decimal.of(worth(from)[1])), decimal.of(worth(to)[1]));
    }

    // 1h30, 1 h 30 min: added up in the smaller unit.
    function compound(low, one) {
      const second = token(one.end).text === "and" || token(one.end).text === "und" ? one.end + 1 : one.end;
      if (one.per !== undefined || !isTime(one.name) || !isNumber(second)) { return [low, one]; }
      const next = plainUnit(second + 1);
      const name = next ? next.name : joined(second) && one.name === "h" ? "min" : "";
      const smaller = isTime(name) && decimal.compare(decimal.of(worth(name)[1]), decimal.of(worth(one.name)[1])) < 0;
      return smaller ? [decimal.plus(inUnit(low, one.name, name), decimal.of(token(second).text)), {name}] : [low, one];
    }

    let i = match("approximate", 0);
    const money = MONEY.includes(token(i).text) && isNumber(i + 1) ? token(i).text : "";
    i += money ? 1 : 0;
    const first = list.length > 0 && list[0].from === 0 ? number(i) : undefined;
    if (!first) { return []; }
    let one = money ? {name: money, end: first.end} : unit(first.end);
    const plus = isSign(first.end, "+") && joined(first.end);
    if (plus && one.name === "") { one = unit(first.end + 1); }
    i = plus && one.name === "" ? first.end + 1 : Math.max(first.end, one.end);
    const dash = ["-", "--", "~", "\u2014"].some(sign => isSign(i, sign)) ? 1 : match("range", i);
    const last = dash > 0 && isNumber(i + dash) ? number(i + dash) : undefined;
    if (last) {
      const lastUnit = unit(last.end);
      const fits = one.name === "" || lastUnit.name === "" || one.name === lastUnit.name
        || (isTime(one.name) && isTime(lastUnit.name));
      const low = lastUnit.name === "" ? first.value : inUnit(first.value, one.name, lastUnit.name);
      if (fits && decimal.compare(low, last.value) < 0) {
        const shared = rate(lastUnit.name === "" ? {...one, end: last.end} : lastUnit);
        return [low, last.value].map(value => ({value, unit: shared.name, per: shared.per}));
      }
    }
    if (isSign(i, "+") && joined(i)) { return [{value: first.value, unit: one.name, per: one.per}]; }
    const [value, whole] = compound(first.value, rate(one));
    return [{value, unit: whole.name, per: whole.per}];
  }

  return {read, worth};
};

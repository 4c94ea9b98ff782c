// Where digits end and what they are: a number, or digits that are no amount (a version, a date, a time of day).
var numerals = (function () {
  const LONGEST = 24;
  const GROUPING = /[\u00A0\u2009\u202F\u2007\u2008'\u2019_]/;

  function isDigit(c) {
    return c >= "0" && c <= "9";
  }

  function digitsEnd(text, start) {
    let end = start;
    while (end < text.length && isDigit(text[end])) { end++; }
    return end;
  }

  function threeDigits(text, at) {
    return digitsEnd(text, at) - at === 3;
  }

  // Whether a plain space parts thousands: "10 000", not the "3 100" of "week 3 100%".
  function isGroup(text, start, end, groups, length) {
    const first = groups === 0 && length <= 3 && text[start] !== "0";
    const later = groups > 0 && length === 3 && text[end - 4] === " ";
    return text[end] === " " && (first || later) && threeDigits(text, end + 1) && isRound(text, end + 1);
  }

  function isRound(text, at) {
    const zeros = text.startsWith("000", at);
    const more = text[at + 3] === " " && threeDigits(text, at + 4);
    return (zeros || more) && !(at + 3 < text.length && ".,:%".includes(text[at + 3]) && !zeros);
  }

  function digits(raw) {
    return raw.replace(/[^0-9.]/g, "");
  }

  // What a run with these signs in it comes to; "" when it is no amount.
  function value(raw, {dots, commas, thousands, same, last, separator}) {
    if (raw.length > LONGEST) { return ""; }
    if (dots > 1 && commas === 0) { return thousands && last === 3 ? digits(raw.replace(/\./g, "")) : ""; }
    if (commas > 1 && dots === 0) { return thousands && last === 3 ? digits(raw) : ""; }
    if (dots > 0 && commas > 0) {
      const point = separator === ".";
      if ((point ? dots : commas) > 1) { return ""; }
      return digits(point ? raw.replace(/,/g, "") : raw.replace(/\./g, "").replace(",", "."));
    }
    if (commas === 1) {
      return digits(same && thousands && last === 3 && raw[0] !== "0" ? raw : raw.replace(",", "."));
    }
    return digits(raw);
  }

  // {end, digits} of the run at start; given is the text before look-alike characters were folded.
  function at(text, given, start) {
    const shape = {dots: 0, commas: 0, thousands: true, same: true, last: 0, separator: ""};
    let end = start;
    let groups = 0;
    while (end < text.length) {
      const c = text[end];
      if (isDigit(c)) { shape.last++; end++; continue; }
      const follows = end + 1 < text.length && isDigit(text[end + 1]);
      const space = GROUPING.test(given[end]) || isGroup(text, start, end, groups, shape.last);
      if (!follows || !(c === "." || c === "," || space) || (space && !threeDigits(text, end + 1))) { break; }
      shape.thousands = shape.thousands && (groups === 0 ? shape.last <= 3 : shape.last === 3);
      shape.same = shape.same && (shape.separator === "" || shape.separator === c);
      shape.separator = c;
      shape.dots += c === "." ? 1 : 0;
      shape.commas += c === "," ? 1 : 0;
      groups++;
      shape.last = 0;
      end++;
    }
    return {end, digits: value(text.slice(start, end), shape)};
  }

  // The end of a date or time of day in digits, else -1: 2026-11-21T10:00, 21/11/2026, 14:30.
  function calendarEnd(text, start) {
    const rest = text.slice(start);
    const time = /^\d{1,2}:\d{1,2}(?!\d)/.exec(rest) && /^\d+(?::\d\d+)*[Zz]?/.exec(rest);
    if (time) { return start + time[0].length; }
    const day = /^(\d+)([-/.])(\d{1,2})\2(\d+)/.exec(rest);
    if (!day) { return -1; }
    const yearFirst = day[1].length === 4;
    const year = yearFirst ? 4 : day[4].length;
    const shaped = yearFirst ? day[4].length <= 2 : day[1].length <= 2;
    if (!shaped || (year !== 4 && !(year === 2 && day[2] === "/"))) { return -1; }
    const hour = /^T\d+(?::\d\d+)*[Zz]?/.exec(rest.slice(day[0].length));
    return start + day[0].length + (hour ? hour[0].length : 0);
  }

  return {at, calendarEnd, isDigit};
})();

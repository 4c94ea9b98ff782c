// Takes a short text apart as the gate does: numbers, words, signs, and what is one thing with signs in it (a version, a
// date, an address). Look-alike characters are folded one for one before.
var tokens = (function () {
  const SAME = {
    "-": "\u2010\u2011\u2012\u2013\u2212\u301C", "'": "\u2018\u2019\u02BC", "\"": "\u201C\u201D\u300C\u300D",
    "\u2264": "\u2266\u2A7D", "\u2265": "\u2267\u2A7E", "\u2192": "\u21D2\u279C\u27A1\u2794\u279D\u27F6",
    ".": "\u3002", ",": "\u3001", "I": "\u0130"
  };
  const ALIKE = new Map(Object.entries(SAME).flatMap(([to, from]) => Array.from(from, c => [c, to])));
  const ENDS = ")]}>,;\"'`|";
  const LONGEST_TAG = 120;

  function folded(c) {
    const code = c.charCodeAt(0);
    if (code < 0x80) { return c; }
    if (code >= 0xFF01 && code <= 0xFF5E) { return String.fromCharCode(code - 0xFEE0); }
    if (ALIKE.has(c)) { return ALIKE.get(c); }
    if (/\p{Nd}/u.test(c)) { return String(digit(code)); }
    return /\p{Z}/u.test(c) ? " " : c;
  }

  // Digits of a script stand in a row that begins at a multiple of 16, or 6 behind one.
  function digit(code) {
    const low = code & 15;
    const begins = low >= 10 || (low >= 6 && !/\p{Nd}/u.test(String.fromCharCode(code & ~15))) ? 6 : 0;
    return low - begins;
  }

  const letter = c => c !== undefined && (/\p{L}/u.test(c) || c === "_");
  const ideograph = c => /[\u3005-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/.test(c);
  const latin = c => c !== undefined && /\p{L}/u.test(c) && !ideograph(c);
  const digitAt = c => c !== undefined && numerals.isDigit(c);
  const blank = c => c === undefined || /\s/.test(c);

  function cut(given, most) {
    const text = Array.from({length: given.length}, (none, i) => folded(given[i])).join("");
    const found = [];
    let at = 0;

    function add(kind, end, words) {
      found.push({kind, text: words === undefined ? text.slice(at, end).toLowerCase() : words, from: at, to: end});
      at = end;
    }

    function thing() {
      let end = at + 1;
      while (!blank(text[end]) && !ENDS.includes(text[end])) { end++; }
      add("opaque", end);
    }

    function number() {
      const calendar = numerals.calendarEnd(text, at);
      if (calendar >= 0) { add("opaque", calendar); return; }
      const shape = numerals.at(text, given, at);
      let letters = shape.end;
      while (latin(text[letters])) { letters++; }
      const suffix = text.slice(shape.end, letters).toLowerCase();
      const mixed = letters > shape.end && digitAt(text[letters]) && suffix !== "h" && suffix !== "m";
      const commit = shape.end - at >= 6 && suffix !== "" && Array.from(suffix).every(c => c <= "f");
      if (shape.digits && !/^(st|nd|rd|th|xx)$/.test(suffix) && !mixed && !commit) {
        add("number", shape.end, shape.digits);
        return;
      }
      let end = shape.digits || mixed ? letters : shape.end;
      while (mixed && end < text.length && /[\p{L}\p{Nd}]/u.test(text[end])) { end++; }
      add("opaque", end);
    }

    function joins(c, end, begin) {
      const after = text[end + 1];
      if (after === undefined) { return false; }
      const follows = letter(after) && !ideograph(after);
      if (c === "-") { return follows || (digitAt(after) && end - begin > 1 && /\p{L}/u.test(text[end - 1])); }
      return follows || (c !== "'" && digitAt(after));
    }

    function word() {
      if (ideograph(text[at])) { add("word", at + 1); return; }
      if (/^(https?:\/\/|www\.)/i.test(text.slice(at, at + 8))) { thing(); return; }
      if (/[hm]/.test(text[at]) && digitAt(text[at - 1]) && digitAt(text[at + 1])) { add("word", at + 1); return; }
      let end = at;
      let dotted = false;
      for (let c = text[end]; c !== undefined; c = text[end]) {
        if (latin(c) || c === "_" || digitAt(c)) { end++; continue; }
        if (!"-'.@".includes(c) || !joins(c, end, at)) { break; }
        dotted = dotted || c === "." || c === "@";
        end++;
      }
      if (/^_+$/.test(text.slice(at, end))) { add("sign", end, "____"); return; }
      const version = end - at > 1 && /[vV]/.test(text[at]) && digitAt(text[at + 1]);
      add(dotted || version ? "opaque" : "word", end);
    }

    function isPath() {
      const before = at === 0 ? " " : text[at - 1];
      return !/[\p{L}\p{Nd}%]/u.test(before) && /^\.{0,2}\/[\p{L}_.]/u.test(text.slice(at));
    }

    function tagEnd() {
      const close = text.slice(at, at + LONGEST_TAG).search(/[>\n]/);
      const good = /^<[\p{L}_/!]/u.test(text.slice(at)) && close > 1 && text[at + close] === ">";
      return good && text[at + close - 1] !== " " && !text.slice(at + 2, at + close).includes("<") ? at + close + 1 : -1;
    }

    function sign() {
      const c = text[at];
      const two = text.slice(at, at + 2);
      if (("/.".includes(c) && isPath()) || (c === "#" && /^#[\p{L}\p{Nd}]/u.test(two))) { thing(); return; }
      if (c === "<" && tagEnd() > 0) { add("opaque", tagEnd()); return; }
      const dashes = /^--+(>?)/.exec(text.slice(at, at + LONGEST_TAG));
      if (dashes) { add("sign", at + dashes[0].length, dashes[1] ? "->" : "--"); return; }
      if (/^(<[<>-]|>[>&/]|!=)$/.test(two)) { add("opaque", at + 2); return; }
      const compared = {"<=": "<=", "=<": "<=", ">=": ">=", "==": "=", "=>": "->", "->": "->"}[two];
      if (compared) { add("sign", at + 2, compared); return; }
      const whole = String.fromCodePoint(text.codePointAt(at));
      add("sign", at + whole.length, whole);
    }

    while (at < text.length && found.length < most) {
      const c = text[at];
      if (c === "\n" || c === "\r") { add("break", at + 1); }
      else if (blank(c) || c === "\0") { at++; }
      else if (numerals.isDigit(c)) { number(); }
      else if (letter(c)) { word(); }
      else { sign(); }
    }
    return found;
  }

  return {of: cut};
})();

// The lines of a run record as a sheet has them, and what stands in the slots of a line that somebody has filled in.
var sheetlines = (function () {
  const squeezed = text => text.replace(/[ \t]+/g, " ").trim();
  const BOX = /^((?:> ?)*(?:[-*+]|\d{1,9}[.)]) )\[([^\[\]]{1,8}|)\]/;
  const MOST_TRIES = 500;

  // A line of a text: white space and the kind of bullet are of no account, a mark is apart, a pipe in a cell is \x01.
  // Where the line begins with a box there are its words with an empty one as well.
  function read(line) {
    const {bare, mark} = marks.cut(line);
    const words = squeezed(bare).replace(/\\\|/g, "\x01").replace(/^((?:> ?)*)[*+] /, "$1- ");
    const box = BOX.exec(words);
    return {words, mark, ...(box && {box: box[2], task: words.replace(BOX, "$1[]")})};
  }

  // The words of a line as a line of the sheet has them; undefined where only one of the two has a box.
  function like(line, {words, task}) {
    return line.part === undefined ? words : task;
  }

  // The lines of the sheet: {words, places, box, mark}; where a place stands, words have a \0.
  function of(sheet) {
    const lines = [{text: "", places: []}];
    const last = () => lines[lines.length - 1];
    sheet.forEach(piece => {
      if (typeof piece === "string") {
        piece.split("\n").forEach((text, i) => {
          if (i > 0) { lines.push({text: "", places: []}); }
          last().text += text;
        });
      } else if (piece.box !== undefined) {
        Object.assign(last(), {part: piece.box, was: piece.was || " "});
        last().text += " ";
      } else if (piece.mark !== undefined) {
        Object.assign(last(), {mark: piece.mark, cell: piece.cell});
      } else if (piece.place !== undefined) {
        last().places.push(piece);
        last().text += piece.spaced ? " \0" : "\0";
      } else {
        last().header = true;
      }
    });
    return lines.map(line => ({...line, words: like(line, read(line.text))}));
  }

  function isEmpty(slot, raw) {
    const was = squeezed(slot.was || "");
    return raw === was || /^[\s_]*$/.test(raw) || (/^[.\u2026\s]+$/.test(was) && /^[.\u2026\s]+$/.test(raw));
  }

  // Of all ways to cut words at the literals the one that leaves most places as they were: a value may hold the words
  // that follow its place. Two literals may share the space between them, where nothing is filled in.
  function fit(line, words) {
    const literals = `${line.words} `.split("\0");
    const text = `${words} `;
    const ends = literals.length - 1;
    if (!text.startsWith(literals[0]) || !text.endsWith(literals[ends])) { return undefined; }
    const stop = text.length - literals[ends].length;
    let best;
    let tries = 0;
    function cut(slot, from, values, score) {
      if (slot === ends) {
        if (best === undefined || score > best.score) { best = {values, score}; }
        return;
      }
      const literal = literals[slot + 1];
      const begin = literal.startsWith(" ") && from > 0 && text[from - 1] === " " ? from - 1 : from;
      const take = at => {
        const raw = text.slice(Math.min(from, at), at).trim();
        cut(slot + 1, at + literal.length, [...values, raw], score + (isEmpty(line.places[slot], raw) ? 1 : 0));
      };
      if (slot === ends - 1) {
        if (begin <= stop) { take(stop); }
        return;
      }
      for (let at = text.indexOf(literal, begin); at >= 0 && at <= stop && tries < MOST_TRIES; at = text.indexOf(literal, at + 1)) {
        tries++;
        take(at);
      }
    }
    cut(0, literals[0].length, [], 0);
    return ends === 0 && words !== line.words ? undefined : best && best.values;
  }

  // What somebody has written in a place; "" for nothing.
  function value(slot, raw) {
    const text = raw.replace(/\x01/g, slot.cell ? "|" : "\\|");
    if (isEmpty(slot, raw)) { return ""; }
    if (slot.in === "box") { return marks.isTick(text) ? "x" : ""; }
    if (slot.in === "code") { return text; }
    const bare = text.replace(/^[\s_]+/, "").replace(/(\\*)[\s_]+$/, (all, slashes) => slashes.length % 2 === 1 ? all : slashes);
    const inner = (slot.was || "").startsWith("[") && /^\[[^[\]\\]*\]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
    return escapes.outOfText(inner);
  }

  return {of, read, like, fit, value};
})();

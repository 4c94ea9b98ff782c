// The record of a run: written as Markdown and JSON, and read again from either, with what was not understood.
// record.read(text) is a run; its unread is a list of {line, text}. What is no run at all is an Error to be shown.
var recording = function (data) {
  const RUN = /^run:[ \t]*(?:\{[^}]*\}[^\n]*|[^\n]*(?:\n[ \t]+[^\n]*)*)(?:\n|$)/m;
  const STATES = ["open", "done", "n/a"];
  const MAPS = ["soaks", "alarms", "gates"];
  const own = (map, key) => map && Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined;
  const telling = text => /[\p{L}\p{N}]/u.test(text);

  function header(run) {
    const fields = {checklist: data.checklist, sha256: data.sha256, started: run.started};
    return Object.entries(fields)
      .filter(([, value]) => typeof value === "string" && value !== "")
      .map(([name, value]) => `${name}: "${value.replace(/["'{}\\\x00-\x1F\x7F]/g, "")}"`)
      .join(", ");
  }

  function filled(slot, value) {
    if (value === undefined || escapes.line(value) === "") { return slot.was || ""; }
    if (slot.in === "box") { return slot.was === "[ ]" ? "[x]" : "\u2611"; }
    const written = slot.in === "code" ? escapes.code(value) : escapes.text(value);
    return (slot.spaced ? " " : "") + (slot.cell ? escapes.cell(written) : written);
  }

  function marked(slot, part) {
    const mark = part === undefined ? slot.was || "" : marks.write(part);
    return mark === "" ? "" : ` ${part !== undefined && slot.cell ? escapes.cell(mark) : mark}`;
  }

  function boxed(slot, part) {
    return part === undefined ? slot.was || " " : part.status === "done" ? "x" : " ";
  }

  function markdown(run) {
    const value = place => (own(run.values, place) || {}).value;
    return data.sheet.map(piece => {
      if (typeof piece === "string") { return piece; }
      if (piece.header) { return header(run); }
      if (piece.place !== undefined) { return filled(piece, value(piece.place)); }
      return piece.mark === undefined ? boxed(piece, own(run.parts, piece.box)) : marked(piece, own(run.parts, piece.mark));
    }).join("");
  }

  // The run as it is kept, with the words that tell people what each key is.
  function json(run) {
    const told = (entries, labels) => Object.fromEntries(Object.entries(entries || {}).map(([key, entry]) =>
      [key, {...(own(labels, key) && {label: own(labels, key).label}), ...entry}]));
    return `${JSON.stringify({
      runsheet: "run", ...run, title: data.title, parts: told(run.parts, data.parts), values: told(run.values, data.places)
    }, null, 2)}\n`;
  }

  function texts(entry, names) {
    return Object.fromEntries(names.filter(name => typeof own(entry, name) === "string").map(name => [name, entry[name]]));
  }

  function entries(map, read) {
    return map && typeof map === "object" && !Array.isArray(map)
      ? Object.fromEntries(Object.entries(map).filter(([, entry]) => entry && typeof entry === "object").map(([key, entry]) => [key, read(entry)])
        .filter(([, entry]) => entry)) : {};
  }

  // Nothing but what a run has, of the kinds it has it in.
  function checked(found) {
    const timed = entry => entry.at === undefined || marks.isTime(entry.at) ? entry : {...entry, at: undefined};
    const known = entry => JSON.parse(JSON.stringify(timed(entry)));
    return {
      version: 1,
      checklist: String(found.checklist),
      sha256: typeof found.sha256 === "string" ? found.sha256 : null,
      ...(typeof found.started === "string" && marks.isTime(found.started) && {started: found.started}),
      parts: entries(found.parts, part => STATES.includes(part.status)
        ? known(texts(part, ["status", "by", "at", "reason", "note", "label"])) : undefined),
      values: entries(found.values, value => typeof value.value === "string"
        ? known(texts(value, ["value", "by", "at", "label"])) : undefined),
      ...Object.fromEntries(MAPS.filter(map => own(found, map)).map(map =>
        [map, entries(found[map], entry => known(texts(entry, ["value", "by", "at", "reason"])))]))
    };
  }

  function told(run, unread) {
    return Object.defineProperty(run, "unread", {value: unread});
  }

  function fromJson(text) {
    let found;
    try {
      found = JSON.parse(text);
    } catch (error) {
      throw new Error(`This is no JSON: ${error.message}`);
    }
    if (!found || typeof found.checklist !== "string" || !found.parts || !found.values) {
      throw new Error("This JSON is no run of a checklist.");
    }
    if (found.version !== 1) { throw new Error("This run was written by a later version of the page."); }
    return told(checked(found), []);
  }

  function field(block, name) {
    const found = new RegExp(`\\b${name}["']?:[ \\t]*(?:"([^"]*)"|'([^']*)'|([^\\s,}]+))`).exec(block);
    return found ? found.slice(1).find(text => text !== undefined) : undefined;
  }

  // The nearest heading above each line; a heading stands under itself.
  function headings(lines) {
    let heading = "";
    return lines.map(({words}) => {
      if (/^(#{1,6} |\*\*[^*]+\*\*$)/.test(words)) { heading = words; }
      return heading;
    });
  }

  function fits(line, read) {
    const words = sheetlines.like(line, read);
    return words !== undefined && sheetlines.fit(line, words) !== undefined;
  }

  // For each line of the text the lines of the sheet that it can be, by their words, those with places one by one.
  function candidates(lines, sheet) {
    const fixed = new Map();
    const open = [];
    sheet.forEach((line, number) => {
      if (line.header || !telling(line.words)) { return; }
      if (line.places.length > 0) { open.push({line, number}); return; }
      fixed.set(line.words, [...(fixed.get(line.words) || []), number]);
    });
    return lines.map(read => {
      if (!telling(read.words)) { return []; }
      const same = [read.words, read.task].flatMap(words => fixed.get(words) || []).filter(number => fits(sheet[number], read));
      return [...same, ...open.filter(({line}) => fits(line, read)).map(({number}) => number)].sort((a, b) => a - b);
    });
  }

  function take(run, line, read) {
    const {box, mark} = read;
    const state = marks.state(mark, line.part === undefined ? undefined : box);
    const key = line.part === undefined ? line.mark : line.part;
    if (state && line.cell) { ["by", "reason", "note"].filter(name => state[name]).forEach(name => { state[name] = escapes.outOfCell(state[name]); }); }
    const news = state && (mark !== undefined || box.trim() !== line.was.trim());
    if (key !== undefined && news) { run.parts[key] = state; }
    const values = line.places.length > 0 ? sheetlines.fit(line, sheetlines.like(line, read)) : [];
    line.places.forEach((slot, i) => {
      const value = sheetlines.value(slot, values[i]);
      if (value !== "") { run.values[slot.place] = {value}; }
    });
  }

  function fromMarkdown(text) {
    const whole = text.replace(/\r\n?/g, "\n");
    const block = (RUN.exec(/^---\n([\s\S]*?)\n---(\n|$)/.test(whole) ? whole : "") || [""])[0];
    const checklist = field(block, "checklist");
    const run = {
      version: 1, checklist: checklist === undefined ? data.checklist : checklist, sha256: field(block, "sha256") || null, parts: {}, values: {}
    };
    const started = field(block, "started");
    if (marks.isTime(started || "")) { run.started = started; }
    if (run.checklist !== data.checklist) { return told(run, []); }
    const sheet = sheetlines.of(data.sheet);
    const lines = whole.replace(block, () => block.replace(/[^\n]/g, "")).split("\n").map(sheetlines.read);
    const numbers = (all, wanted) => all.map((line, i) => i).filter(i => wanted(all[i]));
    const open = line => !line.header && !telling(line.words) && (line.places.length > 0 || line.part !== undefined);
    const pairs = align.lines(candidates(lines, sheet), headings(lines), headings(sheet),
      numbers(lines, ({words}) => /[^\s|:-]/.test(words)), numbers(sheet, open), (i, other) => fits(sheet[other], lines[i]));
    if (checklist === undefined && (pairs.size === 0 || pairs.size * 2 < numbers(lines, ({words}) => telling(words)).length)) {
      throw new Error("This is no run of this checklist.");
    }
    pairs.forEach((other, i) => take(run, sheet[other], lines[i]));
    return told(run, whole.split("\n").flatMap((line, i) =>
      telling(lines[i].words) && !pairs.has(i) ? [{line: i + 1, text: line}] : []));
  }

  function read(text) {
    const bare = text.replace(/^\uFEFF/, "");
    return /^\s*\{/.test(bare) ? fromJson(bare) : fromMarkdown(bare);
  }

  return {markdown, json, read};
};

var record = data && recording(data);

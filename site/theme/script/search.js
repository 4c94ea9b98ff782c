// Finds the lines of all checklists by the words that are sought, whatever the language: a word may stand anywhere,
// because Chinese and Japanese have no spaces to tell where words begin.
var search = (function () {
  const MOST_PAGES = 20;
  const MOST_LINES = 5;
  const SAME = { "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l" };

  // One letter as it is compared: without accents, in lower case, in the usual width.
  function plain(letter) {
    const bare = letter.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
    return SAME[bare] || bare;
  }

  function fold(text) {
    return Array.from(text, plain).join("");
  }

  function words(query) {
    return fold(query).split(/\s+/).filter(Boolean);
  }

  function hasAll(text, sought) {
    return sought.every(word => text.includes(word));
  }

  // Better is what begins a word, and better still what is the title.
  function score(text, sought) {
    return sought.reduce((sum, word) => {
      const at = text.indexOf(word);
      if (at < 0) { return sum; }
      return sum + (at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1]) ? 2 : 1);
    }, 0);
  }

  // A line is found when it has something of what is sought, and the title and its heading have the rest.
  function onPage(page, sought) {
    const title = fold(page[1]);
    const inTitle = score(title, sought);
    let heading = "";
    const lines = [];
    page[3].forEach(line => {
      const text = fold(line[1]);
      if (line[2]) { heading = text; }
      const own = score(text, sought);
      if (own > 0 && hasAll(title + "\n" + heading + "\n" + text, sought)) {
        lines.push({ anchor: line[0], text: line[1], score: own + (line[2] ? 1 : 0) });
      }
    });
    if (lines.length === 0 && !hasAll(title, sought)) { return null; }
    lines.sort((a, b) => b.score - a.score);
    return {
      address: page[0],
      title: page[1],
      kind: page[2],
      lines: lines.slice(0, MOST_LINES),
      score: 3 * inTitle + (lines.length > 0 ? lines[0].score : 0)
    };
  }

  // The pages with what was sought, best first, and how many more there are.
  function find(pages, query) {
    const sought = words(query);
    if (sought.length === 0) { return { pages: [], more: 0 }; }
    const found = pages.map(page => onPage(page, sought)).filter(Boolean);
    found.sort((a, b) => b.score - a.score);
    return { pages: found.slice(0, MOST_PAGES), more: Math.max(0, found.length - MOST_PAGES) };
  }

  // The text in pieces, those that were sought marked.
  function pieces(text, query) {
    const sought = words(query);
    const letters = Array.from(text);
    const starts = [];
    let folded = "";
    letters.forEach(letter => {
      starts.push(folded.length);
      folded += plain(letter);
    });
    const marked = letters.map(() => false);
    sought.forEach(word => {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        for (let i = 0; i < letters.length; i++) {
          const end = i + 1 < letters.length ? starts[i + 1] : folded.length;
          if (starts[i] < at + word.length && end > at) { marked[i] = true; }
        }
      }
    });
    const out = [];
    letters.forEach((letter, i) => {
      const last = out[out.length - 1];
      if (last && last.marked === marked[i]) { last.text += letter; } else { out.push({ text: letter, marked: marked[i] }); }
    });
    return out;
  }

  return {find, pieces};
})();

// Which line of a text is which line of another, both in order: the longest sequence of lines they have in common, then
// what was moved within its section. candidates[i] are the lines of the other that line i can be, ascending.
var align = (function () {
  // The longest ascending sequence of pairs, by patience: piles of pairs, each with the best one before it.
  function inOrder(candidates) {
    const piles = [];
    candidates.forEach((others, i) => {
      others.slice().reverse().forEach(other => {
        let low = 0;
        let high = piles.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (piles[middle].other < other) { low = middle + 1; } else { high = middle; }
        }
        piles[low] = {i, other, before: piles[low - 1]};
      });
    });
    const pairs = new Map();
    for (let pair = piles[piles.length - 1]; pair; pair = pair.before) { pairs.set(pair.i, pair.other); }
    return pairs;
  }

  // A line that is left goes to the only line left that it can be under a heading of the same words.
  function moved(pairs, candidates, headings, otherHeadings) {
    const taken = new Set(pairs.values());
    const free = i => pairs.has(i) ? [] : candidates[i].filter(other => !taken.has(other) && otherHeadings[other] === headings[i]);
    const wanted = new Map();
    candidates.forEach((others, i) => free(i).forEach(other => wanted.set(other, (wanted.get(other) || 0) + 1)));
    candidates.forEach((others, i) => {
      const left = free(i);
      if (left.length === 1 && wanted.get(left[0]) === 1) {
        pairs.set(i, left[0]);
        taken.add(left[0]);
      }
    });
  }

  // Lines that say nothing but what is filled in are told by their neighbours alone: between two pairs they go together
  // when there are as many on either side and each fits. rest and otherRest are the lines that can be meant, ascending.
  function between(pairs, rest, otherRest, fits) {
    const bounds = [[-1, -1], ...Array.from(pairs).sort((a, b) => a[1] - b[1]), [Infinity, Infinity]];
    bounds.slice(1).forEach(([i, other], n) => {
      const [before, otherBefore] = bounds[n];
      const within = rest.filter(line => line > before && line < i && !pairs.has(line));
      const others = otherRest.filter(line => line > otherBefore && line < other);
      if (within.length === others.length && within.every((line, k) => fits(line, others[k]))) {
        within.forEach((line, k) => pairs.set(line, others[k]));
      }
    });
  }

  // A map from lines to lines of the other.
  function lines(candidates, headings, otherHeadings, rest, otherRest, fits) {
    const pairs = inOrder(candidates);
    between(pairs, rest, otherRest, fits);
    moved(pairs, candidates, headings, otherHeadings);
    return pairs;
  }

  return {lines};
})();

// The tasks of the page and how far each has come: as the run says, else as the checklist was written.
var tasks = data && (function () {
  const DASHES = ["~", "-", "–", "—"];

  // A box that was written as not applicable becomes one that can be ticked.
  function boxed(mark, text) {
    const box = element("input", {type: "checkbox", id: `Box-${mark.closest("li").id}`, "aria-label": text.textContent});
    mark.replaceWith(box);
    return box;
  }

  function task(li) {
    const line = li.querySelector(":scope > .line");
    const text = line.querySelector(":scope > .text");
    const mark = line.querySelector(":scope > .mark");
    const dashed = mark && DASHES.includes(mark.textContent);
    const box = dashed ? boxed(mark, text || line) : line.querySelector(":scope > input[type=checkbox]");
    const written = dashed ? "n/a" : box && box.defaultChecked ? "done" : "open";
    return {key: li.id, li, line, text, box, written};
  }

  const all = Array.from(document.querySelectorAll("main li.task"), task).filter(one => one.box);
  const byKey = new Map(all.map(one => [one.key, one]));

  function status(key) {
    const part = store.part(key);
    if (part && part.status) { return part.status; }
    return byKey.has(key) ? byKey.get(key).written : "open";
  }

  function settled(key) {
    return status(key) !== "open";
  }

  // What a part is called, its places to fill in left out.
  function label(key) {
    const part = patch.entry(data, "parts", key) || {};
    return (part.label || key).replace(/_{3,}/g, "…");
  }

  return {all, get: key => byKey.get(key), has: key => byKey.has(key), status, settled, label};
})();

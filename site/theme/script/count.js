// Counts what is settled, on the page and beside the outline.
var progress = data && (function () {
  // Until the first change the page says what it was made with.
  let written = true;

  function tally(list) {
    const states = list.map(task => tasks.status(task.key));
    const count = status => states.filter(state => state === status).length;
    return {all: list.length, done: count("done"), not: count("n/a")};
  }

  function words(sum) {
    return `${sum.done} of ${sum.all} ${sum.all === 1 ? "task" : "tasks"} done${sum.not ? `, ${sum.not} not applicable` : ""}`;
  }

  const labels = Array.from(document.querySelectorAll(".count[data-tasks]"), label => {
    const heading = document.getElementById(decodeURIComponent(label.dataset.tasks.slice(1)));
    const section = heading && heading.closest("section");
    return section && {label, within: tasks.all.filter(task => section.contains(task.li))};
  }).filter(Boolean);

  // How much of it is settled, for the style to draw.
  function fill(node, sum) {
    if (node) { node.style.setProperty("--done", sum.all === 0 ? 0 : (sum.done + sum.not) / sum.all); }
  }

  function draw() {
    const total = document.getElementById("Tally");
    const sum = tally(tasks.all);
    fill(document.getElementById("Progress"), sum);
    if (sum.done + sum.not > 0) { written = false; }
    if (!written && total) { write(total, words(sum)); }
    labels.forEach(({label, within}) => {
      const part = tally(within);
      const settled = part.done + part.not;
      write(label, settled > 0 ? `${settled}/${part.all}` : String(part.all));
      label.classList.toggle("all", settled === part.all);
      fill(label.closest("a"), part);
    });
  }

  function start() {
    store.listen(draw);
  }

  return {start, fill, sum: () => tally(tasks.all), words};
})();

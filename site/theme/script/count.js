// Counts what is ticked, on the page and beside the outline.
(function () {
  var boxes = "li.task > .line > input";

  function tally(within) {
    return {
      all: within.querySelectorAll("li.task").length,
      done: within.querySelectorAll(boxes + ":checked").length
    };
  }

  // Until the first tick the page says what it was made with.
  var written = true;

  function count() {
    var main = document.querySelector("main");
    var total = document.getElementById("Tally");
    if (!main || !total) { return; }
    var sum = tally(main);
    if (sum.done > 0) { written = false; }
    if (!written) { total.textContent = sum.done + " of " + sum.all + (sum.all === 1 ? " task done" : " tasks done"); }
    document.querySelectorAll(".count").forEach(function (label) {
      var heading = document.getElementById(decodeURIComponent(label.dataset.tasks.slice(1)));
      var part = heading && tally(heading.closest("section"));
      if (!part) { return; }
      label.textContent = part.done > 0 ? part.done + "/" + part.all : String(part.all);
      label.classList.toggle("all", part.done === part.all);
    });
  }

  document.addEventListener("change", count);
  window.addEventListener("pageshow", count);
  count();
})();

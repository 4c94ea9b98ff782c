// What the page can do beyond being read: copy a command, count what is ticked. Everything else works without it.
(function () {
  "use strict";

  var status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  function selectText(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Pages opened from a folder may have no clipboard of the new kind; the old command works there.
  function copy(code) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      return navigator.clipboard.writeText(code.textContent);
    }
    selectText(code);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("no clipboard"));
  }

  function say(button, word) {
    button.textContent = word;
    status.textContent = word;
    window.setTimeout(function () {
      button.textContent = "Copy";
      status.textContent = "";
    }, 2000);
  }

  document.querySelectorAll(".command").forEach(function (command, index) {
    var code = command.querySelector("pre code");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-describedby", "Command-" + (index + 1));
    button.addEventListener("click", function () {
      copy(code).then(
        function () { say(button, "Copied"); },
        function () { selectText(code); say(button, "Selected"); }
      );
    });
    command.querySelector(".command-head").appendChild(button);
  });

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

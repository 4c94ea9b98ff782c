// Copies a command as it is written.
(function () {
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
    announce(word);
    window.setTimeout(function () {
      button.textContent = "Copy";
      announce("");
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
})();

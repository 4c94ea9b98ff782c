// Copies a command as it is written.
(function () {
  function say(press, word) {
    press.textContent = word;
    announce(word);
    window.setTimeout(() => {
      press.textContent = "Copy";
      announce("");
    }, 2000);
  }

  document.querySelectorAll(".command").forEach((command, index) => {
    const code = command.querySelector("pre code");
    const press = element("button", {type: "button", class: "copy", "aria-describedby": `Command-${index + 1}`}, "Copy");
    press.addEventListener("click", () => clipboard.copy(code.textContent).then(
      () => say(press, "Copied"),
      () => { window.getSelection().selectAllChildren(code); say(press, "Selected"); }
    ));
    command.querySelector(".command-head").appendChild(press);
  });
})();

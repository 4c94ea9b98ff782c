// Copies text. Pages opened from a folder may have no clipboard of the new kind; the old command works there.
var clipboard = (function () {
  // What is beside an open dialog cannot be selected.
  function byCommand(text) {
    const selection = window.getSelection();
    const node = element("pre", {class: "visually-hidden"}, text);
    (document.querySelector("dialog[open]") || document.body).append(node);
    selection.selectAllChildren(node);
    const copied = document.execCommand("copy");
    node.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error("no clipboard"));
  }

  function copy(text) {
    return navigator.clipboard && navigator.clipboard.writeText
      ? navigator.clipboard.writeText(text).catch(() => byCommand(text))
      : byCommand(text);
  }

  return {copy};
})();

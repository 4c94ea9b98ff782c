// How a value is written into Markdown so that it reads as it was typed, and back. It marks nothing, and ends nothing.
var escapes = (function () {
  const EDGES = /^[\t-\r\x1C-\x20\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+|[\t-\r\x1C-\x20\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+$/g;

  // On one line, without controls.
  function line(value) {
    return value.replace(/[\x00-\x08\x0E-\x1F\x7F]/g, "").replace(/[ \t\n\x0B\f\r\x85\u2028\u2029]+/g, " ").replace(EDGES, "");
  }

  return {
    line,

    // Among words. At the beginning of a line #, - and 1. would open a heading or a list.
    text: value => line(value).replace(/[\\`*_[\]<>&~]/g, "\\$&").replace(/^([#+=-])/, "\\$1").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2"),

    // In code there are no escapes: what would end it, or be taken for a mark, is written a little differently.
    code: value => line(value).replace(/`/g, "'").replace(/<!--/g, "< !--"),

    outOfCell: written => written.replace(/\\\|/g, "|"),
    cell: written => written.replace(/\|/g, "\\|"),
    outOfText: written => written.replace(/\\([!-/:-@[-`{-~])/g, "$1"),

    // In the quotes of a mark.
    quoted: words => words.replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g, "").replace(/&/g, "&amp;").replace(/"/g, "&quot;")
      .replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/`/g, "&#96;").replace(/\r\n|[\n\r\x85\u2028\u2029]/g, "&#10;"),
    outOfQuotes: words => words.replace(/&#10;/g, "\n").replace(/&#96;/g, "`").replace(/&gt;/g, ">").replace(/&lt;/g, "<").replace(/&quot;/g, "\"").replace(/&amp;/g, "&")
  };
})();

// The run as a whole: export, import, reset.
var transfer = data && (function () {
  function fileName(ending) {
    return `${data.checklist}-${time.day(time.now())}.${ending}`;
  }

  function download(text, ending, type) {
    const href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
    const link = element("a", {href, download: fileName(ending), hidden: true});
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(href), 10000);
    announce(`Saved as ${fileName(ending)}`);
  }

  function run() {
    return store.empty() ? {...store.run, started: time.stamp()} : store.run;
  }

  function form(word, text, ending, type) {
    const copied = button("Copy", () => clipboard.copy(text()).then(
      () => { write(copied, "Copied"); announce("Copied"); },
      () => { write(copied, "Not possible here"); announce("Copying is not possible here"); }));
    return element("div", {class: "export"}, element("h3", {}, word),
      button("Download", () => download(text(), ending, type), {class: "push main", "aria-label": `Download as ${word}`}), copied);
  }

  function exported() {
    return ask({
      title: "Export this run",
      text: "The checklist with everything done here: ticks, values, names, times, reasons and notes. Nothing is sent anywhere.",
      body: [
        form("Markdown", () => record.markdown(run()), "md", "text/markdown"),
        form("JSON", () => record.json(run()), "json", "application/json")
      ]
    });
  }

  function choose() {
    const input = element("input", {type: "file", accept: ".md,.markdown,.json,.txt", hidden: true});
    document.body.append(input);
    input.addEventListener("change", () => { input.remove(); if (input.files[0]) { readFile(input.files[0]); } });
    input.addEventListener("cancel", () => input.remove());
    input.click();
  }

  function refuse(why) {
    return ask({title: "Not imported", text: why});
  }

  function readFile(file) {
    return file.text().then(text => {
      let read;
      try {
        read = record.read(text);
      } catch (error) {
        return refuse(error.message);
      }
      return read.checklist === data.checklist ? offer(read, file.name)
        : refuse(`${file.name} is a run of another checklist, “${read.checklist}”.`);
    }, () => refuse(`${file.name} cannot be read.`));
  }

  // Lines of the file that are none of the checklist's, or were changed too much to tell.
  function unknown(unread) {
    const most = 12;
    const said = unread.slice(0, most).map(({line, text}) => element("li", {}, `Line ${line}: ${text.trim()}`));
    const rest = unread.length > most && element("li", {}, `and ${unread.length - most} more`);
    return unread.length > 0 && element("details", {open: true},
      element("summary", {}, `Not understood: ${unread.length}`), element("ul", {}, ...said, rest));
  }

  function offer(read, name) {
    const same = (read.sha256 || null) === (data.sha256 || null);
    return ask({
      title: "Import a run",
      text: `${name}, ${versions.began(read)}. It takes the place of what is on this page; undo brings that back.`,
      body: [...(same ? [] : [element("p", {}, "It was made from another version of this checklist."), ...versions.lists(read)]),
        unknown(read.unread)].filter(Boolean),
      yes: "Import",
      no: "Cancel"
    }).then(answer => {
      if (!answer) { return; }
      store.replace(versions.fitted(read), `Imported ${name}`);
      announce(`Imported ${name}`);
    });
  }

  function reset() {
    return ask({
      title: "Reset this run?",
      text: "Everything ticked, filled in, signed and noted here goes. Undo brings it back for as long as this page is open.",
      yes: "Reset",
      no: "Keep it"
    }).then(answer => {
      if (answer) { store.replace(store.fresh(), "Reset"); announce("Reset. Undo brings it back"); }
    });
  }

  function files(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  }

  function start() {
    const over = on => document.body.classList.toggle("dropping", on);
    document.addEventListener("dragover", event => { if (files(event)) { event.preventDefault(); over(true); } });
    document.addEventListener("dragleave", event => { if (!event.relatedTarget) { over(false); } });
    document.addEventListener("drop", event => {
      if (!files(event)) { return; }
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files[0]) { readFile(event.dataTransfer.files[0]); }
    });
    // Without storage the work is gone with the page.
    window.addEventListener("beforeunload", event => { if (store.unkept()) { event.preventDefault(); } });
  }

  return {start, exported, choose, reset};
})();

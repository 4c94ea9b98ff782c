// The search and the filters of the front page. What is sought stands in the address, so that it can be passed on.
(function () {
  const form = document.getElementById("Finder");
  if (!form) { return; }
  const input = document.getElementById("Search");
  const found = document.getElementById("Found");
  const results = document.getElementById("Results");
  const cards = Array.from(document.querySelectorAll("#Cards .entry"));
  const FIELDS = ["q", "kind", "service", "tag"];
  let loading = null;

  // The index is a script, because a page opened from a folder may fetch nothing; it comes in numbered parts.
  function part(number) {
    return new Promise(done => {
      const script = document.createElement("script");
      script.src = form.dataset.index + number + ".js";
      script.addEventListener("load", () => done(true));
      script.addEventListener("error", () => done(false));
      document.head.appendChild(script);
    });
  }

  async function all() {
    let fine = true;
    for (let number = 1; number <= Number(form.dataset.parts); number++) {
      fine = await part(number) && fine;
    }
    return fine;
  }

  function load() {
    loading = loading || all();
    return loading;
  }

  function marked(text) {
    return search.pieces(text, input.value).map(piece => piece.marked ? element("mark", {}, piece.text) : piece.text);
  }

  function shown(page) {
    const lines = page.lines.map(line => {
      const href = page.address + (line.anchor ? `#${encodeURIComponent(line.anchor)}` : "");
      return element("li", {}, element("a", {href}, ...marked(excerpt(line.text))));
    });
    return element("li", {},
      element("p", {class: "result-page"},
        element("a", {href: page.address}, ...marked(page.title)),
        element("span", {class: "kind"}, page.kind)),
      element("ul", {class: "result-lines"}, ...lines));
  }

  // A long line is shown around what was found in it.
  function excerpt(text) {
    const LENGTH = 180;
    if (text.length <= LENGTH) { return text; }
    const before = search.pieces(text, input.value)[0];
    const from = before.marked ? 0 : Math.max(0, before.text.length - LENGTH / 3);
    return (from > 0 ? "…" : "") + Array.from(text.slice(from)).slice(0, LENGTH).join("") + "…";
  }

  function value(name) {
    return form.elements[name] ? form.elements[name].value : "";
  }

  function fits(card) {
    return (!value("kind") || card.dataset.kind === value("kind"))
      && (!value("service") || card.dataset.service === value("service"))
      && (!value("tag") || card.dataset.tags.split(",").includes(value("tag")));
  }

  function filter() {
    let count = 0;
    cards.forEach(card => {
      card.hidden = !fits(card);
      if (!card.hidden) { count++; }
    });
    return count;
  }

  function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  function sought() {
    load().then(fine => {
      if (!input.value.trim()) { return; }
      if (!fine) {
        document.getElementById("Cards").hidden = false;
        found.textContent = "The search index could not be loaded; these are all checklists.";
        return;
      }
      const allowed = new Set(cards.filter(fits).map(card => card.querySelector("h2 a").getAttribute("href")));
      const filtered = value("kind") || value("service") || value("tag");
      const pages = (window.runsheetIndex || []).flat().filter(page => !filtered || allowed.has(page[0]));
      const hits = search.find(pages, input.value);
      results.replaceChildren(...hits.pages.map(shown));
      results.hidden = hits.pages.length === 0;
      found.textContent = hits.pages.length === 0
        ? "Nothing has all of these words."
        : counted(hits.pages.length, "page") + (hits.more > 0 ? `, and ${hits.more} more` : "");
    });
  }

  function remember() {
    const query = new URLSearchParams();
    FIELDS.forEach(name => { if (value(name).trim()) { query.set(name, value(name).trim()); } });
    const text = query.toString();
    try {
      history.replaceState(null, "", text ? "?" + text : location.pathname);
    } catch (refused) {
      // some browsers keep pages opened from a folder from changing their address; the search works all the same
    }
  }

  function update() {
    const searching = input.value.trim() !== "";
    const count = filter();
    document.getElementById("Cards").hidden = searching;
    if (searching) {
      sought();
    } else {
      results.hidden = true;
      found.textContent = count < cards.length ? `${count} of ${counted(cards.length, "checklist")}` : "";
    }
    remember();
  }

  function begin() {
    const query = new URLSearchParams(location.search);
    FIELDS.forEach(name => {
      if (query.has(name) && form.elements[name]) { form.elements[name].value = query.get(name); }
    });
    if (query.toString()) { update(); }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    const first = results.hidden ? document.querySelector("#Cards .entry:not([hidden]) a") : results.querySelector("a");
    (first || input).focus();
  });
  form.addEventListener("input", update);
  input.addEventListener("focus", load);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") {
      const first = results.querySelector("a");
      if (first) { first.focus(); event.preventDefault(); }
    }
  });
  results.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) { return; }
    const links = Array.from(results.querySelectorAll("a"));
    const next = links[links.indexOf(document.activeElement) + step];
    (next || input).focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
      event.preventDefault();
    }
  });
  window.addEventListener("pageshow", begin);
})();

// The search and the filters of the front page. What is sought stands in the address, so that it can be passed on.
(function () {
  var form = document.getElementById("Finder");
  if (!form) { return; }
  var input = document.getElementById("Search");
  var found = document.getElementById("Found");
  var results = document.getElementById("Results");
  var cards = Array.from(document.querySelectorAll("#Cards .entry"));
  var loading = null;

  // The index is a script, because a page opened from a folder may fetch nothing; it comes in numbered parts.
  function part(number) {
    return new Promise(function (done) {
      var script = document.createElement("script");
      script.src = form.dataset.index + number + ".js";
      script.addEventListener("load", function () { done(true); });
      script.addEventListener("error", function () { done(false); });
      document.head.appendChild(script);
    });
  }

  function load() {
    loading = loading || Array.from({ length: Number(form.dataset.parts) }, function (none, i) { return i + 1; })
      .reduce(function (before, number) {
        return before.then(function (fine) { return part(number).then(function (now) { return fine && now; }); });
      }, Promise.resolve(true));
    return loading;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function marked(parent, text) {
    search.pieces(text, input.value).forEach(function (piece) {
      parent.appendChild(piece.marked ? element("mark", "", piece.text) : document.createTextNode(piece.text));
    });
    return parent;
  }

  function shown(page) {
    var item = element("li");
    var head = element("p", "result-page");
    var link = marked(element("a"), page.title);
    link.href = page.address;
    head.appendChild(link);
    head.appendChild(element("span", "kind", page.kind));
    item.appendChild(head);
    var lines = element("ul", "result-lines");
    page.lines.forEach(function (line) {
      var place = marked(element("a"), excerpt(line.text));
      place.href = page.address + (line.anchor ? "#" + encodeURIComponent(line.anchor) : "");
      lines.appendChild(element("li")).appendChild(place);
    });
    item.appendChild(lines);
    return item;
  }

  // A long line is shown around what was found in it.
  function excerpt(text) {
    var LENGTH = 180;
    if (text.length <= LENGTH) { return text; }
    var before = search.pieces(text, input.value)[0];
    var from = before.marked ? 0 : Math.max(0, before.text.length - LENGTH / 3);
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
    var count = 0;
    cards.forEach(function (card) {
      card.hidden = !fits(card);
      if (!card.hidden) { count++; }
    });
    return count;
  }

  function counted(number, noun) {
    return number + " " + noun + (number === 1 ? "" : "s");
  }

  function sought() {
    load().then(function (fine) {
      if (!input.value.trim()) { return; }
      if (!fine) {
        found.textContent = "The search index could not be loaded; the checklists below are complete.";
        return;
      }
      var allowed = new Set(cards.filter(fits).map(function (card) { return card.querySelector("h2 a").getAttribute("href"); }));
      var filtered = value("kind") || value("service") || value("tag");
      var pages = (window.runsheetIndex || []).flat().filter(function (page) { return !filtered || allowed.has(page[0]); });
      var hits = search.find(pages, input.value);
      results.replaceChildren.apply(results, hits.pages.map(shown));
      results.hidden = hits.pages.length === 0;
      found.textContent = hits.pages.length === 0
        ? "Nothing has all of these words."
        : counted(hits.pages.length, "page") + (hits.more > 0 ? ", and " + hits.more + " more" : "");
    });
  }

  function remember() {
    var query = new URLSearchParams();
    ["q", "kind", "service", "tag"].forEach(function (name) { if (value(name).trim()) { query.set(name, value(name).trim()); } });
    var text = query.toString();
    try {
      history.replaceState(null, "", text ? "?" + text : location.pathname);
    } catch (refused) {
      // some browsers keep pages opened from a folder from changing their address; the search works all the same
    }
  }

  function update() {
    var searching = input.value.trim() !== "";
    var count = filter();
    document.getElementById("Cards").hidden = searching;
    if (searching) {
      sought();
    } else {
      results.hidden = true;
      found.textContent = count < cards.length ? count + " of " + counted(cards.length, "checklist") : "";
    }
    remember();
  }

  function begin() {
    var query = new URLSearchParams(location.search);
    ["q", "kind", "service", "tag"].forEach(function (name) {
      if (query.has(name) && form.elements[name]) { form.elements[name].value = query.get(name); }
    });
    if (query.toString()) { update(); }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = results.hidden ? document.querySelector("#Cards .entry:not([hidden]) a") : results.querySelector("a");
    (first || input).focus();
  });
  form.addEventListener("input", update);
  input.addEventListener("focus", load);
  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") {
      var first = results.querySelector("a");
      if (first) { first.focus(); event.preventDefault(); }
    }
  });
  results.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) { return; }
    var links = Array.from(results.querySelectorAll("a"));
    var next = links[links.indexOf(document.activeElement) + step];
    (next || input).focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
      event.preventDefault();
    }
  });
  window.addEventListener("pageshow", begin);
})();

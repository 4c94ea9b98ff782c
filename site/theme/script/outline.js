// Marks in the outline the section that is being read, and closes it once it has been used where it lies over the page.
(function () {
  var outline = document.getElementById("Outline");
  if (!outline) { return; }

  var links = new Map();
  outline.querySelectorAll("li:not(.outline-gate) > a").forEach(function (link) {
    var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    var section = target && target.closest("section");
    if (section) { links.set(section, link); }
  });

  var current = null;
  var visible = new Set();

  // The outline scrolls by itself, never the page.
  function show(link) {
    var top = link.offsetTop;
    if (top < outline.scrollTop || top + link.offsetHeight > outline.scrollTop + outline.clientHeight) {
      outline.scrollTop = top - outline.clientHeight / 2;
    }
  }

  function mark() {
    var link = null;
    // The last one in the document is the innermost of those that cross the line being read.
    links.forEach(function (candidate, section) {
      if (visible.has(section)) { link = candidate; }
    });
    if (link === current || !link) { return; }
    if (current) { current.removeAttribute("aria-current"); }
    link.setAttribute("aria-current", "true");
    current = link;
    show(link);
  }

  // What crosses a line near the top of the window is being read.
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting) { visible.add(entry.target); } else { visible.delete(entry.target); }
    });
    mark();
  }, { rootMargin: "-10% 0px -89% 0px" });
  links.forEach(function (link, section) { observer.observe(section); });

  outline.addEventListener("click", function (event) {
    if (event.target.closest("a") && outline.hidePopover && outline.matches(":popover-open")) { outline.hidePopover(); }
  });
})();

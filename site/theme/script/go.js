// Leads to a part of the page, for the keyboard too.
var go = function (href) {
  const target = document.getElementById(decodeURIComponent(href.slice(1)));
  if (!target) { return; }
  window.location.hash = href;
  const stop = target.querySelector(":scope > .line > input") || target;
  if (stop === target && !target.hasAttribute("tabindex")) { target.setAttribute("tabindex", "-1"); }
  stop.focus({preventScroll: true});
};

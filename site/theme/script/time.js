// Times as the page keeps and shows them.
var time = (function () {
  // Tests set the clock.
  function now() {
    return new Date(window.runsheetClock ? window.runsheetClock() : Date.now());
  }

  // 2026-11-21T10:02:00Z
  function stamp(date) {
    return (date || now()).toISOString().replace(/\.\d+Z$/, "Z");
  }

  const two = number => String(number).padStart(2, "0");
  const day = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const clock = date => `${two(date.getHours())}:${two(date.getMinutes())}`;

  // 10:02 today, 20 Nov 10:02 on another day: the wall clock of whoever looks.
  function shown(text) {
    const date = new Date(text);
    if (isNaN(date)) { return text; }
    if (day(date) === day(now())) { return clock(date); }
    return date.toLocaleDateString("en-GB", {day: "numeric", month: "short"}) + " " + clock(date);
  }

  // 1 d 4 h, 2 h 05 min, 12:30 as what is left of it gets smaller.
  function span(seconds) {
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) { return `${Math.floor(hours / 24)} d ${hours % 24} h`; }
    if (hours >= 1) { return `${hours} h ${two(minutes % 60)} min`; }
    return `${two(minutes)}:${two(Math.floor(seconds % 60))}`;
  }

  return {now, stamp, day, clock, shown, span};
})();

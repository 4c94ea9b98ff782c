// Soak timers: the time a stage is watched before the next begins. One starts with the stage's last task, or by hand.
var soaks = data && (function () {
  const soaking = data.stages.filter(stage => stage.soak);
  const ended = new Set();

  // When it began, told by the times of the ticks unless somebody started it.
  function began(stage) {
    const hand = store.entry("soaks", stage.id);
    if (hand) { return hand.at; }
    const keys = stage.tasks || [];
    const times = keys.map(key => (store.part(key) || {}).at).filter(Boolean).sort();
    return keys.length > 0 && keys.every(tasks.settled) ? times[times.length - 1] : undefined;
  }

  // {phase: "waiting" | "soaking" | "enough" | "over", left: seconds}
  function state(stage) {
    const start = began(stage);
    if (!start) { return {phase: "waiting", left: 0}; }
    const gone = (time.now() - new Date(start)) / 1000;
    const [least, most] = stage.soak;
    if (gone < least) { return {phase: "soaking", left: least - gone}; }
    return {phase: gone < most ? "enough" : "over", left: Math.max(0, most - gone)};
  }

  function words({phase, left}) {
    switch (phase) {
      case "soaking": return `Soaking, ${time.span(left)} left`;
      case "enough": return `Soaked long enough, ${time.span(left)} left of the longest`;
      case "over": return "Soaked";
      default: return "Soak not started";
    }
  }

  // The soak that a task of the next stage would cut short.
  function before(key) {
    const at = data.stages.findIndex(stage => (stage.tasks || []).includes(key));
    const stage = at > 0 && data.stages[at - 1];
    if (!stage || !stage.soak) { return undefined; }
    const {phase, left} = state(stage);
    return phase === "soaking" ? {id: stage.id, title: stage.title, left} : undefined;
  }

  function toggle(stage) {
    const hand = store.entry("soaks", stage.id);
    who.then(() => store.change({soaks: {[stage.id]: hand ? null : who.stamp()}},
      `Soak ${hand ? "reset" : "started"}: ${stage.title}`));
  }

  function room(stage) {
    const at = document.getElementById(stage.id);
    const within = at && (at.matches("li") ? at : at.closest("section"));
    if (!within) { return null; }
    const made = element("p", {class: "soak"});
    const reserved = within.querySelector("p.soak");
    if (!reserved) { within.querySelector(".section-head, .line").after(made); }
    return reserved || made;
  }

  function add(stage) {
    const at = room(stage);
    if (!at) { return () => {}; }
    const left = element("span", {class: "soak-left"});
    const press = button("Start", () => toggle(stage), {class: "push"});
    at.lang = "en";
    at.append(left, press);
    return () => {
      const now = state(stage);
      const hand = store.entry("soaks", stage.id) !== undefined;
      at.dataset.phase = now.phase;
      write(left, words(now));
      write(press, hand ? "Reset" : "Start");
      press.setAttribute("aria-label", `${hand ? "Reset" : "Start"} the soak: ${stage.title}`);
      press.hidden = now.phase !== "waiting" && !hand;
    };
  }

  // Those under way, for the bar.
  function running() {
    return soaking.map(stage => ({stage, ...state(stage)})).filter(one => one.phase === "soaking");
  }

  function ring() {
    soaking.forEach(stage => {
      const {phase} = state(stage);
      const over = phase === "enough" || phase === "over";
      if (over && !ended.has(stage.id)) { announce(`${stage.title} has soaked`); }
      if (over) { ended.add(stage.id); } else { ended.delete(stage.id); }
    });
  }

  function start() {
    const drawn = soaking.map(add);
    const draw = () => drawn.forEach(one => one());
    store.listen(draw);
    soaking.filter(stage => ["enough", "over"].includes(state(stage).phase)).forEach(stage => ended.add(stage.id));
    if (soaking.length > 0) { window.setInterval(() => { draw(); ring(); desk.draw(); }, 1000); }
  }

  return {start, before, running};
})();

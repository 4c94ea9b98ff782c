// What a task has to wait for: the sign-offs of a gate before it, the soak of the stage before its own.
var holds = data && (function () {
  const approvals = new Set(data.approvals.map(approval => approval.part));
  const back = new Set((data.rollback && data.rollback.steps) || []);
  const gates = data.gates.map(gate => ({...gate, tasks: new Set(after(gate.from))}));

  // What comes after a gate, but for the sign-offs themselves and the way back, which nothing may hold up.
  function after(key) {
    const at = tasks.all.findIndex(task => task.key === key);
    return at < 0 ? [] : tasks.all.slice(at).filter(task => !approvals.has(task.key) && !isBack(task)).map(task => task.key);
  }

  function isBack(task) {
    return back.has(task.key) || task.li.closest("section[class*=role-rollback]") !== null;
  }

  function missing(gate) {
    return (gate.approvals || []).filter(part => !signing.given(part));
  }

  function ungated(key) {
    return gates.find(gate => gate.tasks.has(key) && missing(gate).length > 0);
  }

  function passed(at) {
    return store.entry("gates", at) !== undefined;
  }

  function signOffs(number) {
    return number === 1 ? "one sign-off is" : `${number} sign-offs are`;
  }

  // What holds the task up and nobody has passed with a reason yet.
  function hold(key) {
    const gate = ungated(key);
    if (gate && !passed(gate.at)) {
      return {at: gate.at, href: `#${gate.at}`, to: "To the sign-offs", note: "Went on before the sign-offs",
        text: `This comes after a gate, and ${signOffs(missing(gate).length)} still missing.`};
    }
    const soak = soaks.before(key);
    if (soak && !passed(soak.id)) {
      return {at: soak.id, href: `#${soak.id}`, to: "To the soak", note: "Went on before the soak was over",
        text: `${soak.title} is still soaking, ${time.span(soak.left)} left.`};
    }
    return undefined;
  }

  function close(task) {
    if (task.hold) { task.hold.remove(); task.hold = null; }
  }

  function goOn(task, hold) {
    return ask({
      title: "Go on anyway?",
      text: `${hold.text} Your reason becomes the task’s note.`,
      fields: [{name: "reason", label: "Reason", required: true, maxlength: "400"}],
      yes: "Go on and tick",
      no: "Wait"
    }).then(answer => answer && who.then(() => {
      const {reason} = answer;
      const entry = boxes.entry(task.key, "done");
      const note = [entry.note, `${hold.note}: ${reason}`].filter(Boolean).join("\n");
      close(task);
      store.change({parts: {[task.key]: {...entry, note}}, gates: {[hold.at]: {...who.stamp(), reason}}},
        `Went on: ${tasks.label(task.key)}`);
    }));
  }

  // Whether the task is held up; it then says so below itself.
  function held(key) {
    const task = tasks.get(key);
    const found = hold(key);
    if (!found) { return false; }
    close(task);
    task.hold = element("div", {class: "hold", role: "alert", lang: "en"},
      element("p", {}, element("strong", {}, "Not yet. "), found.text),
      element("p", {class: "hold-ways"},
        element("a", {href: found.href, class: "push"}, found.to),
        button("Go on anyway…", () => goOn(task, found)),
        button("Leave it", () => { close(task); task.box.focus(); }, {class: "push plain"})));
    task.line.after(task.hold);
    return true;
  }

  // Ticked although the gate before it is not signed.
  function early(key) {
    return tasks.status(key) === "done" && ungated(key) !== undefined;
  }

  // Gates that somebody has gone past.
  function notices() {
    return gates
      .filter(gate => missing(gate).length > 0 && Array.from(gate.tasks).some(early))
      .map(gate => ({kind: "warning", text: `Work has begun and ${signOffs(missing(gate).length)} missing.`,
        ways: [["To the sign-offs", `#${gate.at}`]]}));
  }

  // The gates drawn across the page say which of their sign-offs are given by now.
  function drawn(gate) {
    const barriers = Array.from(document.querySelectorAll(".gate")).filter(node => (node.dataset.gate || "Top") === gate.at);
    const named = barriers.flatMap(node => Array.from(node.querySelectorAll(".gate-who li:has(a)"))).map((item, at) => {
      const chip = item.querySelector(".chip") || element("span", {class: "chip", hidden: true}, "signed");
      if (!chip.parentNode) { item.append(" ", chip); }
      return {item, chip, part: gate.approvals[at]};
    }).filter(({part}) => part);
    return () => {
      barriers.forEach(node => node.classList.toggle("passable", missing(gate).length === 0));
      named.forEach(({item, chip, part}) => {
        const given = signing.given(part);
        item.classList.toggle("given", given);
        chip.hidden = !given;
      });
    };
  }

  function start() {
    gates.map(drawn).forEach(draw => store.listen(draw));
    store.listen(() => tasks.all.filter(task => task.hold && !hold(task.key)).forEach(close));
  }

  return {start, held, early, notices};
})();

// Sign-offs: a button at each that fills in its name and date and ticks its box; it can be withdrawn.
var signing = data && (function () {
  const byPart = new Map(data.approvals.map(approval => [approval.part, approval]));
  const added = [];

  function filled(place) {
    return places.value(place) !== "";
  }

  // As far as it has room for a tick, a name and a date, all of them; without any room, the mark alone.
  function given(part) {
    const approval = byPart.get(part);
    if (!approval) { return tasks.status(part) === "done"; }
    const room = [approval.tick, approval.name, approval.date].filter(Boolean);
    const ticked = tasks.has(part) ? tasks.status(part) === "done" : room.length > 0 || marked(part);
    return ticked && room.every(filled);
  }

  function marked(part) {
    return (store.part(part) || {}).status === "done";
  }

  function begun() {
    const times = data.stages.flatMap(stage => stage.tasks || [])
      .filter(key => tasks.status(key) === "done" && store.part(key) && store.part(key).at)
      .map(key => store.part(key).at);
    return times.sort()[0];
  }

  // Given when the execution was already under way.
  function late(part) {
    const approval = byPart.get(part);
    const {at} = store.part(part) || {};
    if (!approval || !approval.before || !at || !given(part)) { return false; }
    const first = begun();
    return first !== undefined && at > first;
  }

  function sign(part) {
    const approval = byPart.get(part);
    who.named(() => {
      const stamp = who.stamp();
      const values = {};
      const fill = (place, value) => { if (place && !filled(place)) { values[place] = {value, ...stamp}; } };
      fill(approval.name, who.name());
      fill(approval.date, time.day(time.now()));
      fill(approval.tick, "x");
      store.change({parts: {[part]: {...boxes.entry(part, "done"), ...stamp}}, values}, `Signed: ${words(approval)}`);
      announce(`Signed: ${words(approval)}${late(part) ? ", after the execution began" : ""}`);
    }, () => announce("Not signed: a sign-off needs a name"));
  }

  // Takes back what signing filled in; what was written before stays.
  function withdraw(part) {
    const approval = byPart.get(part);
    const signed = store.part(part) || {};
    const values = {};
    [approval.name, approval.date, approval.tick].filter(Boolean).forEach(place => {
      const filled = store.value(place);
      if (filled && filled.at === signed.at) { values[place] = null; }
    });
    if (approval.tick) { values[approval.tick] = {value: ""}; }
    store.change({parts: {[part]: {status: "open", ...(signed.note && {note: signed.note})}}, values},
      `Sign-off withdrawn: ${words(approval)}`);
  }

  function toggle(part) {
    if (given(part)) { withdraw(part); } else { sign(part); }
  }

  function words(approval) {
    return approval.role || approval.signer || tasks.label(approval.part);
  }

  function spot(approval) {
    const own = document.getElementById(approval.part)
      || document.querySelector(`[data-part="${CSS.escape(approval.part)}"]`);
    if (own) { return own; }
    const place = Object.keys(data.places).find(one => data.places[one].part === approval.part && places.node(one));
    return place && places.node(place).closest("tr, li, dl > div, p");
  }

  // Where the button goes: the hand of an item, the last cell of a row, the value of a fact, else the end of the part.
  function room(at) {
    if (at.matches("li")) {
      const line = at.querySelector(":scope > .line");
      return line.querySelector(":scope > .hand") || line.appendChild(element("span", {class: "hand"}));
    }
    if (at.matches("tr")) { return at.lastElementChild; }
    return at.querySelector(":scope > dd") || at;
  }

  function add(approval) {
    const at = spot(approval);
    if (!at) { return; }
    if (at.matches("li")) { at.classList.add("signoff"); }
    const seal = button("Sign", () => toggle(approval.part), {class: "push seal"});
    const said = element("span", {class: "said sealed"});
    const hand = room(at);
    const task = tasks.get(approval.part);
    const group = element("span", {class: "seals", lang: "en"}, task ? null : said, seal);
    if (hand.matches(".hand")) { hand.prepend(group); } else { hand.append(group); }
    added.push({part: approval.part, at, seal});
    store.listen(() => draw(approval, at, seal, said));
  }

  function draw(approval, at, seal, said) {
    const done = given(approval.part);
    const part = store.part(approval.part) || {};
    const after = late(approval.part);
    write(seal, done ? "Withdraw" : "Sign");
    seal.setAttribute("aria-label", `${done ? "Withdraw the sign-off" : "Sign"}: ${words(approval)}`);
    at.classList.toggle("signed", done);
    at.classList.toggle("late", after);
    write(said, done && part.at ? `${boxes.said(part)}${after ? " · after the execution began" : ""}` : "");
  }

  // Signs where the focus is; else leads to the next sign-off that is missing.
  function here(focused) {
    const around = added.find(({at}) => at.contains(focused));
    if (around) { toggle(around.part); return; }
    const next = added.find(({part}) => !given(part));
    if (!next) { announce(added.length ? "All sign-offs are given" : "Nothing here is signed"); return; }
    next.seal.focus({preventScroll: true});
    next.seal.scrollIntoView({block: "center"});
    announce(`${words(byPart.get(next.part))}: press s again to sign`);
  }

  function start() {
    data.approvals.forEach(add);
  }

  return {start, given, late, toggle, here, is: part => byPart.has(part)};
})();

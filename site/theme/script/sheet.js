// The sheet of one task: its state, the reason why it does not apply, a note.
var sheet = data && (function () {
  const STATES = [["open", "Open"], ["done", "Done"], ["n/a", "Not applicable"]];

  // The reason is asked for where it is needed only.
  function changed(form) {
    const reason = form.elements.reason;
    const needed = form.elements.status.value === "n/a";
    reason.required = needed;
    reason.closest("p").hidden = !needed;
  }

  // at: the field to begin with, "status", "reason" or "note".
  function open(key, at) {
    const part = store.part(key) || {};
    const now = tasks.status(key);
    const first = name => ({autofocus: at === name});
    return ask({
      title: tasks.label(key),
      text: now !== "open" && boxes.said(part) ? `By ${boxes.said(part)}` : "",
      fields: [
        {name: "status", label: "State", type: "choice", options: STATES, value: at === "reason" ? "n/a" : now},
        {name: "reason", label: "Why it does not apply", value: part.reason, maxlength: "400", ...first("reason")},
        {name: "note", label: "Note", type: "long", value: part.note, maxlength: "4000", ...first("note")}
      ],
      changed,
      yes: "Save",
      no: "Cancel"
    }).then(answer => answer && save(key, now, part, answer));
  }

  function save(key, now, part, answer) {
    const {status, note} = answer;
    const reason = status === "n/a" ? answer.reason : "";
    if (status === now && reason === (part.reason || "") && note === (part.note || "")) { return; }
    if (status === "done" && now !== "done" && holds.held(key)) { return; }
    who.then(() => {
      const moved = status !== now || reason !== (part.reason || "");
      const next = moved ? boxes.entry(key, status, reason) : {...part, status};
      delete next.note;
      store.change({parts: {[key]: {...next, ...(note && {note})}}},
        `${status === now ? "Noted on" : "Changed"}: ${tasks.label(key)}`);
    });
  }

  return {open};
})();

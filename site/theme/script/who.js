// Who works here: asked once, shown in the bar, kept in this browser for all checklists.
var who = (function () {
  const key = "runsheet:who";
  const listeners = [];
  let here = shelf.read(key) || "";
  let asked = here !== "";

  function name() {
    return here;
  }

  function question() {
    asked = true;
    return ask({
      title: "Who is working here?",
      text: "Your name stands beside what you tick, fill in and sign. It is kept in this browser and in what you export.",
      fields: [{name: "name", label: "Name or handle", value: here, autocomplete: "nickname", maxlength: "80"}],
      yes: "Use this name",
      no: here ? "Cancel" : "Go on without"
    }).then(answer => {
      if (answer) {
        here = answer.name;
        shelf.keep(key, here);
        listeners.forEach(listen => listen(here));
      }
      return here;
    });
  }

  // Does something once it is known who does it.
  function then(act) {
    return asked ? act() : question().then(act);
  }

  // The same where nothing goes without a name.
  function named(act, otherwise) {
    return here ? act() : question().then(() => (here ? act() : otherwise()));
  }

  window.addEventListener("storage", event => {
    if (event.key !== key) { return; }
    here = event.newValue || "";
    listeners.forEach(listen => listen(here));
  });

  // The marks of a change made now: {by: "@maria", at: "2026-11-21T10:02:00Z"}.
  function stamp() {
    return {...(here && {by: here}), at: time.stamp()};
  }

  return {name, ask: question, then, named, stamp, listen: listen => { listeners.push(listen); }};
})();

// Asks something in a dialog.
//   ask({title, text, fields: [{name, label, type, value, required}], yes: "Save", no: "Cancel"})
// promises the answers by name, or null when it is closed without. An answer from one of the further buttons, more:
// [[word, value]], has that value as its "press".
var ask = (function () {
  let count = 0;

  function field(spec, id) {
    const {name, label, type, value, options, ...rest} = spec;
    const attributes = {id, name, ...rest};
    if (type === "choice") {
      return element("fieldset", {class: "choice"}, element("legend", {}, label), ...options.map(([option, word]) =>
        element("label", {}, element("input", {type: "radio", name, value: option, checked: option === value}), word)));
    }
    const input = type === "long"
      ? element("textarea", {rows: "3", ...attributes}, value)
      : element("input", {type: type || "text", value, ...attributes});
    return element("p", {class: "ask-field"}, element("label", {for: id}, label), input);
  }

  function answers(form) {
    const told = {};
    new FormData(form).forEach((value, name) => { told[name] = String(value).trim(); });
    return told;
  }

  // A reason of spaces is none.
  function blank(form) {
    return Array.from(form.elements).find(input => input.required && !input.value.trim());
  }

  return function (question) {
    count += 1;
    const id = `Ask-${count}`;
    const fields = (question.fields || []).map((spec, at) => field(spec, `${id}-${at}`));
    const press = (word, value, kind) =>
      element("button", {type: "submit", class: `push ${kind || ""}`, value, formnovalidate: kind !== "main"}, word);
    const form = element("form", {class: "ask-form"},
      element("h2", {id, class: "ask-title"}, question.title),
      question.text && element("p", {}, question.text),
      ...(question.body || []),
      ...fields,
      element("p", {class: "ask-buttons"},
        question.yes && press(question.yes, "yes", "main"),
        ...(question.more || []).map(([word, value]) => press(word, value)),
        element("button", {type: "button", class: "push plain", click: () => dialog.close()}, question.no || "Close")));
    const dialog = element("dialog", {class: `ask ${question.kind || ""}`, "aria-labelledby": id}, form);
    document.body.append(dialog);
    if (question.changed) { form.addEventListener("input", () => question.changed(form)); question.changed(form); }

    return new Promise(resolve => {
      let answer = null;
      // Nothing is ever sent anywhere: the policy of the page forbids it.
      form.addEventListener("submit", event => {
        event.preventDefault();
        const pressed = event.submitter ? event.submitter.value : "yes";
        const missing = pressed === "yes" && blank(form);
        if (missing) { missing.value = ""; missing.reportValidity(); return; }
        answer = {...answers(form), press: pressed};
        dialog.close();
      });
      dialog.addEventListener("close", () => { dialog.remove(); resolve(answer); });
      dialog.showModal();
      const first = form.querySelector("[autofocus]") || form.querySelector("input:checked, input, textarea, .main");
      if (first) { first.focus(); }
    });
  };
})();

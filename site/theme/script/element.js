// Makes an element: element("button", {type: "button", click: sign}, "Sign"). A function is a listener, false leaves out.
var element = function (name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([attribute, value]) => {
    if (typeof value === "function") {
      made.addEventListener(attribute, value);
    } else if (value === true) {
      made.setAttribute(attribute, "");
    } else if (value !== false && value !== undefined) {
      made.setAttribute(attribute, value);
    }
  });
  made.append(...children.filter(Boolean));
  return made;
};

// A button that says one word.
var button = function (word, press, attributes) {
  return element("button", {type: "button", class: "push", click: press, ...attributes}, word);
};

// Writes text only where it changes, so that nothing is laid out or read aloud again for nothing.
var write = function (node, text) {
  if (node.textContent !== text) { node.textContent = text; }
};

// Says things to those who listen to the page instead of seeing it.
var announce = (function () {
  var status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  return function (words) {
    status.textContent = words;
  };
})();

// What the page knows of its checklist: the data block at the end of <main>. Pages that are no checklist have none.
var data = (function () {
  const block = document.getElementById("Run");
  if (!block) { return null; }
  const empty = {parts: {}, places: {}, stages: [], gates: [], approvals: [], units: {}};
  return unfold({...empty, ...JSON.parse(block.content.textContent)});
})();

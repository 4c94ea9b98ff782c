// What the data block leaves out because it can be told from the rest: parts and places stand there by their numbers, and
// most tasks are called by their words in the run record.
var unfold = (function () {
  const LONGEST = 80;

  // Must come to the same as PartLabels.ofSheet.
  function label(text) {
    const words = Array.from(text.replace(/\*\*|`/g, "").replace(/\[([^[\]]*)\]\([^()\s]*\)/g, "$1").replace(/ +/g, " ").trim());
    return words.length <= LONGEST ? words.join("") : `${words.slice(0, LONGEST - 1).join("")}…`;
  }

  // The words between the box of each task and the mark behind them.
  function texts(sheet) {
    const found = {};
    let key;
    sheet.forEach(piece => {
      if (piece.box !== undefined) { key = piece.box; found[key] = ""; }
      else if (piece.mark !== undefined) { key = undefined; }
      else if (key !== undefined) { found[key] += typeof piece === "string" ? piece : piece.was || ""; }
    });
    return found;
  }

  return function (data) {
    const parts = Object.keys(data.parts);
    const places = Object.keys(data.places);
    const sheet = (data.sheet || []).map(piece => typeof piece === "string" ? piece : {
      ...piece,
      ...(piece.box !== undefined && {box: parts[piece.box]}),
      ...(piece.mark !== undefined && {mark: parts[piece.mark]}),
      ...(piece.place !== undefined && {place: places[piece.place]})
    });
    const words = texts(sheet);
    return {
      ...data,
      sheet,
      parts: Object.fromEntries(parts.map(key =>
        [key, {label: label((words[key] || "").replace(/^\]/, "")), ...data.parts[key]}])),
      gates: data.gates.map(gate => typeof gate.approvals === "number" ? {...gate, approvals: data.gates[gate.approvals].approvals} : gate),
      stages: data.stages.map(stage => ({...stage, tasks: stage.tasks.map(number => parts[number])}))
    };
  };
})();

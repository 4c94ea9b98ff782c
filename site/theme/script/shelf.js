// The browser's storage. It may be denied or full; that is told by trouble() and never thrown.
var shelf = (function () {
  let trouble = null;

  function attempt(act) {
    try {
      return act(window.localStorage);
    } catch (error) {
      trouble = /quota/i.test(error.name) ? "full" : "denied";
      return null;
    }
  }

  function read(key) {
    return attempt(storage => storage.getItem(key));
  }

  // Whether it was kept.
  function keep(key, text) {
    const kept = attempt(storage => { storage.setItem(key, text); return true; }) === true;
    if (kept) { trouble = null; }
    return kept;
  }

  function drop(key) {
    attempt(storage => storage.removeItem(key));
  }

  function keys(prefix) {
    return attempt(storage => Object.keys(storage).filter(key => key.startsWith(prefix))) || [];
  }

  return {read, keep, drop, keys, trouble: () => trouble};
})();

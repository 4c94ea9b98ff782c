// Exact numbers: fractions of whole numbers, because 0.1 + 0.2 must not decide about a rollback.
var decimal = (function () {
  function made(n, d) {
    return d < 0n ? {n: -n, d: -d} : {n, d};
  }

  return {
    // The number written "12.50".
    of(text) {
      const [whole, part = ""] = text.split(".");
      return made(BigInt(whole + part), 10n ** BigInt(part.length));
    },
    negated: a => made(-a.n, a.d),
    plus: (a, b) => made(a.n * b.d + b.n * a.d, a.d * b.d),
    times: (a, b) => made(a.n * b.n, a.d * b.d),
    over: (a, b) => made(a.n * b.d, a.d * b.n),
    isZero: a => a.n === 0n,
    // Below 0, 0 or above 0, as a is less than, equal to or more than b.
    compare(a, b) {
      const left = a.n * b.d;
      const right = b.n * a.d;
      return left < right ? -1 : left > right ? 1 : 0;
    }
  };
})();

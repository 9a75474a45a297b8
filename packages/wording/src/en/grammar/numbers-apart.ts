/** Decimals beyond these are mostly the dust of binary fractions. */
const PLAIN_DECIMALS = 9;
/** As many as `toFixed` takes. */
const MOST_DECIMALS = 100;

/** Two numbers that differ, with as many decimals as it takes to see that they do. */
export function numbersApart(one: number, other: number): [string, string] {
  for (let decimals = PLAIN_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
    const shown = [rounded(one, decimals), rounded(other, decimals)] as const;
    if (shown[0] !== shown[1]) return [...shown];
  }
  return [String(one), String(other)];
}

/** Without trailing zeros, and `0` for what rounds to nothing from below. */
function rounded(number: number, decimals: number): string {
  return String(Number(number.toFixed(decimals)) + 0);
}

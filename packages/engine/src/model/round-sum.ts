/**
 * A sum of weights rounded to nine decimals, so that 0.1 + 0.2 ties with 0.3 as it does on paper.
 * Sums so large that a double holds no nine decimals of them are left as they are.
 */
export function roundSum(sum: number): number {
  const units = Math.round(sum * 1e9);
  return Number.isSafeInteger(units) ? units / 1e9 : sum;
}

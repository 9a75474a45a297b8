/** A longest ascending part of a list of different numbers, which may leave some out. */
export function longestAscending(numbers: readonly number[]): number[] {
  const chains: number[][] = [];
  for (const number of numbers) {
    const before = chains.filter((chain) => chain.at(-1)! < number);
    const longest = before.reduce<number[]>(
      (best, chain) => (chain.length > best.length ? chain : best),
      [],
    );
    chains.push([...longest, number]);
  }
  return chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []);
}

import { concepts } from '@standoff/engine';
import { sayIfAll } from '../figures/drawing.ts';

/** How a clause that is not so any more begins and ends, and what is so instead. */
const OPPOSITES: readonly (readonly [pattern: RegExp, opposite: string])[] = [
  [/^(.+) does not hold under (\S+)$/, '$1 holds $2'],
  [/^(.+) holds under Nash$/, 'somebody has a move away from $1 that it likes better'],
  [/^(.+) holds under (\S+)$/, 'somebody would leave $1 $2'],
  [/^(.+) (?:does|do) not stay in (.+) under (\S+)$/, '$1 would stay in $2 $3'],
  [/^(.+) stays? in (.+) under (\S+)$/, '$1 would leave $2 $3'],
  [/^No improvements lead from (.+)$/, 'moves that are each a gain lead from $1'],
  [/^Improvements lead from (.+) to (.+)$/, 'every way from $1 to $2 has a move that is no gain'],
  [/^Everybody prefers (.+) to (.+)$/, 'somebody does not prefer $1 to $2'],
  [/^Not everybody prefers (.+) to (.+)$/, 'everybody prefers $1 to $2'],
];

/** What is so where a finding is not, in plain words within a sentence: `“Freeze for freeze” holds …`. */
export function sayOtherwise(finding: string): string {
  const clause = finding.replace(/\.$/, '').replace(/^The /, 'the ');
  const found = clause.includes(';') ? undefined : OPPOSITES.find(([is]) => is.test(clause));
  const said =
    found === undefined ? `it is no longer so: ${clause}` : clause.replace(found[0], found[1]);
  return said.replace(/ (\S+)$/, (symbol) => sayLook(symbol.trim()) ?? symbol);
}

/** `if everybody expects credible replies`, of the symbol of a concept. */
function sayLook(symbol: string): string | undefined {
  const concept = concepts.find((one) => one.symbol === symbol);
  return concept === undefined ? undefined : ` ${sayIfAll(concept)}`;
}

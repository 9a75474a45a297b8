import { concepts } from '@standoff/engine';
import { sayIfAll } from '../figures/drawing.ts';

/** How a clause that is not so any more begins and ends, and what is said instead. */
const OPPOSITES: readonly (readonly [pattern: RegExp, opposite: string])[] = [
  [/^(.+) does not hold under (\S+)$/, 'now $1 holds $2'],
  [/^(.+) holds under Nash$/, 'now somebody has a move away from $1 that it likes better'],
  [/^(.+) holds under (\S+)$/, 'now somebody would leave $1 $2'],
  [/^(.+) (?:does|do) not stay in (.+) under (\S+)$/, 'now $1 would stay in $2 $3'],
  [/^(.+) stays? in (.+) under (\S+)$/, 'now $1 would leave $2 $3'],
  [/^(.+) would not leave (.+) under (\S+)$/, 'now $1 would leave $2 $3'],
  [/^(.+) would leave (.+) under (\S+)$/, '$1 would no longer leave $2 $3'],
  [
    /^No improvements lead from .+ to a state in which this is the case: (.+)$/,
    'now moves that are each a gain for whoever makes them lead to “$1”',
  ],
  [
    /^Improvements lead from .+ to a state in which this is the case: (.+)$/,
    'now every way to “$1” has a move that is no gain',
  ],
  [
    /^No improvements lead from (.+) to (.+)$/,
    'now moves that are each a gain for whoever makes them lead from $1 to $2',
  ],
  [
    /^Improvements lead from (.+) to (.+)$/,
    'now every way from $1 to $2 has a move that is no gain',
  ],
  [/^Everybody prefers (.+) to (.+)$/, 'now somebody does not prefer $1 to $2'],
  [/^Not everybody prefers (.+) to (.+)$/, 'now everybody prefers $1 to $2'],
  // Whoever does not prefer one of two may like both alike: that the other is preferred would be more than is known.
  [/^(.+) (prefers?) (.+) to (.+)$/, '$1 no longer $2 $3 to $4'],
  [/^(.+) (adopts?) (.+)$/, '$1 no longer $2 $3'],
];

/** Of what is denied of one: `Iraq does not prefer …` is no longer so where Iraq prefers. */
const DENIED = /^(.+) (does|do) not (prefer|adopt) (.+)$/;

/** What is so where a finding is not, in plain words within a sentence: `now “Freeze for freeze” holds …`. */
export function sayOtherwise(finding: string): string {
  const clause = finding.replace(/\.$/, '').replace(/^The /, 'the ');
  // Of several together it is not known which fell, and to say them again would be to say that they are so.
  if (clause.includes(';') || clause.startsWith('Not all of this')) return NO_LONGER;
  if (DENIED.test(clause)) {
    return clause.replace(
      DENIED,
      (_, who: string, does: string, verb: string, what: string) =>
        `now ${who} ${verb}${does === 'does' ? 's' : ''} ${what}`,
    );
  }
  const found = OPPOSITES.find(([is]) => is.test(clause));
  if (found === undefined) return NO_LONGER;
  return clause
    .replace(found[0], found[1])
    .replace(/ (\S+)$/, (symbol) => sayLook(symbol.trim()) ?? symbol);
}

const NO_LONGER = 'this is no longer so';

/** `if everybody expects credible replies`, of the symbol of a concept. */
function sayLook(symbol: string): string | undefined {
  const concept = concepts.find((one) => one.symbol === symbol);
  return concept === undefined ? undefined : ` ${sayIfAll(concept)}`;
}

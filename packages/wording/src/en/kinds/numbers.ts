import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import { sayOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayQuoted } from '../names/formulas.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, inState, parties } from './parts.ts';

type Side = Of<'frontierOfTwo'>['of'][number];

export const numbersClauses: Clauses<'frontierOfTwo' | 'onFrontier'> = {
  frontierOfTwo({ of, n, states }, { lexicon, register }) {
    const [one, other] = of as readonly [Side, Side];
    const worse = other.wants === 'more' ? 'less' : 'more';
    const [first, second] = [one, other].map((side) => nameOf(lexicon, side));
    const rest = [
      ` ${one.wants} of ${first} only if `,
      parties([other.who]),
      ` got ${worse} of ${first === second ? 'it' : second}, and the other way round`,
    ];
    return {
      frame: { words: [`in ${sayOf(n, states, stateNoun(register))}`], comma: true },
      subject: parties([one.who]),
      modal: 'could',
      verb: 'gets',
      rest,
    };
  },
  onFrontier({ state, better }) {
    const subject = aboutState(state);
    if (better === undefined) return { subject, verb: 'is', rest: [' one of these'] };
    const rest = [
      ' none of these:',
      ...inState(better),
      ' neither of the two would be worse off in what they get, and one would be better off',
    ];
    return { subject, verb: 'is', rest };
  },
};

function nameOf(lexicon: Lexicon, { amount }: Side): string {
  return quote(sayQuoted(lexicon, amount));
}

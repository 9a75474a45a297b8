import { count, sayOf } from '../grammar/lists.ts';
import { symbolsOf } from '../names/concepts.ts';
import { agreementWith } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, parties } from './parts.ts';

export const profileClauses: Clauses<'profileShare' | 'unaffected'> = {
  profileShare({ state, n, of, among }, { lexicon, register }) {
    const which = of === 1 ? sayOf(n, of, 'profile') : profilesOf(n, of);
    return {
      subject: aboutState(state),
      verb: 'holds',
      rest:
        register === 'plain'
          ? [` in ${waysOf(n, of)} in which each may look ahead`]
          : [` under ${which} of `, ...symbolsOf(among.map(lexicon.concept))],
    };
  },
  unaffected({ who }, { lexicon }) {
    const { their } = agreementWith(lexicon, who);
    return {
      subject: parties(who),
      verb: 'has',
      rest: [` no move anywhere, so ${their} foresight does not matter`],
    };
  },
};

/** There are many, so that they are counted in digits. */
function waysOf(n: number, of: number): string {
  if (n === of) return `all ${count(of)} ways`;
  return `${n === 0 ? 'none' : count(n)} of the ${count(of)} ways`;
}

function profilesOf(n: number, of: number): string {
  if (n === of) return `all ${count(of)} profiles`;
  return `${n === 0 ? 'none' : count(n)} of the ${count(of)} profiles`;
}

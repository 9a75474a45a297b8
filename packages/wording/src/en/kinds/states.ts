import type { Part } from '../clause/clause.ts';
import { fewOf } from '../grammar/lists.ts';
import { setApart } from '../grammar/quotations.ts';
import { agreementWith, tellingPhrases } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';

/** So many phrases of a state are told. */
const SHOWN_PHRASES = 10;

export const stateClauses: Clauses<'levels' | 'feasible' | 'canMove' | 'idle'> = {
  levels({ state }, { lexicon, register }) {
    const phrases = fewOf(tellingPhrases(lexicon, state).map(setApart), SHOWN_PHRASES);
    const opening =
      state === lexicon.statusQuo ? 'as things stand' : `in this ${stateNoun(register)}`;
    return { verbless: [`${opening}: ${phrases}`] };
  },
  feasible({ what, so }, { register }) {
    if (what === 'any-state') {
      return {
        subject: words(`some ${stateNoun(register)}`),
        verb: 'is',
        rest: [' feasible'],
        so,
        denied: {
          subject: words(`no ${stateNoun(register)}`),
          rest: [' feasible: the rules of infeasibility leave nothing to analyse'],
        },
      };
    }
    return {
      subject: words('the status quo of the model'),
      verb: 'is',
      rest: [` ${so ? '' : 'not '}feasible${so ? '' : ', so nothing starts from it'}`],
    };
  },
  canMove({ who, from, so }, { lexicon }) {
    const where: Part[] =
      from === undefined
        ? [so ? ' somewhere' : ' anywhere']
        : [' ', { mention: 'state', id: from, as: 'from' }];
    if (who === 'somebody') {
      return {
        subject: words('somebody'),
        verb: 'has',
        rest: [' a move', ...where],
        so,
        denied: { subject: words('nobody') },
      };
    }
    const { their } = agreementWith(lexicon, [who]);
    return {
      subject: parties([who]),
      verb: 'has',
      rest: [` moves of ${their} own`, ...where],
      so,
      denied: { rest: [` no move of ${their} own`, ...where] },
    };
  },
  idle({ who }, { lexicon }) {
    const { their, they, verb } = agreementWith(lexicon, who);
    const counts = `, and ${verb('counts')} by what ${they} ${verb('prefers')}`;
    return {
      subject: parties(who),
      verb: 'has',
      rest: [` no move of ${their} own`],
      tail: [counts],
    };
  },
};

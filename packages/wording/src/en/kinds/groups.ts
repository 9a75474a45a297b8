import { sayUnder, symbolsOf } from '../names/concepts.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';
import { readAs } from './verdicts.ts';

export const groupClauses: Clauses<'staysTogether' | 'noCoalitionVersion'> = {
  staysTogether({ members, reading, state, under, among }, { lexicon, register }) {
    const leaving = among.filter((concept) => !under.includes(concept)).map(lexicon.concept);
    const analysed = among.map(lexicon.concept);
    const isMixed = leaving.length > 0 && under.length > 0;
    const not = symbolsOf(under.map(lexicon.concept), 'or');
    const when = isMixed
      ? ['under ', ...symbolsOf(leaving), ', but not under ', ...not]
      : sayUnder({ held: leaving, analysed, of: 'all', register });
    return {
      subject: parties(members),
      modal: 'would',
      verb: 'leaves',
      rest: [
        { mention: 'state', id: state, as: 'object', unlessKnown: true },
        ` together${readAs(reading)} `,
        ...when,
      ],
      so: leaving.length > 0 || among.length > 1,
    };
  },
  noCoalitionVersion: ({ concepts }, { lexicon }) => ({
    subject: words(symbolsOf(concepts.map(lexicon.concept)), concepts.length > 1),
    verb: 'has',
    rest: [' no version for coalitions'],
  }),
};

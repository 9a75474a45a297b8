import type { Part } from '../clause/clause.ts';
import { agreementWith, changeName, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties as named } from './parts.ts';

export const afterwardsClauses: Clauses<'takenBack' | 'votesBack'> = {
  takenBack: ({ body, deal, back, so }, { lexicon }) => ({
    subject: named([body]),
    modal: 'would',
    verb: 'brings',
    rest: [' back ', changeName(lexicon, deal, back), ' at once'],
    so,
  }),
  votesBack({ body, who, needed }, { lexicon }) {
    const locked: Part[] =
      needed.length === 0
        ? []
        : [
            '; ',
            ...partyNames(lexicon, [body]),
            ' cannot do so without ',
            ...partyNames(lexicon, needed),
            ', so ',
            ...partyNames(lexicon, who),
            ` ${agreementWith(lexicon, who).verb('is')} locked in`,
          ];
    return {
      subject: named(who),
      modal: 'would',
      verb: 'votes',
      rest: [' for that', ...locked],
    };
  },
};

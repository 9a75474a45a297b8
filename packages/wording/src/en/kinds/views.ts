import type { Fragment } from '../../interface/fragments.ts';
import type { ConceptName } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { listOf } from '../grammar/lists.ts';
import { foresightWords } from '../names/concepts.ts';
import { listFragments, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { words } from './parts.ts';

export const viewClauses: Clauses<
  'judgedBy' | 'readGenerally' | 'signalsReceived' | 'unknownOption'
> = {
  judgedBy({ by, each }, { lexicon, register }) {
    const name = ({ id, symbol }: ConceptName): Fragment =>
      register === 'plain'
        ? { ref: 'concept', id, text: foresightWords(lexicon.concept(id)).replace(',', '') }
        : { ref: 'concept', id, text: symbol };
    const groups = each.map(({ who, under }): Part[] => [
      ...listFragments(under.map((id) => [name(lexicon.concept(id))])),
      ...(under.length > 1 ? [', one after the other,'] : []),
      ' for ',
      ...(each.length === 1 ? ['all'] : partyNames(lexicon, who)),
    ]);
    return {
      subject: words('foresight'),
      verb: 'is',
      rest: [FORESIGHTS[by], ...groups.flatMap((one, k) => [k === 0 ? ': ' : '; ', ...one])],
    };
  },
  readGenerally: () => ({
    verbless: ['preferences are taken in the general reading, and each acts alone'],
  }),
  signalsReceived: ({ signals }) =>
    signals.length === 0
      ? { verbless: ['no signal of the file has been received'] }
      : {
          verbless: [`signals received: ${listOf([...signals])}`],
        },
  unknownOption: ({ hidden }) => ({
    verbless: [
      hidden === 'frozen'
        ? 'whoever does not know of an option is taken to believe that nobody changes it'
        : 'whoever does not know of an option sees no moves from or to states in which it has changed',
    ],
  }),
};

const FORESIGHTS = {
  file: ' that of the file',
  request: ' what was asked for',
  default: ' not given, so by default',
} as const;

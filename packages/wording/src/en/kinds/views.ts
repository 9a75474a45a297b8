import type { Part } from '../clause/clause.ts';
import { listOf } from '../grammar/lists.ts';
import { symbolsOf } from '../names/concepts.ts';
import { partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { words } from './parts.ts';

export const viewClauses: Clauses<
  'judgedBy' | 'readGenerally' | 'signalsReceived' | 'unknownOption'
> = {
  judgedBy({ by, each }, { lexicon }) {
    const groups = each.map(({ who, under }): Part[] => [
      ...symbolsOf(under.map(lexicon.concept)),
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

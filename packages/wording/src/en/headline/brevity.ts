import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { numberWord } from '../grammar/lists.ts';
import { agreementWith, partyNames, stateName } from '../names/names.ts';

/** How much a headline says: what is left out is what a reader misses least. */
export interface Brevity {
  /** Whether it says what keeps one from getting there. */
  readonly obstacle: boolean;
  /** Whether a state is told by its name, as another outcome, only as something better, or not at all. */
  readonly state: 'named' | 'other' | 'better' | 'untold';
  /** Whether those who move, stay or are kept from moving are named, or only counted. */
  readonly movers: TellingParties;
  /** The same of those who would prefer something, or who have to do something for it. */
  readonly parties: TellingParties;
}

export type TellingParties = 'named' | 'counted';

/** From all that there is to say down to what always fits. */
export const LADDER: readonly Brevity[] = [
  { obstacle: true, state: 'named', movers: 'named', parties: 'named' },
  { obstacle: false, state: 'named', movers: 'named', parties: 'named' },
  { obstacle: true, state: 'other', movers: 'named', parties: 'named' },
  { obstacle: false, state: 'other', movers: 'named', parties: 'named' },
  { obstacle: true, state: 'named', movers: 'named', parties: 'counted' },
  { obstacle: false, state: 'named', movers: 'named', parties: 'counted' },
  { obstacle: false, state: 'other', movers: 'named', parties: 'counted' },
  { obstacle: true, state: 'named', movers: 'counted', parties: 'counted' },
  { obstacle: false, state: 'named', movers: 'counted', parties: 'counted' },
  { obstacle: true, state: 'other', movers: 'counted', parties: 'counted' },
  { obstacle: false, state: 'other', movers: 'counted', parties: 'counted' },
  { obstacle: false, state: 'better', movers: 'named', parties: 'counted' },
  { obstacle: false, state: 'better', movers: 'counted', parties: 'counted' },
  { obstacle: false, state: 'untold', movers: 'named', parties: 'counted' },
  { obstacle: false, state: 'untold', movers: 'counted', parties: 'counted' },
];

/** More words are no headline. */
export const MOST_WORDS = 25;

export function countWords(fragments: readonly Fragment[]): number {
  return textOf(fragments)
    .split(/\s+/u)
    .filter((word) => word !== '').length;
}

/** The words of a headline at some brevity. */
export interface Saying {
  readonly lexicon: Lexicon;
  readonly brevity: Brevity;
}

export function sayParties(
  { lexicon }: Pick<Saying, 'lexicon'>,
  ids: readonly string[],
  told: TellingParties,
): Fragment[] {
  if (told === 'named') return partyNames(lexicon, ids);
  return [ids.length === 1 ? 'one party' : `${numberWord(ids.length)} parties`];
}

/** How words agree with them as they are said. */
export function agreementOfParties(
  { lexicon }: Pick<Saying, 'lexicon'>,
  ids: readonly string[],
  told: TellingParties,
): Agreement {
  const named = told === 'named' || ids.length > 1;
  return agreementWith(named ? lexicon : ONE_PARTY, ids);
}

/** One that is only counted is one, whatever it is called. */
const ONE_PARTY: Pick<Lexicon, 'party'> = { party: () => ({ name: 'one party', plural: false }) };

export function saySomeState({ lexicon, brevity }: Saying, id: string): Fragment[] {
  return brevity.state === 'named'
    ? [stateName(lexicon, id)]
    : [{ ref: 'state', id, text: 'another outcome' }];
}

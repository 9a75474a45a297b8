import type { ConceptId, StateKey } from '../../desk/shown-conflict.ts';
import type { AdditionMeans, DealQuestion } from '../../desk/shown-deals.ts';
import type { OwnWords } from '../../document/address.ts';

export const tabs = ['agree', 'least'] as const;
export type DealTab = (typeof tabs)[number];

/** What may be added to a deal, in the order in which it is offered. */
export const meansOfDeals: readonly AdditionMeans[] = [
  'locks',
  'penalties',
  'guarantors',
  'rules',
  'signatures',
  'notice',
  'votes',
  'statements',
];

/** How deals are looked at. */
export interface DealChoices {
  readonly tab: DealTab;
  /** Ids of who agrees; those of the first deal of the file where nobody was chosen. */
  readonly parties?: DealQuestion['parties'] | undefined;
  readonly bodies: DealQuestion['bodies'];
  /** Whether deals are shown that are no better for any party than another one. */
  readonly all: boolean;
  /** Key of the deal that is open; the first where none was chosen. */
  readonly deal?: StateKey | undefined;
  /** The concept under which it is asked who would leave; one under which somebody would where none was chosen. */
  readonly under?: ConceptId | undefined;
  /** What is to hold: a state, or a formula. */
  readonly state?: StateKey | undefined;
  readonly where?: string | undefined;
  /** Up to so many changes together are tried. */
  readonly upTo: number;
  /** What may be added to a deal, and whether who punishes would rather do so than not. */
  readonly means: readonly AdditionMeans[];
  readonly willing: boolean;
}

export const start: DealChoices = {
  tab: 'agree',
  parties: undefined,
  bodies: [],
  all: false,
  deal: undefined,
  under: undefined,
  state: undefined,
  where: undefined,
  upTo: 2,
  means: meansOfDeals.filter((one) => one !== 'statements'),
  willing: false,
};

export const MOST_CHANGES = 3;

/** Ids do not have this sign. */
const BETWEEN = '*';

/** What an address says of it; what is as usual is not mentioned. */
export function writeDeals(choices: DealChoices): OwnWords {
  const { tab, parties, bodies, all, deal, under, state, where, upTo, means, willing } = choices;
  return {
    ...(tab !== start.tab && { tab }),
    ...(parties !== undefined && { parties: parties.join(BETWEEN) }),
    ...(bodies.length > 0 && { bodies: bodies.join(BETWEEN) }),
    ...(all && { all: 'yes' }),
    ...(deal !== undefined && { deal }),
    ...(under !== undefined && { under }),
    ...(state !== undefined && { state }),
    ...(where !== undefined && { where }),
    ...(upTo !== start.upTo && { upto: String(upTo) }),
    ...(means.join() !== start.means.join() && { means: means.join(BETWEEN) }),
    ...(willing && { willing: 'yes' }),
  };
}

export function readDeals(words: OwnWords): DealChoices {
  const { tab, parties, bodies, all, deal, under, state, where, upto, means, willing } = words;
  const allowed = means?.split(BETWEEN) ?? [];
  const known = meansOfDeals.filter((one) => allowed.includes(one));
  return {
    tab: tabs.find((one) => one === tab) ?? start.tab,
    parties: parties?.split(BETWEEN),
    bodies: bodies?.split(BETWEEN) ?? [],
    all: all === 'yes',
    deal,
    under,
    state: where === undefined ? state : undefined,
    where,
    upTo: upto === undefined ? start.upTo : numberIn(upto, MOST_CHANGES),
    means: known.length > 0 ? known : start.means,
    willing: willing === 'yes',
  };
}

function numberIn(word: string, most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(Number(word)) || 1));
}

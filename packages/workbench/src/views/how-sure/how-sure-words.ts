import type { GivenOrders } from '../../desk/given-models.ts';
import type { OwnWords } from '../../document/address.ts';
import type { SweepQuestion } from './swept.ts';

/** How doubt is looked at. */
export interface HowSureChoices extends SweepQuestion {
  /** Id of a finding of the row that is looked at; the one of the sentence on top where none was chosen. */
  readonly finding?: string | undefined;
  /** Id of the judgement whose mark is read. */
  readonly mark?: string | undefined;
  /** Which of the smallest sets is walked, and which step of it is looked at, from 0. */
  readonly set: number;
  readonly step: number;
  /** Whose order is looked at, by id; the first in doubt where none was chosen. */
  readonly whose?: string | undefined;
  /** Orders that are taken as given: what if they were so? */
  readonly orders: GivenOrders;
}

export const start: HowSureChoices = {
  doubts: 'file',
  within: 1,
  finding: undefined,
  mark: undefined,
  set: 0,
  step: 0,
  whose: undefined,
  orders: {},
};

export const MOST_SWAPS = 3;
const MOST_SETS = 1000;
const MOST_STEPS = 64;

/** Ids do not have these signs. */
const BETWEEN = '*';
const OF = ':';

/** What an address says of it; what is as usual is not mentioned. */
export function writeHowSure(choices: HowSureChoices): OwnWords {
  const { doubts, within, finding, mark, set, step, whose, orders } = choices;
  const given = Object.entries(orders).map(
    ([id, places]) => `${id}${OF}${places.map((place) => place + 1).join('-')}`,
  );
  return {
    ...(doubts !== start.doubts && { doubts }),
    ...(within !== start.within && { within: String(within) }),
    ...(finding !== undefined && { finding }),
    ...(mark !== undefined && { mark }),
    ...(set > 0 && { set: String(set + 1) }),
    ...(step > 0 && { step: String(step + 1) }),
    ...(whose !== undefined && { whose }),
    ...(given.length > 0 && { orders: given.join(BETWEEN) }),
  };
}

export function readHowSure(words: OwnWords): HowSureChoices {
  const { doubts, within, finding, mark, set, step, whose, orders } = words;
  const given = orders?.split(BETWEEN).map(readOrder) ?? [];
  return {
    ...start,
    doubts: doubts === 'swaps' ? 'swaps' : 'file',
    within: within === undefined ? start.within : numberIn(within, MOST_SWAPS),
    finding,
    mark,
    set: set === undefined ? 0 : numberIn(set, MOST_SETS) - 1,
    step: step === undefined ? 0 : numberIn(step, MOST_STEPS) - 1,
    whose,
    orders: Object.fromEntries(given.filter((one) => one !== undefined)),
  };
}

/** Each place once; else it is no order. */
function readOrder(word: string): readonly [string, readonly number[]] | undefined {
  const [id, written] = word.split(OF);
  const places = written?.split('-').map((place) => Number(place) - 1);
  if (!id || places === undefined) return undefined;
  const isOrder = places.every((_, place) => places.includes(place));
  return isOrder ? [id, places] : undefined;
}

function numberIn(word: string, most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(Number(word)) || 1));
}

import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { changedPhrases, type NamedState, nameState, sayChanges } from '../../desk/name-state.ts';
import type { ConceptId, Order, ShownConflict } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';

type Document = Extract<ToldOf<'deal'>['document'], { readonly format: 'standoff.deals/1' }>;
export type TargetTold = Document['targets'][number];

/** A deal at a glance. Its words are what it changes in the status quo. */
export interface DealRow extends NamedState {
  /** What it changes, option by option. */
  readonly phrases: readonly string[];
  readonly gains: readonly Gain[];
  readonly heldUnder: readonly ConceptId[];
  readonly isFrontier: boolean;
  /** Positions of those who are worse off on the way than at the status quo. */
  readonly exposed: readonly number[];
}

/** How a state is for a decision maker beside the status quo. */
export interface Gain {
  readonly order: Order;
  /** By how many places of its order; absent where that has none. */
  readonly places?: number;
}

/** What some parties could agree on, laid out for the view. */
export interface Dealt {
  readonly told: ToldOf<'deal'>;
  readonly document: Document;
  /** Positions of the decision makers that agree, and of those that do not. */
  readonly parties: readonly number[];
  readonly others: readonly number[];
  /** Those of the frontier first; the first of them where there are very many. */
  readonly rows: readonly DealRow[];
  /** How many there are in all, and how many of these are on the frontier. */
  readonly count: number;
  readonly frontier: number;
  /** How many of the frontier would hold under each concept. */
  readonly holding: Readonly<Record<ConceptId, number>>;
}

/** So many deals are shown at most. */
const MOST_ROWS = 300;

/** The document laid out; undefined of deals of all groups, which the page does not ask for. */
export function layOutDeals(conflict: ShownConflict, told: ToldOf<'deal'>): Dealt | undefined {
  const { document } = told;
  if (document.format !== 'standoff.deals/1') return undefined;
  const { targets, concepts } = document;
  const people = conflict.decisionMakers.flatMap(({ body }, at) =>
    body === undefined ? [at] : [],
  );
  const parties = positionsOf(conflict, document.parties);
  const frontier = targets.filter((deal) => deal.frontier);
  const holds = (id: ConceptId) => frontier.filter((deal) => deal.holdsUnder.includes(id)).length;
  return {
    told,
    document,
    parties,
    others: people.filter((position) => !parties.includes(position)),
    rows: targets.slice(0, MOST_ROWS).map((deal) => rowOf(conflict, told.keys, deal)),
    count: targets.length,
    frontier: frontier.length,
    holding: Object.fromEntries(concepts.map((id) => [id, holds(id)])),
  };
}

/** A deal of the document at a glance. */
export function rowOf(
  conflict: ShownConflict,
  keys: ToldOf<'deal'>['keys'],
  deal: TargetTold,
): DealRow {
  const key = keys[deal.state]!;
  const from = conflict.statusQuo!;
  return {
    ...nameState(conflict, key),
    words: sayChanges(conflict, from, key),
    phrases: changedPhrases(conflict, from, key),
    gains: gainsOf(conflict, deal),
    heldUnder: deal.holdsUnder,
    isFrontier: deal.frontier,
    exposed: positionsOf(
      conflict,
      deal.steps.flatMap(({ exposed }) => exposed),
    ),
  };
}

type GainsTold = Pick<TargetTold, 'gains' | 'losers' | 'places'>;

/** How a state is for each decision maker beside the status quo. */
export function gainsOf({ decisionMakers }: ShownConflict, told: GainsTold): Gain[] {
  return decisionMakers.flatMap(({ id, body }) => (body === undefined ? [gainOf(told, id)] : []));
}

/** Where its order has no places it may be neither better nor worse. */
function gainOf({ places: all, gains, losers }: GainsTold, id: string): Gain {
  const places = all[id] ?? null;
  const order = gains.includes(id) ? 'better' : losers.includes(id) ? 'worse' : undefined;
  if (places === null) return { order: order ?? 'incomparable' };
  return { order: order ?? 'equal', places };
}

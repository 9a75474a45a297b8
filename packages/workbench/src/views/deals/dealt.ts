import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { changedPhrases, nameState, sayChanges } from '../../desk/name-state.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownDealRow, ShownGain } from '../../desk/shown-deals.ts';
import { positionsOf } from '../../document/coalition-choices.ts';

type Document = Extract<ToldOf<'deal'>['document'], { readonly format: 'standoff.deals/1' }>;
type Target = Document['targets'][number];

/** What some parties could agree on, laid out for the view. */
export interface Dealt {
  readonly document: Document;
  /** Positions of the decision makers that agree, and of those that do not. */
  readonly parties: readonly number[];
  readonly others: readonly number[];
  /** Those of the frontier first; the first of them where there are very many. */
  readonly rows: readonly ShownDealRow[];
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
    document,
    parties,
    others: people.filter((position) => !parties.includes(position)),
    rows: targets.slice(0, MOST_ROWS).map((deal) => rowOf(conflict, told.keys, deal)),
    count: targets.length,
    frontier: frontier.length,
    holding: Object.fromEntries(concepts.map((id) => [id, holds(id)])),
  };
}

function rowOf(conflict: ShownConflict, keys: ToldOf<'deal'>['keys'], deal: Target): ShownDealRow {
  const key = keys[deal.state]!;
  const from = conflict.statusQuo!;
  return {
    ...nameState(conflict, key),
    words: sayChanges(conflict, from, key),
    phrases: changedPhrases(conflict, from, key),
    gains: conflict.decisionMakers.flatMap(({ id, body }) =>
      body === undefined ? [gainOf(deal, id)] : [],
    ),
    heldUnder: deal.holdsUnder,
    isFrontier: deal.frontier,
    exposed: positionsOf(
      conflict,
      deal.steps.flatMap(({ exposed }) => exposed),
    ),
  };
}

/** How a deal is for a decision maker beside the status quo; where its order has no places it may be neither. */
function gainOf({ places: all, gains, losers }: Target, id: string): ShownGain {
  const places = all[id] ?? null;
  const order = gains.includes(id) ? 'better' : losers.includes(id) ? 'worse' : undefined;
  if (places === null) return { order: order ?? 'incomparable' };
  return { order: order ?? 'equal', places };
}

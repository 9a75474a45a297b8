import type { Circuit } from '../model/circuit.ts';
import { countMovers, type Model, type OptionForm, type Preference } from '../model/model.ts';
import type { StateWords } from '../model/state-words.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import { createDenseSpace } from './dense-space.ts';
import { searchFeasible } from './feasible-search.ts';
import { createGraphSpace } from './graph-space.ts';
import { productOfLevels } from './option-axes.ts';
import { leaveRoom } from './room-beside.ts';
import type { Representation, Space } from './space.ts';
import { createSparseSpace } from './sparse-space.ts';

/** What an analysis may use. Reaching a limit is an answer, not an exception. */
export interface Limits {
  /** Largest number of combinations of levels, feasible or not, to lay out as one array. */
  readonly cells: number;
  /** Largest number of feasible states to list. */
  readonly states: number;
  /** Most memory that an analysis may take by its estimate, in bytes; any if left out. */
  readonly bytes?: number;
}

/** With five decision makers 2^24 cells take about 1.7 GB, 2^22 listed states about 1.2 GB. */
export const defaultLimits: Limits = { cells: 2 ** 24, states: 2 ** 22 };

/** The same number for both limits or the usual ones, and a limit on memory where there is one. */
export function limitsOf(maxStates?: number, maxBytes?: number): Limits {
  return {
    ...(maxStates === undefined ? defaultLimits : { cells: maxStates, states: maxStates }),
    ...(maxBytes !== undefined && { bytes: maxBytes }),
  };
}

/**
 * Why a representation was chosen: the model gives its states itself; the combinations of levels fit
 * an array; they would fit, but so few are feasible that a list is cheaper; they do not fit.
 */
type ChoiceReason = 'given-as-graph' | 'fits-array' | 'mostly-infeasible' | 'exceeds-array';

/** Which representation was chosen, and what an analysis will cost in it. */
export interface Choice {
  readonly representation: Representation;
  readonly reason: ChoiceReason;
  /** Entries of each array over the states. */
  readonly cells: number;
  /** Estimate of the memory that an analysis takes, in bytes. */
  readonly bytes: number;
}

export type SpaceResult =
  | { readonly status: 'created'; readonly space: Space; readonly choice: Choice }
  /** Too many combinations for an array, and at least `found` feasible states, too many to list. */
  | {
      readonly status: 'too-many-states';
      readonly found: number;
      readonly cells: number;
      readonly limits: Limits;
      /** Bytes that an analysis would take at least, where it is memory that does not suffice. */
      readonly needed?: number;
    };

/** Chooses the representation of the states and builds it, in one go. */
export function createSpace(model: Model, limits: Limits = defaultLimits): SpaceResult {
  return runToEnd(createSpaceSteps(model, limits));
}

/**
 * The same in steps: listing the feasible states of a vast product can take a while. `extra` is how many
 * bytes the analysis takes for each cell besides those of the usual concepts.
 */
export function* createSpaceSteps(
  model: Model,
  limits: Limits = defaultLimits,
  extra = 0,
): Steps<SpaceResult> {
  const { form, circuit } = model;
  const movers = countMovers(model);
  const shared = comesToOneMove(model);
  const bytesFor: BytesFor = (representation) => {
    const each =
      representation === 'dense' && shared
        ? sharedBytes(model)
        : bytesForEach(representation, movers);
    return each + extra;
  };
  const created = (space: Space, choice: Choice): SpaceResult => {
    if (limits.bytes !== undefined) leaveRoom(space, roomIn(limits.bytes, choice.bytes));
    return { status: 'created', space, choice };
  };
  if (form.kind === 'graph') {
    const choice = chosen('graph', 'given-as-graph', form.stateCount, bytesFor);
    return created(createGraphSpace(form, circuit), choice);
  }
  const listing = yield* listStates(form, circuit, withinMemory(limits, bytesFor));
  switch (listing.status) {
    case 'all-combinations': {
      const choice = chosen('dense', 'fits-array', productOfLevels(form), bytesFor);
      return created(yield* createDenseSpace(form, circuit, movers), choice);
    }
    case 'listed': {
      const { states, reason } = listing;
      const choice = chosen('sparse', reason, states.count, bytesFor);
      const what = `preparing moves between ${states.count} states (about ${choice.bytes} bytes)`;
      yield { what, passes: 0, share: 0 };
      return created(yield* createSparseSpace(form, circuit, movers, states), choice);
    }
    default:
      return refusal(listing.found, listing.cells, limits, bytesFor);
  }
}

/** The part of a limit that may be exceeded where the estimate comes close to it. */
const LEAST_ROOM = 1 / 8;

/** Bytes that are left beside an estimate. */
function roomIn(limit: number, estimate: number): number {
  return Math.max(LEAST_ROOM * limit, limit - estimate);
}

/** The same limits where more than that does not fit the memory allowed. */
function withinMemory(limits: Limits, bytesFor: BytesFor): Limits {
  const { bytes } = limits;
  if (bytes === undefined) return limits;
  const fitting = (representation: Representation) => cellsWithin(bytes, bytesFor(representation));
  return {
    ...limits,
    cells: Math.min(limits.cells, fitting('dense')),
    states: Math.min(limits.states, fitting('sparse')),
  };
}

/** Says which limit it was that so many combinations and states exceed. */
function refusal(found: number, cells: number, limits: Limits, bytesFor: BytesFor): SpaceResult {
  const refused = { status: 'too-many-states', found, cells, limits } as const;
  const dense = bytesOfAll(cells, bytesFor('dense'));
  const sparse = bytesOfAll(found, bytesFor('sparse'));
  if (cells <= limits.cells) return { ...refused, needed: dense };
  return found <= limits.states ? { ...refused, needed: sparse } : refused;
}

type Listing =
  /** Few enough combinations, and not few enough feasible ones, for a list of them to pay. */
  | { readonly status: 'all-combinations' }
  | { readonly status: 'listed'; readonly states: StateWords; readonly reason: ChoiceReason }
  | Exclude<SpaceResult, { status: 'created' }>;

/** Below this many combinations an array is cheap whatever is feasible. */
const CHEAP = 2 ** 16;
/** A list pays where at most one in so many combinations is feasible. */
const WORTH_LISTING = 6;
/** To find that out is worth a decision for so many combinations. */
const WORTH_TRYING = 16;

/**
 * Lists the feasible states where that pays or where there is no other way. Where an array would do,
 * the search may take few decisions, so that trying costs little.
 */
export function* listStates(form: OptionForm, circuit: Circuit, limits: Limits): Steps<Listing> {
  const cells = productOfLevels(form);
  const fits = cells <= limits.cells;
  if (fits && cells <= CHEAP) return { status: 'all-combinations' };
  const few = Math.floor(cells / WORTH_LISTING);
  const maxDecisions = Math.floor(cells / WORTH_TRYING);
  const maxStates = fits ? Math.min(limits.states, few) : limits.states;
  const result = yield* searchFeasible(form, circuit, {
    node: form.feasible,
    maxStates,
    ...(fits && { maxDecisions }),
  });
  if (result.status === 'listed') {
    const reason = fits ? 'mostly-infeasible' : 'exceeds-array';
    return { status: 'listed', states: result.states, reason };
  }
  if (fits || result.status === 'given-up') return { status: 'all-combinations' };
  return { status: 'too-many-states', found: result.found, cells, limits };
}

function chosen(
  representation: Representation,
  reason: ChoiceReason,
  cells: number,
  bytesFor: BytesFor,
): Choice {
  const bytes = Math.round(bytesOfAll(cells, bytesFor(representation)));
  return { representation, reason, cells, bytes };
}

/** Bytes that an analysis takes for each cell. */
type BytesFor = (representation: Representation) => number;

function bytesForEach(representation: Representation, movers: number): number {
  const { fixed, forEach } = bytesOf[representation];
  return fixed + forEach * movers;
}

/** What a process comes to hold besides, by so much for each of the first cells. */
const HEAP = { cells: 2 ** 20, bytes: 24 };

/** The bytes that so many cells take at so many for each. */
function bytesOfAll(cells: number, each: number): number {
  return cells * each + Math.min(cells, HEAP.cells) * HEAP.bytes;
}

/** How many cells fit. */
function cellsWithin(bytes: number, each: number): number {
  const first = HEAP.cells * (each + HEAP.bytes);
  return Math.floor(
    bytes <= first ? bytes / (each + HEAP.bytes) : (bytes - HEAP.cells * HEAP.bytes) / each,
  );
}

/**
 * Bytes for each cell where one array serves for the replies of everybody: the ranks of each, about as
 * many bytes again of sorted improvements, a bit for each concept, and little besides. Measured with two,
 * five, eight and thirteen decision makers: see the page on representations.
 */
function sharedBytes({ preferences, form }: Model): number {
  const cells = form.kind === 'options' ? productOfLevels(form) : form.stateCount;
  return preferences.reduce((sum, preference) => sum + 2 * rankBytes(preference, cells) + 1.5, 25);
}

/** Bytes of a rank, of which there are no more than a preference can tell apart. */
function rankBytes(preference: Preference, cells: number): number {
  const ranks = Math.min(cells, mostRanks(preference));
  return ranks < 2 ** 8 ? 1 : ranks < 2 ** 16 ? 2 : 4;
}

function mostRanks(preference: Preference): number {
  switch (preference.kind) {
    case 'prioritized':
      return preference.tiers.reduce((most, { conditions }) => most * (conditions.length + 1), 1);
    case 'weights':
      return 2 ** preference.terms.length;
    case 'ranking':
      return preference.places.length;
    case 'utility':
      return preference.values.length;
    default:
      return 1;
  }
}

/**
 * Whether two moves in a row of whoever moves surely come to one, so that it need not be kept for each who moved
 * last. That is seen from the form: limits that may break it are taken for doing so.
 */
function comesToOneMove({ form, decisionMakers, preferences }: Model): boolean {
  return (
    form.kind === 'options' &&
    preferences.length === decisionMakers &&
    !form.oneOptionAtATime &&
    form.forbiddenMoves.length === 0 &&
    form.options.every(
      ({ moves: { kind }, shared }) => !shared && (kind === 'free' || kind === 'one-way'),
    )
  );
}

/**
 * Bytes that an analysis of the usual concepts takes for each cell at its peak: once, and for each
 * mover, however wide its ranks are. Measured with two, five, eight and thirteen decision makers: see the
 * page on representations.
 */
const bytesOf: Record<Representation, { fixed: number; forEach: number }> = {
  dense: { fixed: 20, forEach: 18 },
  sparse: { fixed: 40, forEach: 45 },
  graph: { fixed: 4, forEach: 64 },
};

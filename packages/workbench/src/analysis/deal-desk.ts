import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  type Casebook,
  type Deal,
  type DealGroups,
  type Deals,
  deal,
  inverse,
} from '@standoff/study';
import { findFor, refusal, type Watch } from '../desk/inquiry-desk.ts';
import type { Reply } from '../desk/inquiry-reply.ts';
import type { Analysed } from './analyse-text.ts';
import { seldom } from './seldom.ts';
import type { Progress, StateKey } from './shown-conflict.ts';
import type {
  AdditionQuestion,
  DealQuestion,
  LeastQuestion,
  PlanOfSteps,
  ShownAdditions,
  ShownDeal,
  ShownDealGrounds,
  ShownDeals,
  ShownLeast,
  ShownNoDeal,
  ShownPlan,
  ShownTerm,
  ShownTriedState,
} from './shown-deals.ts';
import { keyOfLevels, levelsOfKey, stateOfKey } from './state-keys.ts';

/** What the desk answers about deals, of the conflict as it is read. What tells it comes with the first question. */
export interface DealDesk {
  /** What the file offers to ask. */
  dealGrounds(): Promise<ShownDealGrounds | undefined>;
  /** What some parties could agree on; from one place the latest question wins. */
  deals(
    question: DealQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownDeals>>;
  /** Ends what was asked last from a place. */
  stopDeals(place: string): void;
  /** One of them, or why a state is none; undefined where there is no such state. */
  deal(question: DealQuestion, key: StateKey): Promise<ShownDeal | ShownNoDeal | undefined>;
  /** How an order of steps fares from the status quo that somebody thought of. */
  planned(question: DealQuestion, plan: PlanOfSteps): Promise<ShownPlan | undefined>;
  /** The fewest changes of preferences after which a state would hold; from one place the latest question wins. */
  least(
    question: LeastQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownLeast>>;
  /** The smallest additions after which a deal would hold; from one place the latest question wins. */
  additions(
    question: AdditionQuestion,
    place: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Reply<ShownAdditions>>;
  /** What can be added to a deal by hand. */
  terms(question: DealQuestion, key: StateKey, willing: boolean): Promise<ShownTerm[]>;
  /** How a state stands in what was tried out last, and whether it is still a deal of some parties. */
  triedState(key: StateKey, question?: DealQuestion): Promise<ShownTriedState | undefined>;
}

/** So many answers are kept of an analysis: a mediator goes to and fro between groups of parties. */
const MOST_KEPT = 8;

interface Known {
  readonly found: Deals;
  readonly told: ShownDeals;
}

export function createDealDesk(
  current: () => Analysed | undefined,
  triedLast: () => Analysis | undefined,
): DealDesk {
  const running = new Map<string, AbortController>();
  const known = new Map<string, Known>();
  const knownLeast = new Map<string, ShownLeast>();
  let of: Analysed['analysis']['casebook'] | undefined;
  const stop = (place: string, status: 'superseded' | 'cancelled') => {
    running.get(place)?.abort(status);
    running.delete(place);
  };
  const settle = (analysed: Analysed) => {
    if (analysed.analysis.casebook !== of) {
      known.clear();
      knownLeast.clear();
    }
    of = analysed.analysis.casebook;
  };
  /** Asks from a place; what was asked from there before ends. */
  async function watched<T>(
    place: string,
    onProgress: (progress: Progress) => void,
    ask: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    running.set(place, controller);
    const reply = await ask({ signal: controller.signal, onProgress: seldom(onProgress) });
    if (running.get(place) === controller) running.delete(place);
    return reply;
  }
  /** What is found where a state alone is asked about. */
  async function only(question: DealQuestion, state: StateCode, analysis?: Analysis) {
    const analysed = current();
    if (analysed === undefined) return undefined;
    const asked = analysis === undefined ? analysed : { ...analysed, analysis };
    const target = asked.analysis.casebook.stateId(state);
    const watch = { signal: new AbortController().signal, onProgress: () => {} };
    const reply = await findFor(deal, asked, { ...question, target }, watch);
    return reply.status === 'answered' ? ofOneGroup(reply.told.result) : undefined;
  }
  return {
    async dealGrounds() {
      const analysed = current();
      const { readDealGrounds } = await import('./read-deals.ts');
      return analysed && readDealGrounds(analysed.analysis.casebook);
    },
    async deals(question, place, onProgress) {
      stop(place, 'superseded');
      const analysed = current();
      if (analysed === undefined) return refusal('no conflict is open');
      settle(analysed);
      const key = JSON.stringify(question);
      const before = known.get(key);
      if (before !== undefined) return { status: 'answered', told: before.told };
      const reply = await watched(place, onProgress, (watch) =>
        findFor(deal, analysed, question, watch),
      );
      if (reply.status !== 'answered') return reply;
      const { readDeals } = await import('./read-deals.ts');
      const found = ofOneGroup(reply.told.result);
      const told = readDeals(analysed.analysis, found);
      if (analysed.analysis.casebook === of) keep(known, key, { found, told });
      return { status: 'answered', told };
    },
    stopDeals: (place) => stop(place, 'cancelled'),
    async deal(question, key) {
      const analysed = current();
      const { analysis } = analysed ?? {};
      const state = analysis && stateOfKey(analysis.casebook, key);
      if (analysed === undefined || analysis === undefined || state === undefined) return undefined;
      settle(analysed);
      const { readDeal, readNoDeal } = await import('./read-deals.ts');
      const isThat = (each: Deal) => each.state === state;
      // Only the first deals are explained where all are asked about.
      const all = known.get(JSON.stringify(question))?.found;
      const first = all?.deals.find(isThat);
      if (all && first?.explained) return readDeal(analysis, all, first);
      const found = await only(question, state);
      const one = found?.deals.find(isThat);
      const refused = found?.refused?.[0];
      if (found && one) {
        return readDeal(analysis, found, { ...one, frontier: first?.frontier ?? one.frontier });
      }
      return refused && readNoDeal(analysis, refused);
    },
    async planned({ parties, bodies }, plan) {
      const analysis = current()?.analysis;
      const { statusQuo: from } = analysis?.casebook ?? {};
      if (analysis === undefined || from === undefined) return undefined;
      const { readPlan } = await import('./read-deals.ts');
      const { casebook } = analysis;
      const positions = positionsOf(casebook, [...parties, ...bodies]);
      return readPlan(analysis, { casebook, from, parties: positions }, plan);
    },
    async least(question, place, onProgress) {
      stop(place, 'superseded');
      const analysed = current();
      if (analysed === undefined) return refusal('no conflict is open');
      settle(analysed);
      const key = JSON.stringify(question);
      const before = knownLeast.get(key);
      if (before !== undefined) return { status: 'answered', told: before };
      const reply = await watched(place, onProgress, (watch) =>
        findFor(inverse, analysed, question, watch),
      );
      if (reply.status !== 'answered') return reply;
      const { readLeast } = await import('./read-least.ts');
      const told = readLeast(reply.told.result);
      if (analysed.analysis.casebook === of) keep(knownLeast, key, told);
      return { status: 'answered', told };
    },
    async additions({ key, parties, bodies, concept, means, willing, upTo }, place, onProgress) {
      stop(place, 'superseded');
      const analysed = current();
      const state = analysed && stateOfKey(analysed.analysis.casebook, key);
      if (analysed === undefined || state === undefined) return refusal('there is no such state');
      const target = analysed.analysis.casebook.stateId(state);
      const options = { parties, bodies, target, concept, means, willing, additions: upTo };
      const reply = await watched(place, onProgress, (watch) =>
        findFor(deal, analysed, options, watch),
      );
      if (reply.status !== 'answered') return reply;
      const { readAdditions } = await import('./read-additions.ts');
      return { status: 'answered', told: readAdditions(ofOneGroup(reply.told.result)) };
    },
    async terms({ parties, bodies }, key, willing) {
      const { readTerms } = await import('./read-additions.ts');
      const casebook = current()?.analysis.casebook;
      const state = casebook && stateOfKey(casebook, key);
      if (casebook === undefined || state === undefined) return [];
      const positions = positionsOf(casebook, [...parties, ...bodies]);
      return readTerms({ casebook, parties: positions }, state, willing);
    },
    async triedState(key, question) {
      const tried = triedLast();
      const base = current()?.analysis.casebook;
      const state = tried && base && stateWithAdded(base, tried.casebook, key);
      if (tried === undefined || state === undefined) return undefined;
      const { readTriedState } = await import('./read-deals.ts');
      const found = question && (await only(question, state, tried));
      return readTriedState(tried, state, found?.refused?.[0]);
    },
  };
}

function positionsOf({ movers }: Casebook, ids: readonly string[]): number[] {
  return movers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

/** The page never asks about every group at once. */
function ofOneGroup(found: Deals | DealGroups): Deals {
  if ('groups' in found) throw new RangeError('deals of all groups were not asked for');
  return found;
}

/** The state of a key in a casebook that may have more options; these are then as they are at first, which is not used. */
function stateWithAdded(base: Casebook, tried: Casebook, key: StateKey): StateCode | undefined {
  const levels = levelsOfKey(key);
  if (levels === undefined || tried.options.length === base.options.length)
    return stateOfKey(tried, key);
  const known = new Map(
    base.options.map(({ option: { owner, id } }, k) => [`${owner}.${id}`, levels[k]!]),
  );
  const all = tried.options.map(({ option: { owner, id } }) => known.get(`${owner}.${id}`) ?? 0);
  return stateOfKey(tried, keyOfLevels(all));
}

/** The oldest is forgotten where there are many. */
function keep<T>(known: Map<string, T>, key: string, value: T): void {
  const [oldest] = known.size < MOST_KEPT ? [] : known.keys();
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, value);
}

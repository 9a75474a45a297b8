import type { StateCode } from '@standoff/engine';
import type { PlanJson } from '@standoff/report';
import {
  type Analysis,
  type Casebook,
  type DealGroups,
  type Deals,
  deal,
  plannedSteps,
  takingPart,
} from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { findFor } from './answer-inquiry.ts';
import { told } from './in-slices.ts';
import { keyOfLevels, levelsOfKey } from './level-keys.ts';
import type { StateKey } from './shown-conflict.ts';
import type {
  DealQuestion,
  PlanOfSteps,
  ShownDealGrounds,
  ShownTerm,
  ShownTriedState,
} from './shown-deals.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** What the desk answers about deals, of the conflict as it is read. What tells it comes with the first question. */
export interface DealDesk {
  /** What the file offers to ask. */
  dealGrounds(): Promise<ShownDealGrounds | undefined>;
  /** How an order of steps fares from the status quo that somebody thought of. */
  planned(question: DealQuestion, plan: PlanOfSteps): Promise<PlanJson | undefined>;
  /** What can be added to a deal by hand. */
  terms(question: DealQuestion, key: StateKey, willing: boolean): Promise<ShownTerm[]>;
  /** How a state stands in what was tried out last, and whether it is still a deal of some parties. */
  triedState(key: StateKey, question?: DealQuestion): Promise<ShownTriedState | undefined>;
}

export function createDealDesk(
  current: () => Analysed | undefined,
  triedLast: () => Analysis | undefined,
): DealDesk {
  /** What is found in what is tried out, where a state alone is asked about. */
  async function only(question: DealQuestion, state: StateCode, analysis: Analysis) {
    const analysed = current();
    if (analysed === undefined) return undefined;
    const asked = { ...analysed, analysis };
    const target = keyOf(analysis.casebook, state);
    const watch = { signal: new AbortController().signal, onProgress: () => {} };
    const reply = await findFor(deal, asked, { ...question, target }, watch);
    return reply.status === 'answered' ? ofGroup(reply.told.result) : undefined;
  }
  return {
    async dealGrounds() {
      const analysed = current();
      const { readDealGrounds } = await import('./read-deals.ts');
      return analysed && readDealGrounds(analysed.analysis.casebook);
    },
    async planned({ parties, bodies, else: otherwise }, plan) {
      const analysed = current();
      const { statusQuo: from } = analysed?.analysis.casebook ?? {};
      if (analysed === undefined || from === undefined) return undefined;
      const { analysis } = analysed;
      const { planToJson } = await import('@standoff/report');
      const { casebook } = analysis;
      const positions = positionsOf(casebook, [...parties, ...bodies]);
      const against = otherwise === undefined ? from : stateOfKey(casebook, otherwise);
      if (against === undefined) return undefined;
      const found = { casebook, from, against, parties: positions };
      return told(analysed, () => planToJson(found, plannedSteps(analysis, found, plan)));
    },
    async terms({ parties, bodies }, key, willing) {
      const { readTerms } = await import('./read-terms.ts');
      const analysed = current();
      const casebook = analysed?.analysis.casebook;
      const state = casebook && stateOfKey(casebook, key);
      if (casebook?.statusQuo === undefined || state === undefined) return [];
      const { statusQuo: start } = casebook;
      const positions = takingPart(casebook, positionsOf(casebook, [...parties, ...bodies]));
      return told(analysed!, () =>
        readTerms(casebook, { state, start, parties: positions }, willing),
      );
    },
    async triedState(key, question) {
      const tried = triedLast();
      const analysed = current();
      const base = analysed?.analysis.casebook;
      const state = tried && base && stateWithAdded(base, tried.casebook, key);
      if (tried === undefined || state === undefined) return undefined;
      const { readTriedState } = await import('./read-deals.ts');
      const found = question && (await only(question, state, tried));
      return told(analysed!, () => readTriedState(tried, state, found));
    },
  };
}

function positionsOf({ movers }: Casebook, ids: readonly string[]): number[] {
  return movers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

/** The page never asks about every group at once. */
function ofGroup(found: Deals | DealGroups | undefined): Deals | undefined {
  return found === undefined || 'groups' in found ? undefined : found;
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

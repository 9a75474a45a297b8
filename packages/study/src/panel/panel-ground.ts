import type { Limits, Steps } from '@standoff/engine';
import {
  type Judgement,
  type PreferenceEntry,
  type PrioritizedPreference,
  statementsOf,
} from '@standoff/language';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { certain, type DoubtedOrder } from '../sweep/choices.ts';
import { type NoWorlds, openWorld, type World } from '../sweep/worlds.ts';
import type { KnownOrder } from './known-order.ts';

/** A party whose order of statements people are asked about. */
export interface AskedParty {
  /** Its position among the decision makers. */
  readonly dm: number;
  readonly id: string;
  /** As the file has them; each counts as a wish wherever somebody holds it for one. */
  readonly entries: readonly PreferenceEntry[];
  /** What is known before anybody is asked: nothing. */
  readonly open: KnownOrder;
  /** What the file takes it to be: which of the statements are wishes, whatever their order. */
  readonly wishes: number;
}

/** The conflict with some of the facts that people are asked about. */
export interface PanelWorld {
  /** Of each fact asked about whether it follows. */
  readonly follows: readonly boolean[];
  readonly world: World;
}

/** What people may differ in. */
export interface PanelGround {
  readonly opened: OpenCase;
  readonly parties: readonly AskedParty[];
  /** Ids of consequences. */
  readonly facts: readonly string[];
  readonly worlds: readonly PanelWorld[];
}

/** Opens a conflict once for each way in which the facts asked about may be, with all statements of the parties asked about. */
export function* panelGround(
  opened: OpenCase,
  asked: { readonly parties: readonly number[]; readonly facts: readonly string[] },
  limits: Limits,
): Steps<PanelGround | NoWorlds | TooLarge> {
  const { conflict } = opened.casebook;
  const parties = asked.parties.map((dm) => partyAsked(opened, dm));
  const orders = conflict.decisionMakers.map((_, dm) => {
    const party = parties.find((one) => one.dm === dm);
    return party === undefined ? certain : holdingAll(party);
  });
  const worlds: PanelWorld[] = [];
  for (let bits = 0; bits < 2 ** asked.facts.length; bits++) {
    const follows = asked.facts.map((_, k) => ((bits >>> k) & 1) === 1);
    const judgements = asked.facts.flatMap((fact, k) => settled(opened, fact, follows[k]!));
    const choice = { sequence: [], size: 0, weight: 1n, changed: new Set<number>(), judgements };
    const world = yield* openWorld(opened.casebook, orders, conflict, choice, limits);
    if ('status' in world) return world;
    worlds.push({ follows, world });
  }
  return { opened, parties, facts: asked.facts, worlds };
}

/** That a consequence follows or does not, unless the file is as sure of it. */
function settled({ casebook }: OpenCase, fact: string, follows: boolean): Judgement[] {
  const value = follows ? 1 : 0;
  const written = casebook.conflict.facts.find(({ id }) => id === fact);
  return written?.chance === value ? [] : [{ kind: 'chance', fact, value }];
}

function partyAsked({ casebook }: OpenCase, dm: number): AskedParty {
  const { id, preference } = casebook.conflict.decisionMakers[dm]!;
  const { statements } = preference as PrioritizedPreference;
  return {
    dm,
    id,
    entries: statements.map(standing),
    open: {
      statements: statements.length,
      great: setOf(statements, isGreat),
      wishes: 0,
      dropped: 0,
      answers: [],
    },
    wishes: setOf(statements, isWish),
  };
}

function setOf(
  entries: readonly PreferenceEntry[],
  isIn: (entry: PreferenceEntry) => boolean,
): number {
  return entries.reduce((set, entry, k) => (isIn(entry) ? set | (1 << k) : set), 0);
}

function isGreat(entry: PreferenceEntry): boolean {
  return statementsOf(entry).some(({ mode }) => mode === 'never' || mode === 'must');
}

/** Of what is at least half sure the file takes it that it is so. */
function isWish(entry: PreferenceEntry): boolean {
  return statementsOf(entry).some(({ sure }) => sure >= 0.5);
}

/** A statement that stands alone counts wherever somebody holds it for a wish, however sure the file is. */
function standing(entry: PreferenceEntry): PreferenceEntry {
  return entry.kind === 'statement' ? { ...entry, sure: 1 } : entry;
}

function holdingAll({ entries }: AskedParty): DoubtedOrder {
  const pool = entries.map((entry, place) => ({ place, entry, changed: new Set<number>() }));
  const sequence = entries.map((_, place) => place);
  const choice = { sequence, size: 0, weight: 1n, changed: new Set<number>(), judgements: [] };
  return { pool, choices: [choice], inDoubt: [], weight: 1n };
}

import {
  type Ask,
  type Concept,
  createSpaceSteps,
  feasibleCodes,
  isStableIn,
  type Limits,
  moversIn,
  type Preference,
  type Space,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import {
  type Arrangement,
  type CompiledConflict,
  type Differences,
  recompile,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { settle } from '../sweep/comparing.ts';
import type { Finding } from '../sweep/finding.ts';
import { holdsIn } from '../sweep/holds-in.ts';
import { type PlayedWorld, play } from '../sweep/play.ts';
import { rememberCells, type World } from '../sweep/worlds.ts';
import { compareCells } from './cell-scores.ts';

/** One of two conflicts, into which judgements of the other one are put. */
export interface MixedGround {
  /** What a finding is where some differences are as in the second conflict and the others as in the first. */
  judge(finding: Finding, taken: ReadonlySet<number>): Steps<MixedVerdict>;
  /** Whether a state holds there with each mover read under the concept that the mixture gives for it. */
  judgeAsGiven(
    state: StateCode,
    given: readonly GivenConcepts[],
    taken: ReadonlySet<number>,
  ): Steps<MixedVerdict>;
}

/** The concept of somebody in each of two models; the place of the difference where it is not the same. */
export interface GivenConcepts {
  readonly first: Concept;
  readonly second: Concept;
  readonly at?: number;
}

export interface MixedVerdict {
  /** Undefined where the mixture makes no sense, or has too many states. */
  readonly holds: boolean | undefined;
  /**
   * The differences that some comparison rests on that was asked for. However the others are taken, the same is
   * asked and answered alike, so that the finding is the same.
   */
  readonly restsOn: ReadonlySet<number>;
}

/** What is the same whatever stands where in the orders that differ part by part. */
interface MixedWorld {
  readonly space: Space;
  readonly played: PlayedWorld;
  readonly cellsWhere: World['cellsWhere'];
}

/** What is asked at the moment. */
interface Asking {
  arrangements: readonly (Arrangement | undefined)[];
  restsOn: Set<number>;
}

export function openGround(
  casebook: Casebook,
  ground: 'first' | 'second',
  differences: Differences,
  limits: Limits,
): MixedGround {
  const { all, orders } = differences;
  // Facts, limits and preferences in another form alter what is compared with what.
  const always = all.flatMap(({ kind }, at) => (isOfWorld(kind) ? [at] : []));
  const partAt = orders.map((_, dm) => partsOf(casebook, differences, dm));
  const asking: Asking = { arrangements: [], restsOn: new Set() };
  const worlds = new Map<string, MixedWorld | undefined>();
  function* worldOf(taken: ReadonlySet<number>): Steps<MixedWorld | undefined> {
    const key = always.filter((at) => taken.has(at)).join();
    if (!worlds.has(key)) {
      const conflict = differences.pooled(ground, (at) => taken.has(at));
      const { compiled } = recompile(casebook.compiled, conflict, (model) =>
        feasibleCodes(model, limits),
      );
      worlds.set(key, compiled && (yield* openWorld(compiled)));
    }
    return worlds.get(key);
  }
  function* openWorld(compiled: CompiledConflict): Steps<MixedWorld | undefined> {
    const { model } = compiled;
    let { space } = casebook;
    if (model.form !== casebook.model.form) {
      const created = yield* createSpaceSteps(model, limits);
      if (created.status !== 'created') return undefined;
      space = created.space;
    }
    const start = casebook.statusQuo === undefined ? -1 : space.cellOf(casebook.statusQuo);
    const compared = compareCells(model, space);
    const ask: Ask = (dm, better, worse, greatly) => {
      const arrangement = asking.arrangements[dm];
      if (arrangement === undefined) {
        return compared.asWritten(dm, better, worse) >= (greatly ? 2 : 1);
      }
      const signs = compared.signs(dm, better, worse);
      for (const { at, entries } of partAt[dm]!) {
        // Gaps have no entries, and may lie between any two.
        if (entries.length === 0 || entries.some((entry) => signs[entry] !== 0))
          asking.restsOn.add(at);
      }
      const preference = withGaps(model.preferences[dm]!, arrangement);
      return settle(preference, arrangement.sequence, signs) >= (greatly ? 2 : 1);
    };
    const played = play({ space, model }, start, ask);
    return { space, played, cellsWhere: rememberCells(compiled, space) };
  }
  function* looked(
    taken: ReadonlySet<number>,
    look: (world: MixedWorld) => Steps<boolean>,
  ): Steps<MixedVerdict> {
    const world = yield* worldOf(taken);
    if (world === undefined) return { holds: undefined, restsOn: new Set(always) };
    asking.arrangements = orders.map((order, dm) => {
      const places = partAt[dm]!;
      return order?.arrange((part) => taken.has(places[part]!.at));
    });
    asking.restsOn = new Set(always);
    const holds = yield* look(world);
    return { holds, restsOn: asking.restsOn };
  }
  return {
    judge: (finding, taken) => looked(taken, (world) => holdsIn(finding, world.played, world)),
    judgeAsGiven: (state, given, taken) =>
      looked(taken, function* ({ space, played }) {
        const cell = space.cellOf(state);
        if (cell < 0) return false;
        for (const mover of moversIn(played, undefined)) {
          const { first, second, at } = given[mover]!;
          if (at !== undefined) asking.restsOn.add(at);
          const concept = at !== undefined && taken.has(at) ? second : first;
          if (!(yield* isStableIn(played, mover, cell, concept))) return false;
        }
        return true;
      }),
  };
}

function isOfWorld(kind: Differences['all'][number]['kind']): boolean {
  return kind !== 'order' && kind !== 'foresight';
}

/** The parts of an order, each with its place among all differences. */
function partsOf(
  { conflict }: Casebook,
  { all, orders }: Differences,
  decisionMaker: number,
): readonly { readonly at: number; readonly entries: readonly number[] }[] {
  const { id } = conflict.decisionMakers[decisionMaker]!;
  const parts = orders[decisionMaker]?.parts ?? [];
  return parts.map(({ entries }, part) => {
    const at = all.findIndex((one) => one.kind === 'order' && one.of === id && one.part === part);
    return { at, entries };
  });
}

function withGaps(preference: Preference, { greatGaps }: Arrangement): Preference {
  return preference.kind === 'ranking' ? { ...preference, greatGaps } : preference;
}

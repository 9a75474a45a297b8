import {
  anySlack,
  type Concept,
  createPace,
  type Ends,
  keepAnswer,
  prefers,
  type RearrangedOrder,
  type Situation,
  type Slack,
  type Space,
  type Steps,
  searchDeterrent,
} from '@standoff/engine';
import { doing } from '@standoff/wording';

/** Why a step of somebody is safe in a game, or is not. All by cells. */
export type Evidence =
  /** A sequence of moves of others that deters from it. */
  | { readonly kind: 'sanction'; readonly steps: readonly EvidentStep[] }
  /** All that the others can bring about after it, none of which deters. */
  | { readonly kind: 'safe'; readonly region: Region };

export interface EvidentStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Cells that the others do not get out of. */
export interface Region {
  readonly cells: readonly number[];
  has(cell: number): boolean;
  /**
   * Whether somebody could leave them but for having moved last. Then it also rests on who moved last what is reached,
   * and so on all comparisons in them.
   */
  readonly leaks: boolean;
}

/** The game in which a viewer judges its steps. */
export interface EvidentGame {
  readonly viewer: number;
  readonly situation: Situation;
  /** The space in which bodies reach all their drafts. */
  readonly plain: Space;
  readonly concept: SanctionConcept;
  /** Of a body those who vote in it or propose; undefined of a decision maker. */
  readonly votersOf: readonly (readonly number[] | undefined)[];
}

/** A concept under which others answer in turn. */
export type SanctionConcept = Concept & {
  readonly computation: Extract<Concept['computation'], { readonly kind: 'sanction' }>;
};

/** Finds why a step is safe, or is not. The sanction is the one that `findDeterrent` finds. */
export function* findEvidence(game: EvidentGame, from: number, to: number): Steps<Evidence> {
  const { situation, viewer, concept } = game;
  const work = { situation, pace: createPace() };
  const asked = { decisionMaker: viewer, cell: from };
  const found = yield* searchDeterrent(work, asked, concept.computation, to);
  if ('sequence' in found) {
    let at = to;
    const steps = found.sequence.map((step) => {
      const before = at;
      at = step.to;
      return { mover: step.mover, from: before, to: at };
    });
    return { kind: 'sanction', steps };
  }
  const cells = [...new Set([to, ...cellsOf(found.reached)])];
  if (concept.computation.response === 'none') return safeIn(cells, false);
  const closed = safeIn(cells, false);
  let leaks = false;
  for (const mover of othersIn(game)) {
    leaks ||= cells.some((cell) => leavesFrom(game, mover, cell, closed.region));
    if (work.pace.spend(LEAVING * cells.length)) yield CHECKING;
  }
  return leaks ? safeIn(cells, true) : closed;
}

function safeIn(cells: readonly number[], leaks: boolean): Evidence & { readonly kind: 'safe' } {
  const inside = new Set(cells);
  return { kind: 'safe', region: { cells, has: (cell) => inside.has(cell), leaks } };
}

/** To see whether a move of somebody leads out of a region from one of its cells, in looks. */
const LEAVING = 12;

const CHECKING = { what: doing.followingSafe, passes: 0, share: 0 };

function othersIn({ situation, viewer }: EvidentGame): number[] {
  return [...situation.space.movers.keys()].filter((mover) => mover !== viewer);
}

/** Whether a move of somebody from a cell of a region counts that leads out of it. */
function leavesFrom(game: EvidentGame, mover: number, cell: number, region: Region): boolean {
  let leaves = false;
  forEachReply(game, mover, cell, (to, counts) => {
    leaves ||= counts && !region.has(to);
  });
  return leaves;
}

function* cellsOf(ends: Ends): Generator<number> {
  for (let place = 0; place < ends.length; place++) yield ends.cellAt(place);
}

/** The moves of somebody from a cell, and whether they count as replies. */
function forEachReply(
  { situation, concept }: EvidentGame,
  mover: number,
  cell: number,
  visit: (to: number, counts: boolean) => void,
): void {
  const { forEachTarget, onlyImproves } = situation.space.movers[mover]!;
  const isAny = concept.computation.response === 'any' || onlyImproves === true;
  const order = situation.orders[mover]!;
  forEachTarget(cell, (to) => visit(to, isAny || prefers(order, to, cell)));
}

/**
 * Whether evidence from a game with fewer errors also holds in one in which some decision makers order the states
 * otherwise, or hidden options leave fewer moves. False where it may be so and has to be looked into.
 */
export function holdsIn(
  game: EvidentGame,
  evidence: Evidence,
  changed: readonly number[],
): boolean {
  if (evidence.kind === 'sanction') {
    return evidence.steps.every(({ mover, from, to }) => {
      let counts = false;
      forEachReply(game, mover, from, (target, isReply) => {
        counts ||= target === to && isReply;
      });
      return counts;
    });
  }
  const { region } = evidence;
  if (game.concept.computation.response === 'none') return true;
  const movers = othersIn(game).filter(
    (mover) =>
      game.votersOf[mover]?.some((voter) => changed.includes(voter)) ?? changed.includes(mover),
  );
  if (movers.length === 0) return true;
  return (
    !region.leaks &&
    region.cells.every((cell) => movers.every((mover) => !leavesFrom(game, mover, cell, region)))
  );
}

/** Where the statements of a decision maker may stand so that evidence goes on holding. */
export function slackOf(
  game: EvidentGame,
  evidence: Evidence,
  dm: number,
  order: RearrangedOrder,
): Slack {
  const slack = anySlack(order);
  const { response } = game.concept.computation;
  if (response === 'none') return slack;
  const keepBoth = (one: number, other: number) => {
    keepAnswer(order, slack, one, other);
    keepAnswer(order, slack, other, one);
  };
  const votes = (mover: number) => game.votersOf[mover]?.includes(dm) ?? false;
  if (evidence.kind === 'sanction') {
    for (const { mover, from, to } of evidence.steps) {
      if (votes(mover)) keepBoth(to, from);
      else if (mover === dm && response === 'improving') keepAnswer(order, slack, to, from);
    }
    return slack;
  }
  const { region } = evidence;
  for (const mover of othersIn(game)) {
    const isBody = votes(mover);
    if (!isBody && (mover !== dm || response !== 'improving')) continue;
    for (const cell of region.cells) {
      game.plain.movers[mover]!.forEachTarget(cell, (to) => {
        if (!region.leaks && region.has(to)) return;
        if (isBody) keepBoth(to, cell);
        else if (!order.prefers(to, cell)) keepAnswer(order, slack, to, cell);
      });
    }
  }
  return slack;
}

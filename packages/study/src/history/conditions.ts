import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Replayed } from './replay.ts';
import { canAllImprove, type Signs, signsOf } from './signs.ts';

/** That somebody who took a step prefers where it led to where it came from. */
export interface Condition {
  /** The number of the event. */
  readonly number: number;
  readonly better: StateCode;
  readonly worse: StateCode;
  /** Whether the order of the file meets it. */
  readonly met: boolean;
}

/** What the steps of a decision maker say of its order, whatever the file says. */
export interface Conditions {
  readonly decisionMaker: number;
  readonly conditions: readonly Condition[];
  /** Numbers of events whose conditions no order can meet together, since they lead in a circle; the fewest. */
  readonly circle: readonly number[];
  /**
   * Whether some order of the same statements meets all; undefined where the order is not given by statements.
   */
  readonly canBeMet?: boolean;
}

/** What a moment says of the order of one who took the step. */
export interface ReadCondition {
  readonly decisionMaker: number;
  readonly condition: Condition;
  readonly signs: Signs | undefined;
}

/**
 * The conditions of those who took the step of a moment, by oneself or together with others, and how each read the
 * conflict then. They are read at once, so that no game has to be kept until the end.
 */
export function readConditions(
  { kind, movers, before, after, number }: Replayed,
  decisionMakers: number,
  readAs: (decisionMaker: number) => Casebook,
): ReadCondition[] {
  if (kind !== 'step' && kind !== 'joint') return [];
  const [worse, better] = [before.state, after.state];
  if (worse === undefined || better === undefined) return [];
  const deciding = movers.filter((mover) => mover < decisionMakers);
  return deciding.map((decisionMaker) => {
    const casebook = readAs(decisionMaker);
    const met = casebook.compare(decisionMaker, better, worse).order === 'better';
    const signs = signsOf(casebook, decisionMaker, worse, better);
    return { decisionMaker, condition: { number, better, worse, met }, signs };
  });
}

/** The conditions that the steps of everybody make, in turn. */
export function conditionsOf(
  { decisionMakers }: Casebook,
  read: readonly ReadCondition[],
): Conditions[] {
  return [...decisionMakers.keys()].flatMap((decisionMaker) => {
    const steps = read.filter((one) => one.decisionMaker === decisionMaker);
    if (steps.length === 0) return [];
    const conditions = steps.map(({ condition }) => condition);
    const signs = steps.map((step) => step.signs);
    const isByStatements = signs.every((one): one is Signs => one !== undefined);
    return [
      {
        decisionMaker,
        conditions,
        circle: shortestCircle(conditions),
        ...(isByStatements && { canBeMet: canAllImprove(signs as Signs[]) }),
      },
    ];
  });
}

/** The fewest conditions each of which begins where another ends. */
function shortestCircle(conditions: readonly Condition[]): number[] {
  let shortest: readonly Condition[] = [];
  for (const first of conditions) {
    const circle = wayBack(conditions, first);
    if (circle && (shortest.length === 0 || circle.length < shortest.length)) shortest = circle;
  }
  return shortest.map(({ number }) => number).sort((a, b) => a - b);
}

/** The shortest way from where a condition leads to where it came from, itself at the start. */
function wayBack(
  conditions: readonly Condition[],
  first: Condition,
): readonly Condition[] | undefined {
  const ways: (readonly Condition[])[] = [[first]];
  const seen = new Set([first.better]);
  for (const way of ways) {
    const { better } = way.at(-1)!;
    if (better === first.worse) return way;
    for (const next of conditions) {
      if (next.worse !== better || seen.has(next.better)) continue;
      seen.add(next.better);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

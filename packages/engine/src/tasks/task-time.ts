import type { Computation } from '../concepts/define-concept.ts';
import { isRanked, type Model, type Preference } from '../model/model.ts';
import { doubtIn } from '../preference/unknown-pairs.ts';
import { canBeSeated } from '../preference/voting-order.ts';
import { findReading } from '../readings/index.ts';
import type { Task } from './task.ts';

/**
 * About how long a task takes, in nanoseconds for each cell, as measured on conflicts of a million
 * cells. It decides which tasks are begun first and how much of the work counts as done, so being
 * wrong by half does little harm; how long searches take depends on the conflict.
 */
export function timeOf(task: Task, { preferences }: Model): number {
  const others = preferences.length - 1;
  switch (task.kind) {
    case 'order':
      return 20;
    case 'improvements':
      return 10;
    case 'stability':
      if (isVotedByRank(task, preferences)) return VOTED;
      return isSearch(task, preferences[task.decisionMaker]!)
        ? SEARCH
        : stabilityTime(task.computation, others);
    case 'reachability':
      return (task.policy === 'any' ? 45 : 110) * preferences.length;
  }
}

const SEARCH = 5_000;
/** For a body all of whose voters have ranks, and its votes. */
const VOTED = 1_000;

type StabilityTask = Extract<Task, { kind: 'stability' }>;

function isVotedByRank(
  { decisionMaker, computation, reading }: StabilityTask,
  preferences: Model['preferences'],
): boolean {
  const rule = preferences[decisionMaker]!;
  if (rule.kind !== 'voting' || computation.kind !== 'sanction' || reading !== undefined)
    return false;
  if (!canBeSeated(rule)) return false;
  return rule.members.every(
    (one) => one.kind !== 'sincere' || isRanked(preferences[one.decisionMaker]!),
  );
}

function isSearch({ reading }: StabilityTask, preference: Preference) {
  const counted = reading === undefined ? undefined : findReading(reading);
  return !isRanked(preference) || (counted?.unknown !== undefined && doubtIn(preference) === 'any');
}

function stabilityTime(computation: Computation, others: number): number {
  switch (computation.kind) {
    case 'simultaneous':
      return SEARCH;
    case 'sanction':
      return computation.response === 'none' ? 2 : RESPONSE[computation.response] * others;
    case 'exchange':
      return Math.min(computation.moves, LONG) * RESPONSE[computation.response] * others;
    case 'anticipation':
      return Math.min(computation.moves, LONG) * 20;
    case 'support':
      return RESPONSE.any * others;
  }
}

/** The worst response of one of the others. */
const RESPONSE = { any: 1, improving: 12 } as const;
/** Turns after which an exchange of moves has settled, as a rule. */
const LONG = 10;

import type { Computation } from '../concepts/define-concept.ts';
import { isRanked, type Model, type Preference } from '../model/model.ts';
import { doubtIn } from '../preference/unknown-pairs.ts';
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
      return isSearch(task, preferences[task.decisionMaker]!)
        ? SEARCH
        : stabilityTime(task.computation, others);
    case 'reachability':
      return (task.policy === 'any' ? 45 : 110) * preferences.length;
  }
}

const SEARCH = 5_000;

function isSearch({ reading }: Extract<Task, { kind: 'stability' }>, preference: Preference) {
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

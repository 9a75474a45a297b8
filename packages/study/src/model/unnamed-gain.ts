import {
  concepts,
  createSpaceSteps,
  estimateTime,
  type Limits,
  mostOf,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { type Diagnostic, unnamedGain } from '@standoff/language';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { toldGain } from '../finding/told-gain.ts';
import type { Version } from './model.ts';

/** What an analysis that is only to suggest a name may be estimated to take, in the worst case. */
const MOST_FOR_A_NAME = 250;

/**
 * Notes the state that an analysis tells as the one that everybody prefers to the status quo, where the file gives it no
 * name and more than one option has to be told of it; undefined where it was not looked for, since an analysis may take longer than
 * `MOST_FOR_A_NAME` milliseconds or the states are too many. Of a graph model nothing is noted: its states are named.
 */
export function* reviewGain(
  { conflict, compiled }: Version,
  limits: Limits,
): Steps<Diagnostic[] | undefined> {
  const { model, statusQuo } = compiled;
  if (model.form.kind === 'graph' || statusQuo === undefined) return [];
  const created = yield* createSpaceSteps(model, limits);
  if (created.status !== 'created') return undefined;
  const byDefault = concepts.filter((concept) => concept.byDefault);
  const time = estimateTime(model, created.space, { concepts: byDefault, exploring: true });
  if (mostOf({ ...time, bytes: 0 }) > MOST_FOR_A_NAME) return undefined;
  const result = yield* analyzeConflict({ conflict, compiled }, { limits });
  if (result.status !== 'analysed') return undefined;
  const { casebook } = result.analysis;
  const gain = toldGain(result.analysis);
  if (gain === undefined || !gain.forEverybody) return [];
  const state = casebook.space.codeOf(gain.best);
  if (casebook.stateNames.has(state)) return [];
  const changes = changesTo(casebook, state);
  // What one option changes is as short as a name.
  return changes.length < 2 ? [] : [unnamedGain(conflict, changes)];
}

/** The levels of a state that are not those of the status quo. */
function changesTo({ options, states, statusQuo }: Casebook, state: StateCode) {
  const now = states.levels(statusQuo!);
  return states.levels(state).flatMap((level, k) => {
    const { option } = options[k]!;
    return level === now[k] ? [] : [{ option, level: option.levels[level]! }];
  });
}

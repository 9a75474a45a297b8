import type { OptionLevel } from '@standoff/language';
import { type Problem, stateProblem } from '@standoff/wording';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { called } from './called.ts';
import { type NotFound, notFound } from './not-found.ts';
import { type ReadAsState, readAsState } from './read-as-state.ts';

/** The levels of the state that a question means, or why it means none. */
export type LevelsAnswer =
  | { readonly status: 'found'; readonly levels: readonly number[] }
  | NotFound;

/**
 * Finds the state that somebody asks about where the states cannot be numbered: as `status-quo`, by
 * the id or name of a state or a deal, or by levels over the status quo. Whether it is feasible
 * is not looked at.
 */
export function findLevels(compiledCase: CompiledCase, asked: string): LevelsAnswer {
  const { conflict } = compiledCase;
  const read = readAsState(conflict, asked);
  if ('problem' in read) return notFound(read);
  const named = read.kind === 'name' ? called(conflict.namedStates, read.name)?.pattern : undefined;
  if (named?.kind === 'levels') return found(setLevels(compiledCase, [], named.levels));
  const statusQuo = statusQuoLevels(compiledCase);
  if (statusQuo === undefined) return notFound(stateProblem('no-status-quo'));
  const changes = changesIn(compiledCase, read);
  return 'problem' in changes
    ? notFound(changes)
    : found(setLevels(compiledCase, statusQuo, changes));
}

/** The levels of the status quo, if there is one and states have levels. */
export function statusQuoLevels(compiledCase: CompiledCase): readonly number[] | undefined {
  const { statusQuo } = compiledCase.conflict;
  return statusQuo?.kind === 'levels' ? setLevels(compiledCase, [], statusQuo.levels) : undefined;
}

function found(levels: readonly number[]): LevelsAnswer {
  return { status: 'found', levels };
}

/** In which levels a state differs from the status quo. */
function changesIn(
  { conflict }: CompiledCase,
  read: ReadAsState,
): readonly OptionLevel[] | Problem {
  switch (read.kind) {
    case 'levels':
      return read.levels;
    case 'formula':
      return stateProblem('state-not-by-levels', { made: read.formula.kind });
    case 'name': {
      if (read.name === 'status-quo') return [];
      const terms = called(conflict.deals, read.name)?.terms;
      return terms !== undefined && !('state' in terms)
        ? terms
        : stateProblem('states-not-numbered', { name: read.name });
    }
  }
}

/** Levels over others; options that are no part of the state space are passed over. */
function setLevels(
  { compiled }: CompiledCase,
  from: readonly number[],
  changes: readonly OptionLevel[],
): readonly number[] {
  return compiled.options.map(({ owner, id }, k) => {
    const change = changes.findLast(({ option }) => option.owner === owner && option.option === id);
    return change?.level ?? from[k] ?? 0;
  });
}

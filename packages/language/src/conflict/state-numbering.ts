import type { StateCode } from '@standoff/engine';
import { type Axis, withLevels } from './axes.ts';
import type { Conflict, StatePattern } from './conflict.ts';

/** Finds the codes of states, which stand for them in the engine. */
export interface StateNumbering {
  /** The code of a state by its id in the file or by its number; undefined when there is none. */
  codeOf(state: string): StateCode | undefined;
  /** The code of a state that is given by its levels, or by id in a graph model. */
  codeOfPattern(pattern: StatePattern): StateCode;
  /** The code of the feasible state at a position, counted from 0; undefined behind the last. */
  codeAt(ordinal: number): StateCode | undefined;
  /** The id or the number of the feasible state at a position, counted from 0. */
  idAt(ordinal: number): string;
  /** Whether the feasible states can be listed at all. */
  isListed(): boolean;
}

/**
 * `list` gives the codes of the feasible states of an option model in ascending order, or undefined
 * when they are too many. It is called once at most, and read no further than is needed.
 */
export function createStateNumbering(
  conflict: Conflict,
  axes: readonly Axis[],
  list: () => Iterable<StateCode> | undefined,
): StateNumbering {
  const graph = new Map(conflict.graphStates.map(({ id }, position) => [id, position]));
  const patterns = new Map(conflict.namedStates.map(({ id, pattern }) => [id, pattern]));
  const codes = lazyList(graph.size > 0 ? () => graph.values() : list);
  const codeOfPattern = (pattern: StatePattern): StateCode =>
    pattern.kind === 'levels'
      ? withLevels(axes, 0, pattern.levels)
      : (graph.get(pattern.state) ?? -1);
  return {
    ...codes,
    codeOfPattern,
    codeOf: (state) => {
      const pattern = patterns.get(state);
      if (pattern) return codeOfPattern(pattern);
      return graph.size > 0 ? graph.get(state) : codes.codeAt(Number(state.slice(1)) - 1);
    },
    idAt: (ordinal) => conflict.graphStates[ordinal]?.id ?? `s${ordinal + 1}`,
  };
}

function lazyList(
  list: () => Iterable<StateCode> | undefined,
): Pick<StateNumbering, 'codeAt' | 'isListed'> {
  const read: StateCode[] = [];
  let source: Iterator<StateCode> | undefined;
  let asked = false;
  const start = (): Iterator<StateCode> | undefined => {
    if (!asked) source = list()?.[Symbol.iterator]();
    asked = true;
    return source;
  };
  return {
    isListed: () => start() !== undefined,
    codeAt: (ordinal) => {
      const codes = start();
      while (codes && read.length <= ordinal) {
        const next = codes.next();
        if (next.done) break;
        read.push(next.value);
      }
      return read[ordinal];
    },
  };
}

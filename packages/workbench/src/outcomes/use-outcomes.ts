import { useMemo, useState } from 'react';
import type {
  ConflictReading,
  OutcomeListing,
  OutcomeQuestion,
  OutcomeRowReading,
  StateKey,
} from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { createRowBlocks, type RowBlocks } from './row-blocks.ts';

/** A list of outcomes as the page has it: how many there are, and the rows fetched so far. */
export interface Outcomes {
  readonly list: number;
  readonly count: number;
  /** Why the question could not be answered, if so; the list is then the former one. */
  readonly problem?: string;
  /** The row at a position if it is there. */
  row(position: number): OutcomeRowReading | undefined;
  /** Fetches the rows from one position to before another. */
  want(from: number, to: number): void;
}

const askOutcomes = (question: OutcomeQuestion): Promise<OutcomeListing | undefined> =>
  desk.outcomes(question);

/** Asks for a list whenever the conflict or the question changes. */
export function useOutcomes(conflict: ConflictReading, question: OutcomeQuestion): Outcomes {
  const [listing, setListing] = useState({ list: 0, count: 0 });
  const [, setArrived] = useState(0);
  const answer = useAnswer(conflict, askOutcomes, [question]);
  if (answer?.status === 'listed' && answer.list !== listing.list) {
    setListing({ list: answer.list, count: answer.count });
  }
  const problem = answer?.status === 'problem' ? answer.problem : undefined;
  const blocks: RowBlocks = useMemo(
    () =>
      createRowBlocks(
        (from, to) => desk.outcomeRows(listing.list, from, to),
        () => setArrived((times) => times + 1),
      ),
    [listing],
  );
  return {
    ...listing,
    ...(problem !== undefined && { problem }),
    row: blocks.row,
    want: blocks.want,
  };
}

const askRows = (...keys: StateKey[]) => desk.rowsOf(keys);

/** The rows of the pinned states, in their order; those that are no states any more are left out. */
export function usePinnedRows(
  conflict: ConflictReading,
  pinned: readonly StateKey[],
): readonly OutcomeRowReading[] {
  return useAnswer(conflict, askRows, pinned.length === 0 ? undefined : [...pinned]) ?? [];
}

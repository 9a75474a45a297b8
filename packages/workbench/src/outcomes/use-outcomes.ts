import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConflictReading, OutcomeQuestion, OutcomeRowReading } from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';

/** A list of outcomes as the page has it: how many there are, and the rows fetched so far. */
export interface Outcomes {
  readonly list: number;
  readonly count: number;
  /** Why the question could not be answered, if so; the list is then the former one. */
  readonly problem?: string;
  /** The row at a position if it is there; asks for its block if it is not. */
  row(position: number): OutcomeRowReading | undefined;
}

const BLOCK = 128;

/** Asks for a list whenever the conflict or the question changes. */
export function useOutcomes(conflict: ConflictReading, question: OutcomeQuestion): Outcomes {
  const [listing, setListing] = useState({ list: 0, count: 0 });
  const [problem, setProblem] = useState<string>();
  const [, setArrived] = useState(0);
  const blocks = useRef(new Map<number, readonly OutcomeRowReading[] | 'asked'>());
  useEffect(() => {
    let current = true;
    void desk.outcomes(question).then((answer) => {
      if (!current || answer === undefined) return;
      setProblem(answer.status === 'problem' ? answer.problem : undefined);
      if (answer.status === 'problem') return;
      blocks.current = new Map();
      setListing({ list: answer.list, count: answer.count });
    });
    return () => {
      current = false;
    };
    // A new analysis is a new conflict, even where the question stays.
  }, [conflict, question]);
  const row = useCallback(
    (position: number) => {
      const block = Math.floor(position / BLOCK);
      const known = blocks.current.get(block);
      if (known === undefined) {
        const { current: asked } = blocks;
        asked.set(block, 'asked');
        void desk.outcomeRows(listing.list, block * BLOCK, (block + 1) * BLOCK).then((rows) => {
          if (rows === undefined || blocks.current !== asked) return;
          asked.set(block, rows);
          setArrived((times) => times + 1);
        });
      }
      return known === undefined || known === 'asked' ? undefined : known[position % BLOCK];
    },
    [listing],
  );
  return { ...listing, ...(problem !== undefined && { problem }), row };
}

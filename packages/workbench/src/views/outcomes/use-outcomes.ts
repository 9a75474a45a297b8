import { proxy } from 'comlink';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useAnswer } from '../../asking/use-answer.ts';
import { sameShape } from '../../desk/same-shape.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type {
  Gathering,
  OutcomeListing,
  OutcomeQuestion,
  ShownOutcomeRow,
} from '../../desk/shown-outcomes.ts';
import { desk } from '../../document/actions.ts';
import { createRowBlocks, type RowBlocks } from './row-blocks.ts';

/** A list of outcomes as the page has it: how many there are, and the rows fetched so far. */
export interface Outcomes extends Gathering {
  readonly list: number;
  readonly count: number;
  /** Why the question could not be answered, if so; the list is then the former one. */
  readonly problem?: string;
  /** While coalitions are asked about the states of a new list: the share that is done. */
  readonly share?: number;
  /** The row at a position if it is there, and its list is of the conflict as it is now. */
  row(position: number): ShownOutcomeRow | undefined;
  /** Fetches the rows at these positions. */
  want(positions: readonly number[]): void;
}

/** Asks for a list; of an earlier question nothing is heard any more. */
function useAskOutcomes() {
  const [share, setShare] = useState<number>();
  const latest = useRef(0);
  const ask = useCallback(
    async (question: OutcomeQuestion): Promise<OutcomeListing | undefined> => {
      const number = ++latest.current;
      setShare(undefined);
      const onShare = proxy((share: number) => {
        if (number === latest.current) setShare(share);
      });
      const listing = await desk.outcomes(question, onShare);
      if (number === latest.current) {
        latest.current++;
        setShare(undefined);
      }
      return listing;
    },
    [],
  );
  return { ask, share };
}

type Listed = Omit<Extract<OutcomeListing, { status: 'listed' }>, 'status'>;

/** A list, and the conflict that it is of. */
interface Listing extends Listed {
  readonly of: ShownConflict;
}

const unsorted: Gathering = { sections: [], groups: [] };
const empty: Listed = { list: 0, count: 0, ...unsorted };

/** Asks for a list whenever the conflict or the question changes. */
export function useOutcomes(conflict: ShownConflict, question: OutcomeQuestion): Outcomes {
  const [listing, setListing] = useState<Listing>({ ...empty, of: conflict });
  const [, setArrived] = useState(0);
  const { ask, share } = useAskOutcomes();
  const answer = useAnswer(conflict, ask, [question]);
  if (answer?.status === 'listed' && answer.list !== listing.list) {
    setListing({ ...answer, of: conflict });
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
  const isOfThis = sameShape(listing.of, conflict);
  // Groups name options by their positions.
  const { list, count, sections, groups } = isOfThis ? listing : { ...listing, ...unsorted };
  return {
    list,
    count,
    sections,
    groups,
    ...(problem !== undefined && { problem }),
    ...(share !== undefined && { share }),
    row: (position) => (isOfThis ? blocks.row(position) : undefined),
    want: blocks.want,
  };
}

const askRows = (...keys: StateKey[]) => desk.rowsOf(keys);

/** The rows of the pinned states, in their order; those that are no states any more are left out. */
export function usePinnedRows(
  conflict: ShownConflict,
  pinned: readonly StateKey[],
): readonly ShownOutcomeRow[] {
  return useAnswer(conflict, askRows, pinned.length === 0 ? undefined : [...pinned]) ?? [];
}

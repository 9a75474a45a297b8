import { QueueUnreachable } from '@standoff/queue';
import type { Line } from '../line.ts';
import type { Result } from '../result.ts';
import { MOST_JOBS, MOST_LETTERS } from './room.ts';

/** An answer as a line, and what else is to be told of it. */
export interface QueuedAnswer {
  readonly line: Line;
  readonly text: string;
  readonly status: Result['status'];
  readonly setAside: boolean;
}

/** Answers that wait for those before them, and letters of these. */
const MOST_WAITING = 100_000;
const MOST_HELD = 2 ** 27;

/** Answers that are on their way or wait for those before them, in the order of their questions. */
export interface OpenAnswers {
  begin(line: Line): void;
  /** Counts letters of models that questions hold, or no longer. */
  carries(letters: number): void;
  /** Whether one more may be begun. */
  hasRoom(): boolean;
  isEmpty(): boolean;
  /** The answer that comes next, if it is there. Throws where the queue was lost. */
  takeNext(): QueuedAnswer | undefined;
  /** All answers that are there, whatever is missing between them. */
  takeAll(): QueuedAnswer[];
}

interface Entry {
  answer?: QueuedAnswer;
  lost?: QueueUnreachable;
}

export function createOpenAnswers(
  answerTo: (line: Line) => Promise<QueuedAnswer>,
  /** The answer where the program itself failed over a line. */
  faulty: (line: Line, error: unknown) => QueuedAnswer,
  changed: () => void,
): OpenAnswers {
  const entries = new Map<number, Entry>();
  let [first, next] = [0, 0];
  let [open, letters, held] = [0, 0, 0];

  async function settle(entry: Entry, line: Line): Promise<void> {
    try {
      entry.answer = await answerTo(line);
    } catch (error) {
      if (error instanceof QueueUnreachable) entry.lost = error;
      else entry.answer = faulty(line, error);
    }
    held += entry.answer?.text.length ?? 0;
    open--;
    changed();
  }

  return {
    begin(line) {
      const entry: Entry = {};
      entries.set(next++, entry);
      open++;
      void settle(entry, line);
    },
    carries(more) {
      letters += more;
    },
    hasRoom: () =>
      open < MOST_JOBS && letters < MOST_LETTERS && held < MOST_HELD && entries.size < MOST_WAITING,
    isEmpty: () => entries.size === 0,
    takeNext() {
      const { answer, lost } = entries.get(first) ?? {};
      if (lost) throw lost;
      if (answer === undefined) return undefined;
      entries.delete(first++);
      held -= answer.text.length;
      return answer;
    },
    takeAll() {
      const answers = [...entries.values()].flatMap(({ answer }) => answer ?? []);
      entries.clear();
      return answers;
    },
  };
}

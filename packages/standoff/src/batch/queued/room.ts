import { LONGEST_JOB } from './question-job.ts';

/** So many jobs of a batch are in the queue at a time, and so many letters of models. */
export const MOST_JOBS = 1000;
export const MOST_LETTERS = 4 * LONGEST_JOB;

/** Room for jobs in the queue. */
export interface Room {
  /** Waits, in turn, until there is room for a job with so many letters. Returns how it leaves. */
  enter(letters: number): Promise<() => void>;
}

/** A question may fall into many jobs: those for which there is no room wait here, and are not made yet. */
export function createRoom(): Room {
  const waiting: { readonly letters: number; readonly admit: () => void }[] = [];
  const inside = { jobs: 0, letters: 0 };
  const hasRoom = (letters: number) =>
    inside.jobs === 0 || (inside.jobs < MOST_JOBS && inside.letters + letters <= MOST_LETTERS);

  function admitNext(): void {
    while (waiting.length > 0 && hasRoom(waiting[0]!.letters)) {
      const { letters, admit } = waiting.shift()!;
      inside.jobs++;
      inside.letters += letters;
      admit();
    }
  }

  return {
    async enter(letters) {
      await new Promise<void>((admit) => {
        waiting.push({ letters, admit });
        admitNext();
      });
      return () => {
        inside.jobs--;
        inside.letters -= letters;
        admitNext();
      };
    },
  };
}

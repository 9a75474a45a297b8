import type { SliceOptions } from '@standoff/engine';
import type { Reply } from './inquiry-reply.ts';
import { seldom } from './seldom.ts';
import type { Progress } from './shown-conflict.ts';

/** What ends a search, with the status of the reply as its reason, and what hears how far it is. */
export type Watch = SliceOptions & { readonly signal: AbortSignal };

/** Who asks, and what it hears meanwhile. */
export interface Asking {
  /** From one place the latest question wins, and an earlier one is superseded. */
  readonly place: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** Answers to questions of one kind, by the question, as long as what they are about stays the same. */
export interface LatestAsked<T> {
  /** What is kept; else what `find` finds. The same question from the same place waits for the answer that is looked for. */
  ask(
    question: string,
    asking: Asking,
    find: (watch: Watch) => Promise<Reply<T>>,
  ): Promise<Reply<T>>;
  /** Ends what was asked last from a place. */
  stop(place: string): void;
  /** What is kept; undefined once it is forgotten. */
  kept(question: string): T | undefined;
}

/**
 * So many answers are kept: what is switched off and on again, and what was asked of other parties before, is there at
 * once.
 */
const MOST_KEPT = 8;

interface Running<T> {
  readonly question: string;
  readonly answers: ReadonlyMap<string, T>;
  readonly controller: AbortController;
  readonly reply: Promise<Reply<T>>;
}

/** `about` says what the answers are about: all are forgotten once it is something else. */
export function createLatestAsked<T>(about: () => unknown): LatestAsked<T> {
  const running = new Map<string, Running<T>>();
  let of: unknown;
  let known = new Map<string, T>();
  const answersNow = (): Map<string, T> => {
    const now = about();
    if (now !== of) known = new Map();
    of = now;
    return known;
  };
  const stop = (place: string, status: 'superseded' | 'cancelled') => {
    running.get(place)?.controller.abort(status);
    running.delete(place);
  };
  return {
    async ask(question, { place, onProgress = () => {} }, find) {
      const answers = answersNow();
      const same = running.get(place);
      if (same?.question === question && same.answers === answers) return same.reply;
      stop(place, 'superseded');
      const before = answers.get(question);
      if (before !== undefined) return { status: 'answered', told: before };
      const controller = new AbortController();
      const reply = find({ signal: controller.signal, onProgress: seldom(onProgress) });
      const own = { question, answers, controller, reply };
      running.set(place, own);
      try {
        const found = await reply;
        if (found.status === 'answered') keep(answers, question, found.told);
        return found;
      } finally {
        if (running.get(place) === own) running.delete(place);
      }
    },
    stop: (place) => stop(place, 'cancelled'),
    kept: (question) => answersNow().get(question),
  };
}

/** The oldest is forgotten where there are many. */
function keep<T>(answers: Map<string, T>, question: string, answer: T): void {
  const [oldest] = answers.size < MOST_KEPT ? [] : answers.keys();
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(question, answer);
}

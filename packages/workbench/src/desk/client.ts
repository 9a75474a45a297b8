import { type ProxyMarked, type Remote, releaseProxy, wrap } from 'comlink';
import type { Desk } from './desk.ts';
import { takeWorker } from './first-worker.ts';
import type { AskedOf, QuestionId, Reply, ToldOf } from './inquiry-reply.ts';
import { onRelease } from './life-of-worker.ts';
import type { Progress } from './shown-conflict.ts';

/** The desk in its worker, as the page speaks to it. What it asks for rejects with a `DeskFault` where that fails. */
export interface DeskClient extends Omit<Remote<Desk>, 'ask'> {
  /** As the desk says, with what is asked and told by each question. */
  ask<Q extends QuestionId>(
    id: Q,
    options: AskedOf<Q>,
    place?: string,
    onProgress?: ((progress: Progress) => void) & ProxyMarked,
  ): Promise<Reply<ToldOf<Q>>>;
}

/** What is wrong with the desk: it did not start, it ended, it says nothing, or a question failed. */
export interface DeskTrouble {
  readonly kind: 'not-started' | 'ended' | 'silent' | 'failed';
  /** In the words of the browser, where it has any. */
  readonly message: string;
}

/** Why there is no answer. */
export class DeskFault extends Error {
  readonly trouble: DeskTrouble;

  constructor(trouble: DeskTrouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

interface Line {
  /** Asks the desk; rejects where the desk fails, and where it ends before it answers. */
  readonly ask: (name: string, given: readonly unknown[]) => Promise<unknown>;
  readonly hasEnded: () => boolean;
  readonly end: (trouble: DeskTrouble) => void;
}

export interface DeskOffice {
  readonly desk: DeskClient;
  /** Ends the worker, whatever it does; the next text that is opened starts another one. */
  close(): void;
}

/**
 * Starts the worker, and starts it anew where a text is opened after it ended. `onTrouble` hears what is wrong
 * with it, and undefined once it answers again.
 */
export function startDesk(onTrouble: (trouble: DeskTrouble | undefined) => void): DeskOffice {
  let line = openLine(onTrouble);
  const ask = (name: string, given: readonly unknown[]) => {
    if (name === 'open' && line.hasEnded()) {
      onTrouble(undefined);
      line = openLine(onTrouble);
    }
    return line.ask(name, given);
  };
  const known = new Map<string, (...given: readonly unknown[]) => Promise<unknown>>();
  const asking = (name: string) => {
    const one = known.get(name) ?? ((...given: readonly unknown[]) => ask(name, given));
    known.set(name, one);
    return one;
  };
  // In its worker a desk takes any options and checks them; which document they give is known here.
  const desk = new Proxy({} as DeskClient, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? asking(name) : undefined),
  });
  return { desk, close: () => line.end({ kind: 'ended', message: '' }) };
}

/** Milliseconds after which a desk that owes an answer is asked whether it is there, again and again. */
const BETWEEN_ASKS = 5000;
/** So many times without an answer are told of: half a minute in which it did nothing else. */
const TOLD_AFTER = 6;

type Living = Desk & { live(): Promise<string | undefined> };

function openLine(onTrouble: (trouble: DeskTrouble | undefined) => void): Line {
  const { worker, fault } = takeWorker();
  const remote = wrap<Living>(worker);
  const answers = remote as unknown as Record<
    string,
    (...given: readonly unknown[]) => Promise<unknown>
  >;
  let isStarted = false;
  let trouble: DeskTrouble | undefined;
  let fail: (fault: DeskFault) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    fail = reject;
  });
  ended.catch(() => undefined);
  const end = (how: DeskTrouble) => {
    if (trouble !== undefined) return;
    trouble = how;
    clearInterval(asking);
    worker.terminate();
    remote[releaseProxy]();
    onTrouble(how);
    fail(new DeskFault(how));
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const message = event.message ?? '';
    end({ kind: isStarted ? 'ended' : 'not-started', message });
  });
  worker.addEventListener('messageerror', () => {
    end({ kind: 'ended', message: 'a message was not readable' });
  });

  let owed = 0;
  let unanswered = 0;
  const isThere = async (): Promise<void> => {
    if (owed === 0) return;
    unanswered += 1;
    if (unanswered === TOLD_AFTER) onTrouble({ kind: 'silent', message: '' });
    await remote.live();
    if (unanswered >= TOLD_AFTER) onTrouble(undefined);
    unanswered = 0;
  };
  const asking = setInterval(() => void isThere(), BETWEEN_ASKS);

  const owing = async <T>(made: Promise<T>): Promise<T> => {
    owed += 1;
    try {
      return await Promise.race([made, ended]);
    } finally {
      owed -= 1;
    }
  };
  void owing(remote.live()).then(
    (lock) => {
      isStarted = true;
      if (lock !== undefined) onRelease(lock, () => end({ kind: 'ended', message: '' }));
    },
    () => undefined,
  );
  // What happened before anybody listened here.
  const early = fault();
  if (early !== undefined) end({ kind: 'not-started', message: early });
  return {
    async ask(name, given) {
      if (trouble !== undefined) throw new DeskFault(trouble);
      try {
        return await owing(answers[name]!(...given));
      } catch (error) {
        if (error instanceof DeskFault) throw error;
        throw new DeskFault({ kind: 'failed', message: messageOf(error) });
      }
    },
    hasEnded: () => trouble !== undefined,
    end,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

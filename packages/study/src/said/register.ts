import type { Steps } from '@standoff/engine';
import type { Register } from '@standoff/wording';

let now: Register = 'exact';

/**
 * For whom documents are worded: with every concept by its symbol, unless whoever has them told says otherwise. All that words
 * one asks here, so that a page can have the same document for readers who have not met the concepts.
 */
export function registerNow(): Register {
  return now;
}

/** What something says in a register. Nothing that is told elsewhere meanwhile is touched. */
export function saidIn<T>(register: Register, say: () => T): T {
  const before = now;
  now = register;
  try {
    return say();
  } finally {
    now = before;
  }
}

/** The same of steps: other work is done between them, in a register of its own. */
export function* stepsIn<T>(register: Register, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = saidIn(register, () => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}

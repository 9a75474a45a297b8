/**
 * What is typed becomes part of the document after a short pause. Whoever leaves the document, keeps
 * it or changes it from elsewhere lets that happen first, so that nothing typed is lost.
 */
let pending: (() => void) | undefined;

/** Says that something was typed, and how it becomes part of the document; undefined once it is. */
export function expectTyping(commit: (() => void) | undefined): void {
  pending = commit;
}

export function isTypingPending(): boolean {
  return pending !== undefined;
}

/** Makes what was typed part of the document now. */
export function commitTyping(): void {
  pending?.();
}

let changes: Promise<unknown> = Promise.resolve();

/** Says that a form changes the document, which takes a moment. */
export function expectChange(made: Promise<unknown>): void {
  const before = changes;
  changes = Promise.allSettled([before, made]);
}

/** Settled once every change that a form asked for until now was made or refused. */
export async function changesMade(): Promise<void> {
  await changes;
}

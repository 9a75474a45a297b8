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

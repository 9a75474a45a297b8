/** What no PostgreSQL takes as text: the sign of number 0, and halves of signs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be kept as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

const LONGEST = 254;

/** Whether a text can be an e-mail address: only who has it can say that it is one. */
export function isEmail(text: string): boolean {
  return (
    text.length <= LONGEST &&
    // Signs that are not seen would show it as another.
    !/[\p{Cc}\p{Cf}]/u.test(text) &&
    // So would wide letters, and such as are put together otherwise.
    text.normalize('NFKC') === text &&
    !text.endsWith('.') &&
    /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+$/.test(text)
  );
}

const LONGEST = 254;

/** Whether a text can be an e-mail address: only who has it can say that it is one. */
export function isEmail(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+$/.test(text)
  );
}

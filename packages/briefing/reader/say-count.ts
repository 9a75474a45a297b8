const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number as prose has it. The words of the library would make the program that every reader loads larger. */
export function sayCount(count: number): string {
  return WORDS[count] ?? String(count);
}

/*
 * What people type, as it is kept: names, titles, reasons, comments. Texts of models and briefings are kept as they are, without
 * what only says how their file is encoded.
 */

/** By it programs, on Windows above all, say that a file is of Unicode. An embedded database loses it where a text begins with it. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A text that was in a file, without such marks. */
export const withoutMark = (text: string) => text.replace(/^\ufeff+/, '');

/**
 * Signs that are not seen but change how the rest is read, such as those that turn the direction of what follows; without
 * the two that join letters and parts of emoji.
 */
const UNSEEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Words of one or more lines. */
export function cleanText(typed: string): string {
  const lines = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '');
  // Line by line: a pattern for the ends of lines would look at a long row of blanks again from each of them.
  return lines
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Words that stand in a line, such as names and titles. */
export function cleanLine(typed: string): string {
  const line = cleanText(typed).replace(/\s+/g, ' ');
  // The two that join say nothing by themselves.
  return /[^\s\u200c\u200d]/.test(line) ? line : '';
}

/*
 * What people type, as it is kept: names, titles, reasons, comments. Texts of models and briefings are kept as they are.
 */

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

/** Signs that mean something to Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>|&{}~]/g;

/** What at the beginning of a paragraph would make something else of it. */
const OPENING = /^(?=[#+=:-])/;
const NUMBERED = /^(\d+)(?=[.)])/;

/** Words of a model as they stand in prose: whatever they are, they are nothing but words there. */
export function asMarkdown(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(SIGNS, '\\$&')
    .replaceAll(/:(?=[\p{L}\p{N}:])/gu, '\\:')
    .replace(OPENING, '\\')
    .replace(NUMBERED, '$1\\');
}

/** What stands in quotation marks in the braces of a directive; undefined where it cannot stand there. */
export function asAttribute(value: string): string | undefined {
  return /["\r\n&]/.test(value) ? undefined : `"${value}"`;
}

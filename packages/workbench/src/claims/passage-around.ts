import type { ShownParagraph } from '../desk/shown-sources.ts';

/** A paragraph around the passage of a claim, in parts, of which some are the passage. */
export interface AroundPassage {
  readonly parts: readonly { readonly text: string; readonly isPassage: boolean }[];
  /** Whether the paragraph goes on before what is shown, and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** So many characters are shown before a passage and after it. */
const AROUND = 240;

/** What stands around the passage of a claim in a paragraph; undefined where it has none of it. */
export function passageAround(
  { stretches }: Pick<ShownParagraph, 'stretches'>,
  claim: string,
): AroundPassage | undefined {
  const parts = stretches.map(({ text, claims }) => ({ text, isPassage: claims.includes(claim) }));
  const first = parts.findIndex(({ isPassage }) => isPassage);
  const last = parts.findLastIndex(({ isPassage }) => isPassage);
  if (first === -1) return undefined;
  const join = (some: typeof parts) => some.map(({ text }) => text).join('');
  const before = join(parts.slice(0, first));
  const after = join(parts.slice(last + 1));
  const shownBefore = lastWords(before);
  const shownAfter = firstWords(after);
  const around = [
    { text: shownBefore, isPassage: false },
    ...parts.slice(first, last + 1),
    { text: shownAfter, isPassage: false },
  ];
  return {
    parts: around.filter(({ text }) => text !== ''),
    isCutBefore: shownBefore.length < before.length,
    isCutAfter: shownAfter.length < after.length,
  };
}

/** The first words of a text, whole ones where it has spaces. */
function firstWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  const end = cut.lastIndexOf(' ');
  return end === -1 ? cut : cut.slice(0, end);
}

function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  const start = cut.indexOf(' ');
  return start === -1 ? cut : cut.slice(start + 1);
}

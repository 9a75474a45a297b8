/** More hunks than this no edit of a model file has. */
export const MOST_HUNKS = 20_000;

/** So many lines may be compared for each line of the text and of the patch. */
const COMPARISONS_FOR_A_LINE = 16;

/** What comes of a patch: the text, or why there is none. */
export type Patched =
  | { readonly status: 'patched'; readonly text: string }
  | { readonly status: 'unreadable' }
  | { readonly status: 'too-many-hunks' }
  | { readonly status: 'misfit' };

/** Some lines in the place of others. Lines have their breaks, for the last one of a text may have none. */
interface Hunk {
  /** Where the lines stood, from 0. */
  readonly at: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/**
 * Applies a unified patch to a text. A hunk that does not fit where it says is looked for nearby, as the text may
 * have changed elsewhere. A patch may have been made to harm: the work is linear in the text and the patch.
 */
export function applyPatch(text: string, patch: string): Patched {
  const hunks = readHunks(patch);
  if (typeof hunks === 'string') return { status: hunks };
  const lines = withBreaks(text);
  const find = placing(lines, COMPARISONS_FOR_A_LINE * (lines.length + linesIn(hunks)));
  const patched: string[] = [];
  let from = 0;
  let shift = 0;
  for (const hunk of hunks) {
    const at = find(hunk.old, from, hunk.at + shift);
    if (at === undefined) return { status: 'misfit' };
    for (let line = from; line < at; line++) patched.push(lines[line]!);
    for (const line of hunk.new) patched.push(line);
    shift = at - hunk.at;
    from = at + hunk.old.length;
  }
  for (let line = from; line < lines.length; line++) patched.push(lines[line]!);
  return { status: 'patched', text: patched.join('') };
}

function linesIn(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, hunk) => sum + hunk.old.length + hunk.new.length, 0);
}

/** The patch that takes all of a text away and puts another in its place. */
export function replacingPatch(text: string, other: string): string {
  const [old, put] = [withBreaks(text), withBreaks(other)];
  const range = ({ length }: readonly string[]) => `${Math.min(1, length)},${length}`;
  const signed = (sign: string, lines: readonly string[]) =>
    lines.map((line) =>
      line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
    );
  const header = `@@ -${range(old)} +${range(put)} @@\n`;
  return [header, ...signed('-', old), ...signed('+', put)].join('');
}

/** Each line with the break at its end. */
function withBreaks(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Finds lines nearest to where they are expected, not before `from`, until too many were compared. */
function placing(lines: readonly string[], most: number) {
  let compared = 0;
  const standsAt = (sought: readonly string[], at: number): boolean =>
    sought.every((line, k) => {
      compared += 1;
      return lines[at + k] === line;
    });
  return (sought: readonly string[], from: number, expected: number): number | undefined => {
    const last = lines.length - sought.length;
    // Only of an empty text there are no lines around.
    if (sought.length === 0) return lines.length === 0 ? 0 : undefined;
    const nearest = Math.min(Math.max(expected, from), last);
    const farthest = Math.max(nearest - from, last - nearest);
    for (let distance = 0; distance <= farthest && compared <= most; distance++) {
      const [after, before] = [nearest + distance, nearest - distance];
      if (after >= from && after <= last && standsAt(sought, after)) return after;
      if (before >= from && before <= last && standsAt(sought, before)) return before;
    }
    return undefined;
  };
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

function readHunks(patch: string): readonly Hunk[] | 'unreadable' | 'too-many-hunks' {
  const written = patch.replace(/\n$/, '').split('\n');
  const hunks: Hunk[] = [];
  let line = 0;
  while (line < written.length) {
    const header = HEADER.exec(written[line]!);
    line += 1;
    if (header === null) continue;
    if (hunks.length === MOST_HUNKS) return 'too-many-hunks';
    const [at, oldCount, newCount] = [header[1], header[2] ?? 1, header[3] ?? 1].map(Number);
    const hunk = { old: [] as string[], new: [] as string[] };
    for (; line < written.length; line++) {
      const given = written[line]!;
      if (given.startsWith('\\')) endWithoutBreak(hunk, written[line - 1]!);
      else if (hunk.old.length === oldCount && hunk.new.length === newCount) break;
      else if (!takeLine(hunk, given)) return 'unreadable';
    }
    if (hunk.old.length !== oldCount || hunk.new.length !== newCount) return 'unreadable';
    // Of no lines the header names the line before.
    hunks.push({ at: oldCount === 0 ? at! : at! - 1, ...hunk });
  }
  return hunks.length === 0 ? 'unreadable' : hunks;
}

interface HunkLines {
  readonly old: string[];
  readonly new: string[];
}

/** Takes a line of a hunk; false where it is none. */
function takeLine(hunk: HunkLines, given: string): boolean {
  const sign = given[0] ?? ' ';
  if (!' -+'.includes(sign)) return false;
  const line = `${given.slice(1)}\n`;
  if (sign !== '+') hunk.old.push(line);
  if (sign !== '-') hunk.new.push(line);
  return true;
}

/** The line before is the last of its text, and has no break. */
function endWithoutBreak(hunk: HunkLines, before: string): void {
  const sign = before[0] ?? ' ';
  const cut = (lines: string[]) => lines.push(...lines.splice(-1).map(withoutBreak));
  if (sign !== '+') cut(hunk.old);
  if (sign !== '-') cut(hunk.new);
}

function withoutBreak(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

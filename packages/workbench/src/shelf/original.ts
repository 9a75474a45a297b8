import { texts, titles } from 'virtual:catalog';
import type { Workspace } from '../document/workspace.ts';
import { titleOf } from './title-of.ts';

/** A bundled conflict that a text has to be told from. */
export interface Original {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

type Document = Pick<Workspace, 'origin' | 'base' | 'text'>;

/**
 * Id of the bundled conflict that a text may be taken for and is not: the one that it started from, or for a
 * text from elsewhere the one that has its title.
 */
export function mayPassFor({ origin, base, text }: Document): string | undefined {
  if (text === base) return undefined;
  if (Object.hasOwn(titles, origin)) return origin;
  const title = titleOf(text);
  return Object.keys(titles).find((id) => titles[id] === title);
}

/** The original of a text; undefined where it has none, or is that very text. */
export async function originalOf(document: Document): Promise<Original | undefined> {
  const id = mayPassFor(document);
  if (id === undefined) return undefined;
  const text = id === document.origin ? document.base : (await texts[id]!()).default;
  if (text === document.text) return undefined;
  // Somebody may give a conflict of one's own the same title.
  if (id !== document.origin && !isMostlyIn(text, document.text)) return undefined;
  return { id, title: titles[id]!, text };
}

/** Whether most lines of a text are in another one. */
function isMostlyIn(text: string, other: string): boolean {
  const there = new Set(linesOf(other));
  const lines = linesOf(text);
  return lines.filter((line) => there.has(line)).length > lines.length / 2;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

import { texts } from 'virtual:catalog';
import { entries } from 'virtual:catalog-entries';
import { type RefObject, useEffect, useState } from 'react';
import type { ShownDifferences } from '../desk/shown-differences.ts';
import type { ShownSummary } from '../desk/shown-summary.ts';
import { desk } from '../document/actions.ts';
import { sayDifferences } from '../document/say-differences.ts';
import { type Original, originalOf } from '../shelf/original.ts';
import type { KeptDocument } from '../shelf/shelf.ts';

/** What a list tells of a document that the browser keeps. */
export interface ToldDocument {
  readonly summary: ShownSummary;
  /** `changed in 1 judgement`, and in which; absent where it has no original. */
  readonly changed?: string;
  /** Whether its finding is that of the original. */
  readonly isFoundAlike: boolean;
}

/** By the text, so that what was found once is there at once. */
const known = new Map<string, ToldDocument>();
const MOST_KNOWN = 300;

/** One after the other, so that the worker is free in between. */
let last: Promise<unknown> = Promise.resolve();

/** What is told of a document, found in the worker once its row comes into sight. */
export function useToldOf(
  document: Pick<KeptDocument, 'origin' | 'text'>,
  row: RefObject<Element | null>,
): ToldDocument | undefined {
  const { origin, text } = document;
  const key = `${origin}\n${text}`;
  const [, setFound] = useState(0);
  const isKnown = known.has(key);
  useEffect(() => {
    if (isKnown || row.current === null) return;
    let current = true;
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      last = last
        .then(() => (current ? find(key, { origin, text }) : undefined))
        .then(() => current && setFound((count) => count + 1));
    });
    observer.observe(row.current);
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [key, origin, text, isKnown, row]);
  return known.get(key);
}

async function find(key: string, document: Pick<KeptDocument, 'origin' | 'text'>): Promise<void> {
  if (known.has(key)) return;
  const failed = { status: 'none', why: 'It could not be analysed here.' } as const;
  const summary = await desk.summary(document.text).catch(() => failed);
  const original = await originalOfKept(document).catch(() => undefined);
  const changed = original && (await sayChange(original, document.text).catch(() => undefined));
  const former = entries.find(({ id }) => id === original?.id)?.summary;
  const isFoundAlike =
    summary.status === 'found' &&
    former?.status === 'found' &&
    summary.headline === former.headline;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { summary, isFoundAlike, ...(changed !== undefined && { changed }) });
}

type Kept = Pick<KeptDocument, 'origin' | 'text'>;

/** How a document that is kept differs from the bundled conflict that it started from or looks like. */
export async function sayChangeOf(document: Kept): Promise<string | undefined> {
  const original = await originalOfKept(document);
  return original && sayChange(original, document.text);
}

async function originalOfKept({ origin, text }: Kept): Promise<Original | undefined> {
  const base = Object.hasOwn(texts, origin) ? (await texts[origin]!()).default : '';
  return originalOf({ origin, base, text });
}

async function sayChange(original: Original, text: string): Promise<string> {
  return sayWhich(await desk.differences(original.text, text));
}

const TOLD = 2;

/** `changed in 3 judgements: China ranks …; Russia ranks …; and 1 more` */
function sayWhich(differences: ShownDifferences): string {
  const { judgements, others, words } = differences;
  const weighty = [...judgements, ...others];
  const all = weighty.length > 0 ? weighty : words;
  const more = all.length - TOLD;
  const told = [...all.slice(0, TOLD), ...(more > 0 ? [`and ${more} more`] : [])];
  const says = sayDifferences(differences);
  return told.length === 0 ? says : `${says}: ${told.join('; ')}`;
}

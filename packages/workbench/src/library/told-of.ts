import { texts } from 'virtual:catalog';
import { type RefObject, useEffect, useState } from 'react';
import type { ShownDifferences } from '../analysis/shown-differences.ts';
import type { ShownSummary } from '../analysis/shown-summary.ts';
import { desk } from '../document/actions.ts';
import { originalOf } from '../document/original.ts';
import { sayDifferences } from '../document/say-differences.ts';
import type { KeptDocument } from '../shelf/shelf.ts';

/** What a list tells of a document that the browser keeps. */
export interface Told {
  readonly summary: ShownSummary;
  /** `changed in 1 judgement`, and in which; absent where it has no original. */
  readonly changed?: string;
}

/** By the text, so that what was found once is there at once. */
const known = new Map<string, Told>();
const MOST_KNOWN = 300;

/** One after the other, so that the worker is free in between. */
let last: Promise<unknown> = Promise.resolve();

/** What is told of a document, found in the worker once its row comes into sight. */
export function useToldOf(
  document: Pick<KeptDocument, 'origin' | 'text'>,
  row: RefObject<Element | null>,
): Told | undefined {
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
  const changed = await sayChangeOf(document).catch(() => undefined);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { summary, ...(changed !== undefined && { changed }) });
}

/** How a document that is kept differs from the bundled conflict that it started from or looks like. */
export async function sayChangeOf({
  origin,
  text,
}: Pick<KeptDocument, 'origin' | 'text'>): Promise<string | undefined> {
  const base = Object.hasOwn(texts, origin) ? (await texts[origin]!()).default : '';
  const original = await originalOf({ origin, base, text });
  if (original === undefined) return undefined;
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

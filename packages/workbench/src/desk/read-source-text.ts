import type { Claim, Conflict } from '@standoff/language';
import {
  findPassage,
  markParagraph,
  type Passage,
  type PassageMark,
  readParagraphs,
} from '@standoff/study';
import { sha256 } from './sha256.ts';
import type {
  PlaceStanding,
  ShownParagraph,
  ShownPlacing,
  ShownSourceText,
} from './shown-sources.ts';

/** How many digits of a SHA-256 stand in a place. */
const HASH_DIGITS = 16;

interface Placing extends ShownPlacing {
  /** Absent where the text has no such passage. */
  readonly passage?: Passage;
}

/** Finds the places of the claims of a conflict in the text of one of its sources. */
export async function readSourceText(
  { claims }: Conflict,
  source: string,
  text: string,
): Promise<ShownSourceText> {
  const paragraphs = readParagraphs(text);
  const placings = await Promise.all(
    claims.flatMap((claim) =>
      claim.at.flatMap((locator, position) =>
        locator.source === source ? [placeOf(paragraphs, claim, position)] : [],
      ),
    ),
  );
  const byParagraph = marksByParagraph(placings);
  return {
    paragraphs: paragraphs.map((line, k) =>
      readParagraph(line, k + 1, byParagraph.get(k + 1) ?? []),
    ),
    placings: placings.map(({ passage: _, ...placing }) => placing),
  };
}

async function placeOf(
  paragraphs: readonly string[],
  { id, at }: Claim,
  position: number,
): Promise<Placing> {
  const { paragraph, hash } = at[position]!;
  const found = findPassage(paragraphs, at[position]!);
  const placing = { claim: id, position, ...(paragraph !== undefined && { paragraph }) };
  if (found.status !== 'found') return { ...placing, standing: standingOf(found) };
  const { passage } = found;
  return { ...placing, passage, standing: { kind: await checkHash(passage, hash) } };
}

type Missing = Exclude<ReturnType<typeof findPassage>, { status: 'found' }>;

function standingOf({ status, ...rest }: Missing): PlaceStanding {
  return { kind: status, ...rest } as PlaceStanding;
}

async function checkHash(
  { text }: Passage,
  hash: string | undefined,
): Promise<'as-cited' | 'differs' | 'unchecked'> {
  if (hash === undefined) return 'unchecked';
  return (await passageHash(text)) === hash ? 'as-cited' : 'differs';
}

/** The beginning of the SHA-256 of a passage, as places give it. */
export async function passageHash(text: string): Promise<string> {
  return (await sha256(text)).slice(0, HASH_DIGITS);
}

function marksByParagraph(placings: readonly Placing[]): Map<number, PassageMark[]> {
  const marks = new Map<number, PassageMark[]>();
  for (const { claim, passage } of placings) {
    if (passage === undefined) continue;
    const { paragraph, from, to } = passage;
    const mark = { id: claim, from, to };
    marks.set(paragraph, [...(marks.get(paragraph) ?? []), mark]);
  }
  return marks;
}

function readParagraph(
  line: string,
  number: number,
  marks: readonly PassageMark[],
): ShownParagraph {
  const inOrder = [...marks].sort((a, b) => a.from - b.from);
  return {
    number,
    claims: [...new Set(inOrder.map(({ id }) => id))],
    stretches: markParagraph(line, marks).map(({ text, from, ids }) => ({
      text,
      from,
      claims: [...new Set(ids)],
    })),
  };
}

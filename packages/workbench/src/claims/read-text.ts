import { sha256 } from '../desk/sha256.ts';

/** A text that was attached to a source. */
export interface AttachedText {
  readonly text: string;
  readonly sha256: string;
}

/** What comes of attaching: the text, or why it cannot be attached. */
export type ReadText = AttachedText | { readonly problem: string };

/** Far more than an article or a treaty has. */
const MEGABYTE = 2 ** 20;
const LARGEST = 2 * MEGABYTE;
const MOST_PARAGRAPHS = 10_000;
/** In UTF-16 units; browsers take seconds to break a longer one into lines. */
const LONGEST_PARAGRAPH = 50_000;

/** Reads a file as the plain text of a source. */
export async function readFile(file: File): Promise<ReadText> {
  if (file.size > LARGEST) return { problem: sayTooLarge(`“${file.name}”`, file.size) };
  const text = decode(await file.arrayBuffer());
  if (text === undefined) {
    return {
      problem: `“${file.name}” is not plain text in UTF-8. Save the document as plain text, and open that file.`,
    };
  }
  return checkText(text, `“${file.name}”`);
}

/**
 * Takes pasted text. Where a model says which text it means, the break at the end of the last line may
 * be missing or be one too many: that much gets lost on the way.
 */
export async function readPasted(pasted: string, meant: string | undefined): Promise<ReadText> {
  const size = new Blob([pasted]).size;
  if (size > LARGEST) return { problem: sayTooLarge('The text', size) };
  const ends = [pasted, `${pasted}\n`, pasted.trimEnd(), `${pasted.trimEnd()}\n`];
  for (const text of ends) {
    const read = await checkText(text, 'The text');
    if ('problem' in read || read.sha256 === meant) return read;
  }
  return checkText(pasted, 'The text');
}

/** Undefined where the bytes are no text. */
function decode(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function checkText(text: string, name: string): Promise<ReadText> {
  if (text.trim() === '') return { problem: `${name} is empty.` };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MOST_PARAGRAPHS) {
    return {
      problem: `${name} has ${count(lines.length)} paragraphs; a text of up to ${count(MOST_PARAGRAPHS)} can be attached.`,
    };
  }
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest > LONGEST_PARAGRAPH) {
    return {
      problem: `${name} has a paragraph of ${count(longest)} characters; one of up to ${count(LONGEST_PARAGRAPH)} can be shown.`,
    };
  }
  return { text, sha256: await sha256(text) };
}

function sayTooLarge(name: string, size: number): string {
  const megabytes = (size / MEGABYTE).toFixed(1);
  return `${name} has ${megabytes} MB; a text of up to ${LARGEST / MEGABYTE} MB can be attached. An article or a treaty as plain text is far smaller.`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

import { applyPatch, createPatch } from 'diff';

/**
 * Packs what a text changes in the text it started from, so that it fits an address: a patch, deflated,
 * in the letters that addresses allow. Undefined where nothing is changed.
 */
export async function packEdit(base: string, text: string): Promise<string | undefined> {
  if (base === text) return undefined;
  const patch = createPatch('', base, text, '', '', { context: 1 });
  return toLetters(await deflate(patch));
}

/** The text that a packed edit makes of its base; undefined if it does not fit it. */
export async function unpackEdit(base: string, packed: string): Promise<string | undefined> {
  try {
    const text = applyPatch(base, await inflate(fromLetters(packed)));
    return text === false ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A text of this size is far more than a model file may have. */
const LARGEST = 16 * 2 ** 20;

async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops where what comes out is larger than any edit: an address may have been made to harm. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > LARGEST) throw new RangeError('the edit is too large');
  }
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

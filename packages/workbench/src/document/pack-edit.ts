import { createPatch } from 'diff';
import { applyPatch, replacingPatch } from './apply-patch.ts';

/** What a text changes in the text it started from, in letters that addresses allow. */
export type Packed =
  | { readonly status: 'unchanged' }
  | { readonly status: 'packed'; readonly edit: string }
  /** Nothing that would be refused is packed. */
  | { readonly status: 'too-large' };

/** Packs an edit so that it fits an address: a patch, deflated with a checksum. */
export async function packEdit(base: string, text: string): Promise<Packed> {
  if (base === text) return { status: 'unchanged' };
  if (base.length + text.length > LARGEST_TEXTS) return { status: 'too-large' };
  const edit = toLetters(await deflate(patchOf(base, text)));
  return edit.length > LONGEST_EDIT ? { status: 'too-large' } : { status: 'packed', edit };
}

/** Lines that differ; to find a shortest patch takes the square of their number. */
const MOST_DIFFERENT = 500;

/** A patch that is short where little was changed, and of the whole text where much was. */
function patchOf(base: string, text: string): string {
  const options = { context: 1, maxEditLength: MOST_DIFFERENT };
  return createPatch('', base, text, '', '', options) ?? replacingPatch(base, text);
}

/** Why a packed edit gives no text. */
export type EditFault = 'incomplete' | 'unreadable' | 'too-large' | 'misfit';

/** The text that a packed edit makes of its base, or why there is none. */
export type Unpacked =
  | { readonly status: 'unpacked'; readonly text: string }
  | { readonly status: 'refused'; readonly fault: EditFault };

/** In letters of an address; a model file of the largest size that is read needs less. */
export const LONGEST_EDIT = 2 ** 20;

/** Twice what a model file may have, in UTF-16 units. */
const LARGEST_PATCH = 4 * 2 ** 20;

/** A patch of shorter texts is no larger than it may be: a sign is put before each of their lines. */
const LARGEST_TEXTS = LARGEST_PATCH / 2;

/** Unpacks an edit, which may have been made to harm: what would take long is refused before it is done. */
export async function unpackEdit(base: string, packed: string): Promise<Unpacked> {
  if (packed.length > LONGEST_EDIT) return refused('too-large');
  const patch = await inflate(packed);
  if (patch === 'unreadable' || patch === 'too-large') return refused(patch);
  const patched = applyPatch(base, patch.text);
  if (patched.status === 'patched') return { status: 'unpacked', text: patched.text };
  return refused(patched.status === 'too-many-hunks' ? 'too-large' : patched.status);
}

function refused(fault: EditFault): Unpacked {
  return { status: 'refused', fault };
}

async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Stops where what comes out is larger than any edit. A byte can stand for a thousand, and what one piece
 * stands for comes out at once, so the pieces that go in are small.
 */
async function inflate(
  packed: string,
): Promise<{ readonly text: string } | 'unreadable' | 'too-large'> {
  try {
    const bytes = fromLetters(packed);
    const reader = inPieces(bytes)
      .pipeThrough(new DecompressionStream(hasChecksum(bytes) ? 'deflate' : 'deflate-raw'))
      .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }))
      .getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text };
      text += value;
      if (text.length <= LARGEST_PATCH) continue;
      await reader.cancel();
      return 'too-large';
    }
  } catch {
    return 'unreadable';
  }
}

const PIECE = 512;

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PIECE));
      at += PIECE;
    },
  });
}

/** Earlier links have none. No deflated text without one begins with this byte. */
function hasChecksum([first]: Uint8Array): boolean {
  return first === 0x78;
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

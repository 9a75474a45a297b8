import { closeSync, openSync, readSync } from 'node:fs';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Where a PNG says how large it is, in its first chunk (PNG specification, 11.2.2). */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEAD = 24;
const SIGNATURE = '89504e470d0a1a0a';

/** The size of a PNG in pixels, read from its head; undefined of what is none. */
export function sizeOfPicture(path: string): PictureSize | undefined {
  const head = Buffer.alloc(HEAD);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, HEAD, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('hex', 0, SIGNATURE.length / 2) !== SIGNATURE) return undefined;
  return { width: head.readUInt32BE(WIDTH_AT), height: head.readUInt32BE(HEIGHT_AT) };
}

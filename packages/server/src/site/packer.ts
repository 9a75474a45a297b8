import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, gzip } from 'node:zlib';

const packAlone = promisify(gzip);
const packPart = promisify(deflateRaw);

const MOST_KEPT_BYTES = 16 * 2 ** 20;

/** Packs what is sent. */
export interface Packer {
  /** Once: what is asked for again was kept, as far as there is room. */
  kept(bytes: Uint8Array): Promise<Uint8Array>;
  /** Each time anew. */
  anew(bytes: Uint8Array): Promise<Uint8Array>;
  /**
   * Pieces and what stands between them, one member of gzip: each piece packed once and kept, and what differs each time as it is.
   * @param between one less than there are pieces, each shorter than 64 kB
   */
  around(pieces: readonly string[], between: readonly string[]): Promise<Uint8Array>;
}

/** @param mostKeptBytes packed bytes that are kept; those that were asked for last stay */
export function createPacker(mostKeptBytes: number = MOST_KEPT_BYTES): Packer {
  const keep = createStore(mostKeptBytes);
  return {
    kept: (bytes) => keep(`gzip ${hashOf(bytes)}`, () => packAlone(bytes)),
    anew: packAlone,
    async around(pieces, between) {
      const all = pieces.flatMap((piece, k) => [
        Buffer.from(piece),
        ...(k < between.length ? [Buffer.from(between[k]!)] : []),
      ]);
      const packed = await Promise.all(
        all.map((bytes, k) =>
          k % 2 === 0 ? keep(`part ${hashOf(bytes)}`, () => packOpenly(bytes)) : asItIs(bytes),
        ),
      );
      return Buffer.concat([HEAD, ...packed, END, tail(all)]);
    },
  };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

/** What was made, by its name, up to so many bytes. Whoever asks while it is being made waits for the same. */
function createStore(mostBytes: number) {
  const made = new Map<string, { readonly packed: Promise<Uint8Array>; bytes: number }>();
  let total = 0;
  const makeRoom = () => {
    for (const [name, { bytes }] of made) {
      if (total <= mostBytes) return;
      made.delete(name);
      total -= bytes;
    }
  };
  return async (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = made.get(name);
    if (known !== undefined) {
      made.delete(name);
      made.set(name, known);
      return known.packed;
    }
    const one = { packed: make(), bytes: 0 };
    made.set(name, one);
    const { byteLength } = await one.packed;
    if (made.get(name) === one) {
      one.bytes = byteLength;
      total += byteLength;
      makeRoom();
    }
    return one.packed;
  };
}

/*
 * One member of gzip (RFC 1952) of blocks of deflate (RFC 1951) that were made apart: each part ends at a whole byte, and refers to
 * nothing before it.
 */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** The last block, with nothing in it. */
const END = Buffer.from([1, 0, 0, 0xff, 0xff]);

const packOpenly = (bytes: Uint8Array): Promise<Uint8Array> =>
  packPart(bytes, { finishFlush: constants.Z_FULL_FLUSH });

/** A block of bytes as they are. */
function asItIs(bytes: Uint8Array): Uint8Array {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

/** Of all parts in their order. That of nothing is 0 whatever came before, so such parts are left out. */
function crcOf(all: readonly Uint8Array[]): number {
  return all.filter(({ length }) => length > 0).reduce((sum, part) => crc32(part, sum), 0);
}

/** The checksum and the length of what was packed. */
function tail(all: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(crcOf(all), 0);
  bytes.writeUInt32LE(all.reduce((sum, { length }) => sum + length, 0) >>> 0, 4);
  return bytes;
}

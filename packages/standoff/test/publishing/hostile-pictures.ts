import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG: length, name, data and checksum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);

/** A PNG that says how large it is, and holds whatever it holds. */
export function png(width: number, height: number, data: Uint8Array, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Zeros, packed: a thousandth of what they were. */
export function packedZeros(bytes: number): Buffer {
  return deflateSync(Buffer.alloc(bytes), { level: 9 });
}

/** A sound picture of so many points of grey. */
export function soundPng(width: number, height: number, more: Buffer[] = []): Buffer {
  return png(width, height, packedZeros((width + 1) * height), more);
}

/** Text in a PNG that unpacks to so many bytes. */
export function packedText(bytes: number): Buffer {
  return chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packedZeros(bytes)]));
}

/** Text in a PNG as it stands. */
export function plainText(words: string): Buffer {
  return chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'));
}

/** A TIFF that says how large it is; its next directory is itself, so that it never ends. */
export function endlessTiff(width: number, height: number): Buffer {
  const entries: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, width * height],
  ];
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, value], k) => {
    const at = 10 + k * 12;
    file.writeUInt16LE(tag, at);
    // A number of four bytes.
    file.writeUInt16LE(4, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt32LE(value >>> 0, at + 8);
  });
  file.writeUInt32LE(8, file.length - 4);
  return file;
}

/** An AVIF whose box of its size says another one. */
export function withSize(avif: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(avif);
  const at = changed.indexOf('ispe', 0, 'latin1');
  changed.writeUInt32BE(width, at + 8);
  changed.writeUInt32BE(height, at + 12);
  return changed;
}

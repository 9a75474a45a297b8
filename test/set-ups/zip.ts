import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of some files by their paths, deflated, or stored where that is asked for. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, stored = false): Buffer {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = Buffer.from(content);
    return { name: Buffer.from(path), bytes, packed: stored ? bytes : deflateRawSync(bytes) };
  });
  let at = 0;
  const parts: Buffer[] = [];
  const directory = entries.map(({ name, bytes, packed }) => {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signed(0x04034b50), facts, name, packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    parts.push(local);
    at += local.length;
    return Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), facts, more, name]);
  });
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

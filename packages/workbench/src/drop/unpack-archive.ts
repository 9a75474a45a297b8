/** A file by its path, wherever it came from: a folder, an archive, or alone. */
export interface NamedFile {
  readonly path: string;
  readonly file: Blob;
}

/** More is no conflict with its briefing, whatever else it is. */
const MOST_FILES = 500;
const MOST_BYTES = 200 * 2 ** 20;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The shortest end of an archive, and the longest remark after it. */
const LEAST_END = 22;
const LONGEST_REMARK = 0xffff;

/**
 * The files in a ZIP archive, by its directory (APPNOTE.TXT 6.3.10, 4.3), or why it cannot be unpacked. Folders are left
 * out, and what systems add of their own.
 */
export async function unpackArchive(
  name: string,
  archive: Blob,
): Promise<readonly NamedFile[] | { readonly problem: string }> {
  try {
    return await unpack(archive);
  } catch (fault) {
    const why = fault instanceof ArchiveFault ? fault.message : 'its contents are damaged';
    return { problem: `${name} cannot be unpacked: ${why}.` };
  }
}

class ArchiveFault extends Error {}

async function unpack(archive: Blob): Promise<NamedFile[]> {
  const bytes = new DataView(await archive.arrayBuffer());
  const files: NamedFile[] = [];
  let room = MOST_BYTES;
  for (const entry of entriesOf(bytes)) {
    if (isOfSystem(entry.path)) continue;
    if (files.length === MOST_FILES) throw new ArchiveFault(`it has more than ${MOST_FILES} files`);
    const file = await contentOf(bytes, entry, room);
    room -= file.size;
    files.push({ path: entry.path, file });
  }
  return files;
}

/** A folder, or what macOS and Windows keep beside files. */
function isOfSystem(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(path);
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
}

function entriesOf(bytes: DataView): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.getUint16(end + 10, true);
  let at = bytes.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (bytes.getUint32(at, true) !== ENTRY) throw new ArchiveFault('its directory is damaged');
    const flags = bytes.getUint16(at + 8, true);
    const [name, extra, remark] = [28, 30, 32].map((place) => bytes.getUint16(at + place, true));
    const entry: Entry = {
      path: new TextDecoder().decode(bytes.buffer.slice(at + 46, at + 46 + name!)),
      method: bytes.getUint16(at + 10, true),
      isLocked: (flags & 1) === 1,
      packed: bytes.getUint32(at + 20, true),
      size: bytes.getUint32(at + 24, true),
      at: bytes.getUint32(at + 42, true),
    };
    at += 46 + name! + extra! + remark!;
    return entry;
  });
}

function findEnd(bytes: DataView): number {
  const last = bytes.byteLength - LEAST_END;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
    if (bytes.getUint32(at, true) === END) return at;
  }
  throw new ArchiveFault('it is no ZIP archive, or its end is missing');
}

const STORED = 0;
const DEFLATED = 8;

async function contentOf(
  bytes: DataView,
  { path, method, isLocked, packed, size, at }: Entry,
  room: number,
): Promise<Blob> {
  if (isLocked) throw new ArchiveFault(`${path} in it is encrypted`);
  if (size > room) throw new ArchiveFault(`it holds more than ${MOST_BYTES / 2 ** 20} MB`);
  const begin = at + 30 + bytes.getUint16(at + 26, true) + bytes.getUint16(at + 28, true);
  const content = new Blob([bytes.buffer.slice(begin, begin + packed) as ArrayBuffer]);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw new ArchiveFault(`${path} in it is packed in an unusual way`);
  return inflate(content, size);
}

/** Unpacks as many bytes as are announced; one that goes on beyond that is refused before it fills the memory. */
async function inflate(packed: Blob, size: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let left = size;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    left -= part.value.length;
    if (left < 0) throw new ArchiveFault('a file in it is larger than it says');
    parts.push(part.value);
  }
  if (left > 0) throw new ArchiveFault('a file in it is shorter than it says');
  return new Blob(parts);
}

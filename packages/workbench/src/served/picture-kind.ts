/** A picture as its bytes say it is, whatever its name says. */
export interface PictureKind {
  readonly kind: 'JPEG' | 'PNG' | 'WebP' | 'AVIF';
  readonly width: number;
  readonly height: number;
}

/** What a picture may be at most, as for the command: beyond that it is refused before it is decoded. */
export const MOST = { bytes: 25 * 1024 * 1024, pixels: 60_000_000 } as const;

/** The kind and size of a picture by its bytes, or why it is none that a page can show. */
export function pictureKind(bytes: Uint8Array): PictureKind | { readonly problem: string } {
  if (bytes.length > MOST.bytes) {
    return {
      problem: `it has ${Math.ceil(bytes.length / 1024 / 1024)} MB; a picture has at most 25 MB`,
    };
  }
  const found = readKind(bytes);
  if ('problem' in found) return found;
  const { width, height } = found;
  if (width === 0 || height === 0) {
    return { problem: 'its bytes do not say how wide and high it is' };
  }
  if (width * height > MOST.pixels) {
    return { problem: `it has ${width} by ${height} points; a picture has at most 60 million` };
  }
  return found;
}

function readKind(bytes: Uint8Array): PictureKind | { readonly problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { kind: 'JPEG', ...sizeOfJpeg(view) };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return { kind: 'PNG', ...sizeAt(view, 16) };
  }
  if (wordsAt(bytes, 0) === 'RIFF' && wordsAt(bytes, 8) === 'WEBP') {
    return { kind: 'WebP', ...sizeOfWebp(bytes, view) };
  }
  if (wordsAt(bytes, 4) === 'ftyp') {
    const brand = wordsAt(bytes, 8);
    if (brand === 'avif' || brand === 'avis') return { kind: 'AVIF', ...sizeOfAvif(bytes, view) };
    return {
      problem: 'it is HEIF or a video, which browsers do not show as a picture: save it as JPEG',
    };
  }
  return { problem: otherwise(bytes) };
}

/** Why something is refused that is none of these. */
function otherwise(bytes: Uint8Array): string {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/<svg[\s>]|<\?xml|<!doctype/i.test(opening)) {
    return 'it is a drawing in SVG, which can hold a program: save it as PNG';
  }
  if (opening.startsWith('GIF8')) return 'it is GIF: save it as PNG, or as a video elsewhere';
  if (/^(II\*\0|MM\0\*)/.test(opening))
    return 'it is TIFF, which browsers do not show: save it as JPEG';
  return 'its bytes are not those of a JPEG, PNG, WebP or AVIF picture';
}

type Size = Pick<PictureKind, 'width' | 'height'>;

const UNKNOWN: Size = { width: 0, height: 0 };

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, k) => bytes[k] === sign);
}

function wordsAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function sizeAt(view: DataView, at: number): Size {
  if (view.byteLength < at + 8) return UNKNOWN;
  return { width: view.getUint32(at), height: view.getUint32(at + 4) };
}

/** The frame header of a JPEG, which stands behind segments that say their own lengths. */
function sizeOfJpeg(view: DataView): Size {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return UNKNOWN;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A sign without a segment, or a filling byte.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return UNKNOWN;
}

function sizeOfWebp(bytes: Uint8Array, view: DataView): Size {
  if (view.byteLength < 30) return UNKNOWN;
  switch (wordsAt(bytes, 12)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 };
    default:
      return UNKNOWN;
  }
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
}

/** The largest of the sizes that the boxes of an AVIF name. */
function sizeOfAvif(bytes: Uint8Array, view: DataView): Size {
  let largest = UNKNOWN;
  const last = Math.min(bytes.length - 16, 64 * 1024);
  for (let at = 0; at <= last; at++) {
    if (wordsAt(bytes, at) !== 'ispe') continue;
    const size = sizeAt(view, at + 8);
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

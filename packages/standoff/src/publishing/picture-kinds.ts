/** Whether bytes, or letters of ASCII, stand at some place of a file. */
type Stands = (at: number, wanted: string | readonly number[]) => boolean;

interface Kind {
  /** As libvips calls it. */
  readonly format: string;
  readonly begins: (stands: Stands) => boolean;
}

/** Kinds of pictures that are taken, by the bytes that they begin with. */
const TAKEN: readonly Kind[] = [
  { format: 'jpeg', begins: (stands) => stands(0, [0xff, 0xd8, 0xff]) },
  { format: 'png', begins: (stands) => stands(0, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
  { format: 'webp', begins: (stands) => stands(0, 'RIFF') && stands(8, 'WEBP') },
  { format: 'heif', begins: (stands) => stands(4, 'ftypavif') || stands(4, 'ftypmif1') },
  {
    format: 'tiff',
    begins: (stands) => stands(0, [0x49, 0x49, 42, 0]) || stands(0, [0x4d, 0x4d, 0, 42]),
  },
];

/** What reads them; whatever else libvips could read is blocked. */
export const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Tiff'].map(
  (name) => `VipsForeignLoad${name}`,
);

/** The kind of picture that a file is by its first bytes; undefined where it is none that is taken. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const stands: Stands = (at, wanted) =>
    [...wanted].every(
      (one, k) => bytes[at + k] === (typeof one === 'string' ? one.charCodeAt(0) : one),
    );
  return TAKEN.find(({ begins }) => begins(stands))?.format;
}

/** What a file that is not taken seems to be, to say so. */
export function sayOtherKind(bytes: Uint8Array): string {
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (opening.startsWith('GIF8')) return 'GIF';
  if (opening.startsWith('%PDF')) return 'PDF';
  if (/<svg\b/i.test(opening)) return 'SVG';
  if (/^\s*<(!doctype|html)/i.test(opening)) return 'HTML';
  return 'of another kind';
}

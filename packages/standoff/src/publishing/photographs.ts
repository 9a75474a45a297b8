import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainName, type Picture, type Pictures } from '@standoff/briefing';
import { LOADERS, pictureKind, sayOtherKind } from './picture-kinds.ts';

/** What a picture may be at most. Beyond that it is refused before it is decoded. */
const MOST = {
  /** Pictures of a briefing. */
  pictures: 100,
  /** Bytes of the file. */
  bytes: 25 * 1024 * 1024,
  /** Width times height, of all frames together. */
  pixels: 60_000_000,
  /** The same of AVIF, which is decoded as a whole: it takes 18 bytes a point. */
  pixelsAtOnce: 24_000_000,
  /** Width, and height. */
  side: 16_000,
} as const;

/** Widths in which a picture is served; it is never made larger than it is. */
const WIDTHS = [480, 800, 1200, 1600];

/** A picture that was read and found sound, upright and no wider than it is ever served. */
export interface TakenPicture {
  /** What its files are called, before their widths: no other picture's are. */
  readonly base: string;
  readonly width: number;
  readonly height: number;
  /** PNG, without what the camera wrote. */
  readonly upright: Uint8Array;
}

export type Taken = TakenPicture | { readonly problem: string };

/** Reads the pictures that a briefing names from the folder "media" beside it. */
export async function readPictures(
  folder: string,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, Taken>> {
  const media = join(folder, 'media');
  const found = new Map<string, Taken>();
  for (const name of new Set(names)) {
    found.set(
      name,
      found.size < MOST.pictures
        ? await readPicture(media, name)
        : { problem: `${name} is one too many; a briefing has at most ${MOST.pictures} pictures` },
    );
  }
  return found;
}

async function readPicture(media: string, name: string): Promise<Taken> {
  // A name that is a path, or a link to elsewhere, would serve what nobody meant to publish.
  if (!isPlainName(name)) return { problem: `"${name}" is no plain name of a file` };
  const folder = await lstat(media).catch(() => undefined);
  if (folder?.isSymbolicLink()) return { problem: 'the folder "media" is a link to elsewhere' };
  // Asked for by name, some disks would give a file whose name differs in capital letters.
  const entries = await readdir(media, { withFileTypes: true }).catch(() => []);
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) return { problem: `the folder "media" has no file ${name}` };
  if (!entry.isFile()) return { problem: `${name} is no file but a link or a folder` };
  const bytes = await readBounded(join(media, name));
  if (bytes === undefined) return { problem: `${name} has more than 25 MB` };
  return takePicture(name, bytes);
}

/** The bytes of a file that is no link; undefined where they are too many. */
async function readBounded(path: string): Promise<Uint8Array | undefined> {
  // Windows has no such flag, and there a link was found by its entry.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await file.stat();
    return size > MOST.bytes ? undefined : await file.readFile();
  } finally {
    await file.close();
  }
}

/** Sharp with nothing but the loaders of what is taken, and no memory of what it did. */
async function narrowSharp() {
  // Its libvips takes a while to load, and no page without pictures needs it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}

let narrowed: ReturnType<typeof narrowSharp> | undefined;

/** Narrowed once: a loader that is barred even for a moment fails what reads a picture just then. */
function loadSharp(): ReturnType<typeof narrowSharp> {
  narrowed ??= narrowSharp();
  return narrowed;
}

/** Reads a picture for what its bytes say, whatever its name says, turned as its camera says. */
export async function takePicture(name: string, bytes: Uint8Array): Promise<Taken> {
  const kind = pictureKind(bytes);
  if (kind === undefined) {
    return {
      problem: `${name} is ${sayOtherKind(bytes)}; pictures are JPEG, PNG, WebP, AVIF or TIFF`,
    };
  }
  const sharp = await loadSharp();
  // Of an animation the first picture is taken; whatever a decoder complains of is an error.
  const read = (limitInputPixels: number | false) =>
    sharp(bytes, { limitInputPixels, failOn: 'error', pages: 1, sequentialRead: true });
  try {
    // Nothing is decoded for what its head says, which may be any size.
    const { format, width, height, pages = 1 } = await read(false).metadata();
    if (format !== kind) return { problem: `${name} is not what its first bytes say` };
    const most = kind === 'heif' ? MOST.pixelsAtOnce : MOST.pixels;
    const problem = sayTooLarge(`${name} has ${width} by ${height} points`, {
      width,
      height,
      pages,
      most,
    });
    if (problem !== undefined) return { problem };
    const { data, info } = await read(most)
      .rotate()
      .resize({ width: WIDTHS.at(-1)!, withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 2 })
      .toBuffer({ resolveWithObject: true });
    const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const base = `${name.replace(/\.[^.]*$/, '')}-${fingerprint}`;
    return { base, width: info.width, height: info.height, upright: data };
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    return { problem: `${name} cannot be read as a picture: ${why}` };
  }
}

function sayTooLarge(
  has: string,
  { width, height, pages, most }: Record<'width' | 'height' | 'pages' | 'most', number>,
): string | undefined {
  if (width * height * pages > most) {
    const frames = pages > 1 ? ` in each of ${pages} frames` : '';
    return `${has}${frames}; a picture of its kind has at most ${most / 1_000_000} million`;
  }
  if (Math.max(width, height) > MOST.side) {
    return `${has}; a picture is at most 16,000 points wide and high`;
  }
  return undefined;
}

/** Pictures as a page shows them, and the files that this takes. */
export interface ServedPictures {
  readonly pictures: Pictures;
  /** By their places in the folder of the page. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Pictures in modern formats and several widths, whose files lie in a folder beside the page. */
export async function besidePage(pictures: ReadonlyMap<string, Taken>): Promise<ServedPictures> {
  const files = new Map<string, Uint8Array>();
  const shown = await mapPictures(pictures, async (taken) => {
    const { base, width, height } = taken;
    const widths = widthsFor(width);
    const encode = async (wide: number, as: Format) => {
      const address = `media/${base}-${wide}.${as === 'jpeg' ? 'jpg' : as}`;
      return { address, width: wide, bytes: await encodePicture(taken, wide, as) };
    };
    const all = (as: Format) => Promise.all(widths.map((wide) => encode(wide, as)));
    // All of one picture at once: what waits for it is an author, and most machines have more than one processor.
    const [avif, webp, jpeg] = await Promise.all([
      all('avif'),
      all('webp'),
      encode(widths.at(-1)!, 'jpeg'),
    ]);
    for (const { address, bytes } of [...avif, ...webp, jpeg]) files.set(address, bytes);
    const named = (of: typeof avif) => of.map(({ bytes: _, ...file }) => file);
    return {
      width,
      height,
      sources: [
        { type: 'image/avif', files: named(avif) },
        { type: 'image/webp', files: named(webp) },
      ],
      fallback: jpeg.address,
    };
  });
  return { pictures: shown, files };
}

/** A picture that is part of the page is no wider than this. */
const WITHIN_PAGE = 960;

/** Pictures that are part of the page. */
export function withinPage(
  pictures: ReadonlyMap<string, Taken>,
  upTo: number = WITHIN_PAGE,
): Promise<Pictures> {
  return mapPictures(pictures, async (taken) => {
    const { width, height } = taken;
    const bytes = await encodePicture(taken, Math.min(width, upTo), 'webp');
    const data = Buffer.from(bytes).toString('base64');
    return { width, height, sources: [], fallback: `data:image/webp;base64,${data}` };
  });
}

async function mapPictures(
  pictures: ReadonlyMap<string, Taken>,
  of: (taken: TakenPicture) => Promise<Picture>,
): Promise<Pictures> {
  const mapped = new Map<string, Picture | { readonly problem: string }>();
  // One after the other: memory is that of one picture, however many there are.
  for (const [name, taken] of pictures) {
    mapped.set(name, 'problem' in taken ? taken : await of(taken));
  }
  return mapped;
}

type Format = 'avif' | 'webp' | 'jpeg';

async function encodePicture(
  { upright }: TakenPicture,
  width: number,
  as: Format,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const resized = sharp(upright).resize({ width, withoutEnlargement: true });
  switch (as) {
    case 'avif':
      // One step more of effort takes twice as long, and saves as many bytes as a point of quality.
      return resized.avif({ quality: 54, effort: 2 }).toBuffer();
    case 'webp':
      // Two steps more of effort take twice as long, and save four bytes in a hundred.
      return resized.webp({ quality: 78, effort: 2 }).toBuffer();
    case 'jpeg':
      return resized
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: true })
        .toBuffer();
  }
}

function widthsFor(width: number): number[] {
  return [...WIDTHS.filter((one) => one < width), width];
}

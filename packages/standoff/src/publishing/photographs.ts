import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainName, type Picture, type Pictures } from '@standoff/briefing';

/** What a picture may be at most. Beyond that it is refused before it is decoded. */
const MOST = {
  /** Bytes of the file. */
  bytes: 25 * 1024 * 1024,
  /** Width times height, of all frames together. */
  pixels: 60_000_000,
} as const;

/** Widths in which a picture is served; it is never made larger than it is. */
const WIDTHS = [480, 960, 1600];

/** Kinds of pictures that are taken, by what their bytes say, whatever their names say. */
const TAKEN = ['jpeg', 'png', 'webp', 'avif', 'heif', 'tiff'];

/** A picture with the files that it is served from, by their names. */
export interface EncodedPicture {
  readonly picture: Picture;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type Encoded = EncodedPicture | { readonly problem: string };

/** Reads the pictures that a briefing names from the folder "media" beside it. */
export async function readPictures(
  folder: string,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, Encoded>> {
  const found = new Map<string, Encoded>();
  for (const name of new Set(names))
    found.set(name, await readPicture(join(folder, 'media'), name));
  return found;
}

async function readPicture(folder: string, name: string): Promise<Encoded> {
  // A name that is a path, or a link to elsewhere, would serve what nobody meant to publish.
  if (!isPlainName(name)) return { problem: `"${name}" is no plain name of a file` };
  const here = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const entry = here.find((one) => one.name === name);
  if (entry === undefined) return { problem: `the folder "media" has no file ${name}` };
  if (!entry.isFile()) return { problem: `${name} is no file but a link or a folder` };
  const path = join(folder, name);
  const { size } = await stat(path);
  if (size > MOST.bytes) {
    return {
      problem: `${name} has ${Math.ceil(size / 1024 / 1024)} MB; a picture has at most 25 MB`,
    };
  }
  return encodePicture(name, await readFile(path));
}

/**
 * A picture in modern formats and several widths. It is taken for what its bytes say; it is turned as its camera says
 * and then loses all that the camera wrote into it.
 */
async function encodePicture(name: string, bytes: Uint8Array): Promise<Encoded> {
  // Its libvips takes a while to load, and no page without pictures needs it.
  const { default: sharp } = await import('sharp');
  const open = () =>
    sharp(bytes, { limitInputPixels: MOST.pixels, failOn: 'error', animated: false });
  try {
    const { format, width = 0, height = 0, pages = 1 } = await open().metadata();
    if (!TAKEN.includes(format)) {
      return {
        problem: `${name} is ${format.toUpperCase()}; pictures are JPEG, PNG, WebP, AVIF or TIFF`,
      };
    }
    if (width * height * pages > MOST.pixels) {
      return {
        problem: `${name} has ${width} by ${height} points; a picture has at most 60 million`,
      };
    }
    const upright = await open().rotate().toBuffer({ resolveWithObject: true });
    const base = name.replace(/\.[^.]*$/, '');
    const files = new Map<string, Uint8Array>();
    const widths = widthsFor(upright.info.width);
    const encode = async (wide: number, as: 'avif' | 'webp' | 'jpeg') => {
      const file = `${base}-${wide}.${as === 'jpeg' ? 'jpg' : as}`;
      const resized = sharp(upright.data, { limitInputPixels: MOST.pixels }).resize({
        width: wide,
      });
      files.set(file, await finish(resized, as).toBuffer());
      return { address: file, width: wide };
    };
    const webp = await Promise.all(widths.map((wide) => encode(wide, 'webp')));
    const avif = await Promise.all(widths.map((wide) => encode(wide, 'avif')));
    const fallback = await encode(widths.at(-1)!, 'jpeg');
    return {
      picture: {
        width: upright.info.width,
        height: upright.info.height,
        sources: [
          { type: 'image/avif', files: avif },
          { type: 'image/webp', files: webp },
        ],
        fallback: fallback.address,
      },
      files,
    };
  } catch (error) {
    return {
      problem: `${name} cannot be read as a picture: ${(error as Error).message.split('\n')[0]}`,
    };
  }
}

function widthsFor(width: number): number[] {
  const smaller = WIDTHS.filter((one) => one < width);
  return smaller.length === WIDTHS.length ? smaller : [...smaller, width];
}

function finish(image: import('sharp').Sharp, as: 'avif' | 'webp' | 'jpeg'): import('sharp').Sharp {
  switch (as) {
    case 'avif':
      return image.avif({ quality: 55, effort: 3 });
    case 'webp':
      return image.webp({ quality: 78 });
    case 'jpeg':
      return image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true });
  }
}

/** Pictures whose files lie in a folder beside the page. */
export function besidePage(pictures: ReadonlyMap<string, Encoded>): Pictures {
  return mapPictures(pictures, ({ picture }) => withAddresses(picture, (file) => `media/${file}`));
}

/** Pictures that are part of the page: of each the best file that is no wider than this. */
const WITHIN_PAGE = 960;

export function withinPage(
  pictures: ReadonlyMap<string, Encoded>,
  upTo: number = WITHIN_PAGE,
): Pictures {
  return mapPictures(pictures, ({ picture, files }) => {
    const webp = picture.sources.find(({ type }) => type === 'image/webp')!.files;
    const { address } = webp.filter(({ width }) => width <= upTo).at(-1) ?? webp[0]!;
    const data = Buffer.from(files.get(address)!).toString('base64');
    return { ...picture, sources: [], fallback: `data:image/webp;base64,${data}` };
  });
}

function mapPictures(
  pictures: ReadonlyMap<string, Encoded>,
  of: (encoded: EncodedPicture) => Picture,
): Pictures {
  return new Map(
    [...pictures].map(([name, encoded]) => [name, 'problem' in encoded ? encoded : of(encoded)]),
  );
}

function withAddresses(picture: Picture, address: (file: string) => string): Picture {
  return {
    ...picture,
    sources: picture.sources.map(({ type, files }) => ({
      type,
      files: files.map((file) => ({ ...file, address: address(file.address) })),
    })),
    fallback: address(picture.fallback),
  };
}

import type { KeptPicture } from './kept-pictures.ts';
import { pictureKind } from './picture-kind.ts';

/** So wide is a picture kept at most: as wide as the widest that the command writes. */
const WIDEST = 1600;

const QUALITY = 0.82;

/**
 * A file as a picture for a page: taken for what its bytes say, turned upright, made no wider than a page needs, and
 * encoded anew, by which it loses all that a camera wrote into it. Or why it is refused.
 */
export async function takePicture(
  name: string,
  file: Blob,
): Promise<KeptPicture | { readonly problem: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if ('problem' in kind) return { problem: `${name} is refused: ${kind.problem}.` };
  try {
    const decoded = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
    const blob = await encode(decoded);
    const { width, height } = sizeWithin(decoded);
    decoded.close();
    const called = await nameFor(name, blob);
    return { name: called, width, height, blob };
  } catch {
    return { problem: `${name} is refused: it cannot be read as ${kind.kind}.` };
  }
}

type Sized = Pick<ImageBitmap, 'width' | 'height'>;

function sizeWithin({ width, height }: Sized): Sized {
  const scale = Math.min(1, WIDEST / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

/** As WebP, or as JPEG on white where the browser does not write WebP. */
async function encode(picture: ImageBitmap): Promise<Blob> {
  const { width, height } = sizeWithin(picture);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const webp = await written(canvas, 'image/webp');
  if (webp.type === 'image/webp') return webp;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return written(canvas, 'image/jpeg');
}

function written(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => {
      if (blob === null) reject(new Error('the picture could not be written'));
      else resolve(blob);
    };
    canvas.toBlob(take, type, QUALITY);
  });
}

/**
 * A name that no other picture has: it ends in a fingerprint, so that the same name always means the same picture,
 * in every version of every briefing.
 */
async function nameFor(name: string, blob: Blob): Promise<string> {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const print = fingerprint(new Uint8Array(await blob.arrayBuffer()));
  return `${stem || 'picture'}-${print}.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`;
}

/** Two sums of bytes by FNV-1a, as hexadecimal digits; pages that came over plain HTTP cannot hash. */
function fingerprint(bytes: Uint8Array): string {
  let [one, two] = [0x811c9dc5, 0x1000193];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b);
  }
  return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

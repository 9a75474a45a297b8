import type { PictureOfFigure } from '@standoff/briefing';

/** An SVG, or a PNG that is so many dots wide. */
export type PictureForm = 'svg' | number;

/** Draws a figure. */
export type DrawFigure = (picture: PictureOfFigure, form: PictureForm) => Promise<Uint8Array>;

export type FigurePictures = (
  key: string,
  form: PictureForm,
  picture: PictureOfFigure,
) => Promise<Uint8Array | 'busy'>;

/** So many pictures are kept, and so many wait for their turn. */
const MOST = { kept: 60, waiting: 12 } as const;

/**
 * Pictures of figures are drawn when they are asked for, one at a time, and the last ones are kept by this process: there are many
 * of them, few are asked for, and whoever has one keeps it for good.
 */
export function createFigurePictures(
  draw: DrawFigure,
  { kept, waiting: most }: { readonly kept: number; readonly waiting: number } = MOST,
): FigurePictures {
  const known = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (name, form, picture) => {
    const key = `${name} ${form}`;
    const found = known.get(key);
    if (found === undefined && waiting >= most) return Promise.resolve('busy');
    known.delete(key);
    const drawn = found ?? inTurn(picture, form);
    known.set(key, drawn);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    // What failed is tried again.
    drawn.catch(() => known.delete(key));
    return drawn;
  };

  function inTurn(picture: PictureOfFigure, form: PictureForm): Promise<Uint8Array> {
    waiting += 1;
    const drawn = last.then(() => draw(picture, form));
    last = drawn
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return drawn;
  }
}

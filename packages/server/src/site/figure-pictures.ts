import type { PictureOfFigure } from '@standoff/briefing';

/** An SVG, or a PNG that is so many dots wide. */
export type PictureForm = 'svg' | number;

/** Draws a figure. */
export type DrawFigure = (picture: PictureOfFigure, form: PictureForm) => Promise<Uint8Array>;

export type FigurePictures = (
  key: string,
  form: PictureForm,
  picture: PictureOfFigure,
  /** The network address of who asks. */
  from: string,
) => Promise<Uint8Array | 'busy'>;

/** So many pictures are kept, and so many wait for their turn, those that one client asked for among them. */
const MOST = { kept: 60, waiting: 12, ofOne: 4 } as const;

/**
 * Pictures of figures are drawn when they are asked for, one at a time, and the last ones are kept by this process: there are many
 * of them, few are asked for, and whoever has one keeps it for good.
 */
export function createFigurePictures(
  draw: DrawFigure,
  {
    kept,
    waiting: most,
    ofOne,
  }: { readonly kept: number; readonly waiting: number; readonly ofOne: number } = MOST,
): FigurePictures {
  const known = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const waitingOf = new Map<string, number>();
  return (name, form, picture, from) => {
    const key = `${name} ${form}`;
    const found = known.get(key);
    const isFull = waiting >= most || (waitingOf.get(from) ?? 0) >= ofOne;
    if (found === undefined && isFull) return Promise.resolve('busy');
    known.delete(key);
    const drawn = found ?? inTurn(picture, form, from);
    known.set(key, drawn);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    // What failed is tried again.
    drawn.catch(() => known.delete(key));
    return drawn;
  };

  function inTurn(picture: PictureOfFigure, form: PictureForm, from: string): Promise<Uint8Array> {
    waiting += 1;
    waitingOf.set(from, (waitingOf.get(from) ?? 0) + 1);
    const drawn = last.then(() => draw(picture, form));
    last = drawn
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
        const left = waitingOf.get(from)! - 1;
        if (left === 0) waitingOf.delete(from);
        else waitingOf.set(from, left);
      });
    return drawn;
  }
}

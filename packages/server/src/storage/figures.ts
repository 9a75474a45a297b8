import type { PictureOfFigure } from '@standoff/briefing';
import type { CutPage } from './cut-page.ts';
import type { Within } from './tables.ts';

/** A figure of a version, as others take it along. */
export interface StoredFigure {
  /** Its files are called so: `figure-3`. */
  readonly name: string;
  readonly csv: string;
  readonly json: CutPage;
  /** The page on which it stands by itself. */
  readonly page: CutPage;
  readonly picture: PictureOfFigure;
}

/** Keeps the figures of a version that is saved. */
export async function keepFigures(
  within: Within,
  { work, number }: { readonly work: string; readonly number: number },
  figures: readonly StoredFigure[],
): Promise<void> {
  for (const { name, csv, json, page, picture } of figures) {
    await within
      .insertInto('figure')
      .values({
        ...{ work, number, name, csv },
        json: JSON.stringify(json),
        page: JSON.stringify(page),
        picture: JSON.stringify(picture),
      })
      .execute();
  }
}

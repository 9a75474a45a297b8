import type { PictureOfFigure } from '@standoff/briefing';
import type { ColumnType } from 'kysely';
import type { CutPage } from './cut-page.ts';

type Written<T> = ColumnType<T, string, never>;

/** A figure of a version, as others take it along. */
export interface FigureTable {
  readonly work: string;
  readonly number: number;
  /** Its files are called so: `figure-3`. */
  readonly name: string;
  readonly csv: string;
  /** Cut where the address of the server stands. */
  readonly json: Written<CutPage>;
  /** The page on which it stands by itself. */
  readonly page: Written<CutPage>;
  readonly picture: Written<PictureOfFigure>;
}

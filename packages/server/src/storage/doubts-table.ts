import type { ColumnType } from 'kysely';

/** What becomes of the page of a version under each single doubt that it offers. */
export interface DoubtsTable {
  readonly work: string;
  readonly number: number;
  /** By the ids of the changes, as the page's program reads them. */
  readonly pages: ColumnType<object, string, never>;
  readonly told: ColumnType<readonly ToldDoubt[], string, never>;
}

/** The same in words, which stand on the page for readers without scripts. */
export interface ToldDoubt {
  /** Number of the figure that offers it. */
  readonly figure: number;
  readonly html: string;
}

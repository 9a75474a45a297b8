import type { Diagnostic } from '@standoff/language';
import type { Detail } from '@standoff/propositions';
import type { Answered, Model, SideBySide } from '@standoff/study';
import type { DataTable } from '../tables/data-table.ts';
import type { Telling } from '../tellings/tell.ts';
import type { Style } from '../text/style.ts';

/** How commands are written that can be typed after an answer. */
export interface CommandWords {
  /** `npx standoff` */
  readonly program: string;
  /** The model, as it was named. */
  readonly model: string;
  /** A word, quoted where a shell needs that. */
  word(text: string): string;
  /** What a command needs beside its words, in brackets, with what else is to be said of it. */
  need(more?: readonly string[]): string;
}

/** Where a text is shown. */
export interface Layout {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
  /** How much is told, of an inquiry that has `details`; the default where it is not given. */
  readonly detail?: Detail;
  /** Absent where nobody can type a command. */
  readonly commands?: CommandWords;
}

/** What is said beside an answer, and is no part of it. */
export type Note = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * How the answers of an inquiry are told to people at a terminal. Apart from the documents, so that a page, which asks for these
 * alone, brings no texts along.
 */
export interface InText<R = unknown> {
  /** Without a last line break; empty where nothing was found that could be told. */
  text(answered: Answered<R>, layout: Layout): string;
  /** Whether the text can be had shorter and longer. */
  readonly details?: true;
  notes?(answered: Answered<R>): readonly Note[];
  /** What a command can write into a file for other tools. */
  readonly table?: {
    /** The flag of the command, without its dashes, and what it says. */
    readonly flag: string;
    readonly about: string;
    of(answered: Answered<R>): DataTable;
    /** What is missing in the table. */
    notes(answered: Answered<R>): readonly Note[];
  };
  /** Of an inquiry that can be asked about all variants. */
  sideBySide?(model: Model, answers: SideBySide<R>, layout: Layout): string;
}

/** How answers are told in text whose documents a telling makes. */
export type InTextOf<T> =
  T extends Telling<infer _, infer __, infer R, infer ___> ? InText<R> : never;

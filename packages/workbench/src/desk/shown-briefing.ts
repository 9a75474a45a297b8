import type { DiagnosticJson } from '@standoff/language';

/** A picture as it is part of a page, or why there is none. */
export type PagePicture =
  | { readonly width: number; readonly height: number; readonly address: string }
  | { readonly problem: string };

/** What a page is drawn from besides the conflict. */
export interface AskedPage {
  readonly text: string;
  /** What the text is called in messages. */
  readonly fileName: string;
  /** By the names that the text gives them. */
  readonly pictures: Readonly<Record<string, PagePicture>>;
  readonly assets: PageFiles;
  /** The program that ties it to the text, where it is a preview. */
  readonly inPreview?: string;
}

/** A page, and what is wrong with its text. */
export interface DrawnPage {
  /** Absent where the head has errors, so that there is no page. */
  readonly html?: string;
  readonly diagnostics: readonly DiagnosticJson[];
}

/** What every page brings to its readers, as it was built. */
export interface PageFiles {
  readonly css: string;
  readonly script: string;
  readonly engine: string;
  /** By the names that the style gives them. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** Something that can be put into a briefing about the conflict. */
export interface Insertable {
  readonly group: string;
  readonly name: string;
  /** What the file calls it, where the name does not say that. */
  readonly id?: string;
  /** What is written: in a line of its own, or around the words that are selected. */
  readonly text: string;
  readonly form: 'line' | 'words';
}

export type BriefingDraft = { readonly text: string } | { readonly problem: string };

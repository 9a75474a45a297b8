import type { Diagnostic, SourceText, Span } from '@standoff/language';
import type { Root } from 'mdast';

/** What stands above the prose: what a briefing is about and who answers for it. */
export interface Head {
  /** The model: a path beside the briefing, or the id of a case of the catalog. */
  readonly model: string;
  /** Id of the variant that all figures are about, unless they name another. */
  readonly variant?: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly by: readonly string[];
  /** `2026-11-27` */
  readonly date: string;
  /** A tag such as `en` or `pt-BR`. */
  readonly language: string;
  /** Where the page will stand, for previews and the feed; without a slash at the end. */
  readonly address?: string;
  /** Name of the photograph that previews show. */
  readonly picture?: string;
  /** What became of it since it was published, the newest first; absent where it stands as it was. */
  readonly changes?: readonly Change[];
}

/** That a briefing was corrected, since something was wrong, or updated, since something came to it. */
export interface Change {
  readonly kind: 'corrected' | 'updated';
  /** `2026-11-29` */
  readonly date: string;
  readonly reason: string;
}

/** A briefing as it was read: prose and directives, not yet held against the model. */
export interface Briefing {
  readonly head: Head;
  readonly prose: Root;
  /** Figures, media, steps and marked statements, in the order of the file. */
  readonly directives: readonly Directive[];
}

/** A place of the prose that is filled from the model, or with a picture. */
export interface Directive {
  /** Counted from 1 among all directives: it stays the same as long as the file does. */
  readonly number: number;
  readonly name: string;
  /** In a line of its own, around text, or within a sentence. */
  readonly form: 'line' | 'block' | 'words';
  /** What is written, with the place of each. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly span: Span;
  /** The node in the prose. */
  readonly node: object;
  /** Whether braces follow right behind it that could not be read, as those with a quotation mark that is not closed. */
  readonly isCutOff: boolean;
}

export interface Attribute {
  readonly value: string;
  readonly span: Span;
}

export interface ReadBriefing {
  /** Absent where the head has errors. */
  readonly briefing?: Briefing;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
}

/** An *error* keeps a file from being analysed, a *warning* says what is suspect, a *note* what is as it may be. */
export type Severity = 'error' | 'warning' | 'note';

/** How what a diagnostic code stands for is reported. */
export interface CodeDescription {
  readonly severity: Severity;
  /** Whether it makes other errors follow elsewhere, before which it is told then. */
  readonly causes?: true;
  /** What to do, said where nothing more particular can be said about the place. */
  readonly help?: string;
}

/** What the docs page of all codes says of one. */
export interface CodeMeaning {
  /** One line, for lists. */
  readonly title: string;
  /** A few sentences: why this is reported and what to do. */
  readonly explanation: string;
}

/** Of each of some codes: beside them, and not in them, since whoever reads a file needs none of it. */
export type Meanings<Codes> = Readonly<Record<keyof Codes, CodeMeaning>>;

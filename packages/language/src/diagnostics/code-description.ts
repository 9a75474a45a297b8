/** An *error* keeps a file from being analysed, a *warning* says what is suspect, a *note* what is as it may be. */
export type Severity = 'error' | 'warning' | 'note';

/** What a diagnostic code stands for. The docs page of all codes is made from these. */
export interface CodeDescription {
  readonly severity: Severity;
  /** One line, for lists. */
  readonly title: string;
  /** A few sentences: why this is reported and what to do. */
  readonly explanation: string;
  /** Whether it makes other errors follow elsewhere, before which it is told then. */
  readonly causes?: true;
  /** What to do, said where nothing more particular can be said about the place. */
  readonly help?: string;
}

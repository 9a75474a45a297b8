/** The names that there are, and the one that was probably meant. */
export interface KnownNames {
  readonly known: readonly string[];
  readonly near?: string;
}

/** `; did you mean …?`, or the list of what there is. */
export function sayKnown({ known, near }: KnownNames): string {
  return near === undefined ? `; there are ${known.join(', ')}` : `; did you mean ${near}?`;
}

/** The same, or that there is nothing of the kind. */
export function sayKnownOr(nothing: string, names: KnownNames): string {
  return names.known.length === 0 ? `: ${nothing}` : sayKnown(names);
}

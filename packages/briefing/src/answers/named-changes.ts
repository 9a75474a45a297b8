/** A change of an order of statements, as a page offers it. */
export interface NamedChange {
  readonly kind: 'drop' | 'swap';
  /** Whose order it is. */
  readonly of: string;
  readonly place: number;
}

/** What the id of a change says: `drop:us.4`, `swap:china.9`. */
export function readChange(id: string): NamedChange | undefined {
  const [, kind, of, place] = /^(drop|swap):(.+)\.(\d+)$/.exec(id) ?? [];
  if (of === undefined) return undefined;
  return { kind: kind === 'drop' ? 'drop' : 'swap', of, place: Number(place) };
}

/** Whether two changes are about the same statement, so that they cannot be supposed at once. */
export function clash(one: NamedChange, other: NamedChange): boolean {
  return one.of === other.of && placesOf(one).some((place) => placesOf(other).includes(place));
}

/** Who weighs the next one more is asked about both. */
function placesOf({ kind, place }: NamedChange): number[] {
  return kind === 'swap' ? [place, place + 1] : [place];
}

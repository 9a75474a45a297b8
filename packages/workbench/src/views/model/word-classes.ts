const COLOURS = 8;

/** The class that gives a word the colour of the decision maker whose it is. */
export function ownerClass(owner: number | undefined): string {
  return owner === undefined ? '' : ` dm-${owner % COLOURS}`;
}

/** How each of those classes looks. */
export const ownerLooks = Object.fromEntries(
  Array.from({ length: COLOURS }, (_, k) => [`.dm-${k}, .dm-${k} *`, { color: `var(--dm-${k})` }]),
);

/** How fast a number grows, of late. */
export interface Rate {
  /** Takes down how large it is now. */
  note(value: number, milliseconds: number): void;
  /** By how much a second. */
  perSecond(): number;
}

/** Looks at this many milliseconds at the most. */
const SPAN = 10_000;

export function createRate(): Rate {
  const notes: { readonly value: number; readonly at: number }[] = [];
  return {
    note(value, at) {
      notes.push({ value, at });
      while (notes.length > 2 && notes[1]!.at < at - SPAN) notes.shift();
    },
    perSecond() {
      const [first, last] = [notes[0], notes.at(-1)];
      if (!first || !last || last.at === first.at) return 0;
      return Math.max(0, (1000 * (last.value - first.value)) / (last.at - first.at));
    },
  };
}

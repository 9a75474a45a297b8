import type { Steps } from '@standoff/engine';

/** Which share of the work of a question is done here: a part of a division, or all that is not known. */
export interface Share {
  /** What the parts of divisions found, by the ids of these. */
  readonly known: Readonly<Record<string, readonly unknown[]>>;
  /** The part that is wanted; absent where the answer is. */
  readonly part?: { readonly of: string; readonly at: number };
}

/** What comes of a share: the whole, what a part found, or that the work falls into so many parts, which are to be found first. */
export type Shared<T> =
  | { readonly status: 'whole'; readonly whole: T }
  | { readonly status: 'part'; readonly found: unknown }
  | { readonly status: 'divided'; readonly of: string; readonly count: number };

/**
 * Does a share of some work. The work begins anew for each share, and is the same each time, so whoever has the parts
 * found and hands them over gets what it comes to as a whole.
 */
export function* shareOfWork<T>(work: Steps<T>, { known, part }: Share): Steps<Shared<T>> {
  for (;;) {
    const step = work.next();
    if (step.done) return { status: 'whole', whole: step.value };
    const { division, expected } = step.value;
    expected?.expect([...Object.keys(known), ...(part ? [part.of] : [])]);
    if (division) {
      const { id, count } = division;
      if (id === part?.of && part.at < count) {
        return { status: 'part', found: yield* division.part(part.at) };
      }
      const found = Object.hasOwn(known, id) ? known[id] : undefined;
      if (found?.length !== count) return { status: 'divided', of: id, count };
      division.take(found);
    }
    yield step.value;
  }
}

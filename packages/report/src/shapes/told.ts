import type { Proposition } from '@standoff/propositions';
import type { z } from 'zod';

/** What a shape describes, for those who write documents: nothing in it changes once it is told. */
export type DescribedBy<S extends z.ZodType> = Unchanging<z.output<S>>;

/** A proposition keeps its name: declarations would spell out all kinds wherever one stands. */
type Unchanging<T> = [T] extends [Proposition]
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T;

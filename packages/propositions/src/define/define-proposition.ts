import {
  type Members,
  type Schema,
  type ShapeOf,
  schemaOfMembers,
  visitMembers,
} from './members.ts';
import type { References } from './references.ts';
import { type World, worldSchema } from './world.ts';

/**
 * How a kind can be decided in a model: *exactly* of all models that a doubt allows, as far as their preferences are traced;
 * *by drawing* some of them; or *not* beyond the model itself.
 */
export type Decidability = 'exactly' | 'by drawing' | 'not';

/** What is declared of a kind of proposition. No kind holds words that people read of a conflict. */
export interface PropositionKind<
  K extends string = string,
  M extends Members = Members,
  D extends boolean = boolean,
> {
  readonly kind: K;
  /** What it claims, for whoever reads a document or writes a program. */
  readonly about: string;
  readonly members: M;
  /**
   * Whether it can be denied: then it says by `so` whether it is so. Patterns, counts and lists are put together of such that
   * can be, and have no denial of their own.
   */
  readonly deniable: D;
  /** What its denial claims, where it has one: never more than that the kind is not so. */
  readonly denied?: string;
  /** Whether it can be asked, cited and linked by itself. */
  readonly standalone: boolean;
  readonly decided: Decidability;
  /** Absent of what claims something of a conflict. */
  readonly sort?: 'note' | 'definition';
}

/** A proposition of a kind: plain data. */
export type OfKind<P> =
  P extends PropositionKind<infer K, infer M, infer D>
    ? { readonly kind: K; readonly in?: World } & ShapeOf<M> &
        (D extends true ? { readonly so: boolean } : unknown)
    : never;

/** Declares a kind. A deniable one states what its denial claims. */
export function defineProposition<const K extends string, const M extends Members>(
  kind: PropositionKind<K, M, true> & { readonly denied: string },
): PropositionKind<K, M, true>;
export function defineProposition<const K extends string, const M extends Members>(
  kind: PropositionKind<K, M, false>,
): PropositionKind<K, M, false>;
export function defineProposition(kind: PropositionKind): PropositionKind {
  return kind;
}

/** JSON Schema of the propositions of a kind. */
export function schemaOfKind({ kind, about, members, deniable }: PropositionKind): Schema {
  const own = schemaOfMembers(members);
  return {
    ...own,
    description: about,
    properties: {
      kind: { const: kind },
      ...(own['properties'] as object),
      ...(deniable && { so: { type: 'boolean' } }),
      in: worldSchema,
    },
    required: ['kind', ...(own['required'] as string[]), ...(deniable ? ['so'] : [])],
  };
}

/** Adds what a proposition of a kind refers to. */
export function visitKind(kind: PropositionKind, proposition: object, to: References): void {
  visitMembers(kind.members, proposition, to);
}

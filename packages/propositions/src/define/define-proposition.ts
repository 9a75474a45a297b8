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

/** Why what claims something of a conflict is only told beside others, though an oracle decides it. */
export const besides = {
  step: 'a step of a reason, which is asked for as a whole',
  count: 'counts or lists what is decided one by one',
  question: 'its terms are given with a question, as parties or signals are',
  written: 'says what is written, in the file or in what a state is called',
  others: 'is about other propositions, which are asked about themselves',
  models: 'is about several files',
  event: 'is about an event of the timeline',
  sequence: 'goes through moves one by one',
  ground: 'says that the file leaves nothing to ask about',
  limit: 'says why something cannot be told',
} as const;

/** One of these, or the kind that stands by itself in whose words it is asked. */
export type Beside = keyof typeof besides | `asked as ${string}`;

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
  /** Why it can not, where it claims something of a conflict. */
  readonly beside?: Beside;
  /** How one that stands by itself is written as text, in the words of the model file; where there are several, the first that says all of it. */
  readonly written?: readonly Written[];
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

/**
 * A way to write a proposition: words as they stand, and in braces members, each of which is one word, a list with commas in
 * it. In square brackets is what may be left out; there the name of a flag is the flag. `{a|b}` is whichever of two members
 * there is, `{a+}` a list with plus signs, `{a...}` a member that may be several words, and `{a:deal}` a state by a deal.
 */
export interface WrittenForm {
  readonly form: string;
  /** What it says of members that are not in it, or are left out; of a state, that it is the status quo. */
  readonly is?: Readonly<Record<string, string | boolean>>;
  /** Where it is read and another one is written. */
  readonly isReadOnly?: true;
}

export type Written = string | WrittenForm;

/** What stands by itself can be written; of other claims it is said why they do not. */
type Standing =
  | { readonly standalone: true; readonly written: readonly Written[]; readonly beside?: never }
  | { readonly standalone: false; readonly sort: 'note' | 'definition'; readonly beside?: never }
  | { readonly standalone: false; readonly sort?: never; readonly beside: Beside };

/**
 * Declares a kind. A deniable one states what its denial claims, one that stands by itself how it is written, and another claim why it
 * does not.
 */
export function defineProposition<const K extends string, const M extends Members>(
  kind: PropositionKind<K, M, true> & { readonly denied: string } & Standing,
): PropositionKind<K, M, true>;
export function defineProposition<const K extends string, const M extends Members>(
  kind: PropositionKind<K, M, false> & Standing,
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

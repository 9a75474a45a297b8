import type { References } from './define/references.ts';
import type { Proposition } from './kinds.ts';
import { referencesOf } from './propositions.ts';

/**
 * How something that is told stands to what was told before it in the sentence. Attribution and scope are no relations: they
 * change what is true, and belong to the proposition.
 */
export type Relation =
  /** It is why. */
  | 'because'
  /** It says more of the same. */
  | 'and'
  /** It stands against it; or it is so all the same. */
  | 'but'
  | 'though'
  /** It is what that comes to. */
  | 'so'
  /** It is one of those that were counted, or says how. */
  | 'instance'
  /** It comes next. */
  | 'next';

/** Beside what is, what would be if one were there. */
export type Mood = 'is' | 'would';

/** How much is told: the verdict alone, what is needed to follow it, or all that was found. */
export type Detail = 'brief' | 'default' | 'full';

/** What is told: one proposition, and what is joined to it in the same sentence. Its states and claims stand beside it. */
export interface Telling<C = unknown> {
  readonly says: Proposition;
  readonly mood?: Mood;
  /** How it stands to the sentence before it. */
  readonly follows?: 'and' | 'but';
  readonly joined?: readonly { readonly by: Relation; readonly told: Telling<C> }[];
  /** States that are listed below it, by id. */
  readonly lists?: readonly string[];
  /** Whether others that hang on it are told below it. */
  readonly leads?: boolean;
  /** What it rests on, as links to claims of the file. */
  readonly claims?: readonly C[];
  /** The shortest text that tells it; the default one where this is not given. */
  readonly detail?: Detail;
}

const LENGTHS: readonly Detail[] = ['brief', 'default', 'full'];

/** Whether a text that tells so much tells something. */
export function isToldIn(
  detail: Detail,
  { detail: shortest = 'default' }: Pick<Telling, 'detail'>,
) {
  return LENGTHS.indexOf(shortest) <= LENGTHS.indexOf(detail);
}

/** All propositions of a telling, the first one first. */
export function propositionsIn(telling: Telling): Proposition[] {
  return [telling.says, ...(telling.joined ?? []).flatMap(({ told }) => propositionsIn(told))];
}

/** What some tellings refer to, what they list included. */
export function referencesIn(tellings: readonly Telling[]): References {
  const references = referencesOf(tellings.flatMap(propositionsIn));
  for (const { lists = [] } of tellings) for (const id of lists) references.states.add(id);
  return references;
}

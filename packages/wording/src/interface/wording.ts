import type {
  Claim,
  Formula,
  Mood,
  Of,
  Outlook,
  Proposition,
  Quoted,
  Telling,
} from '@standoff/propositions';
import type { Fragment } from './fragments.ts';
import type { Lexicon } from './lexicon.ts';

/** For readers who have not met the concepts, or with each of them by its symbol. */
export type Register = 'plain' | 'exact';

/** A sentence, and the propositions that it claims. */
export interface Sentence<C = unknown> {
  readonly says: readonly Fragment[];
  /** The same where nothing that it leads to stands below it. */
  readonly alone: readonly Fragment[];
  /** The same without whom or what it is about and without its end, as it stands beside a name. */
  readonly predicate: readonly Fragment[];
  readonly means: readonly Proposition[];
  readonly claims: readonly C[];
  /** What it lists below it: a state by its id, in words. */
  readonly lists: readonly { readonly state: string; readonly says: readonly Fragment[] }[];
}

/**
 * How a proposition that stands by itself is put: within a sentence, or as its opening; after *if* or *that*; asked; or as
 * something that turned out so: `now somebody would leave …`, `Iraq no longer prefers …`.
 */
export type Form =
  | Mood
  | 'opening'
  | 'if'
  | 'that'
  | 'asked'
  | 'turned'
  /** `China ranking talks first` */
  | 'noun'
  /** Without whom it is about, and without the verb as well: `ranks talks first`, `talks first`. */
  | 'predicate'
  | 'object';

/** A language. */
export interface Wording {
  /** BCP 47: `en`. */
  readonly tag: string;
  /** Paragraphs of sentences that follow one another, which refer back; as many sentences as there are tellings. */
  tell<C>(
    lexicon: Lexicon,
    paragraphs: readonly (readonly Telling<C>[])[],
    register: Register,
    known?: InMind,
  ): Sentence<C>[][];
  /** What is told of a verdict, without the verdict and without a full stop: `stands in 15 of 18 models; hangs on …`. */
  predicate(lexicon: Lexicon, telling: Telling, register: Register): Fragment[];
  /** One proposition by itself, as it is put without a full stop; or behind what brings somebody to mind. */
  say(
    lexicon: Lexicon,
    proposition: Proposition,
    form: Form,
    register: Register,
    known?: Known,
  ): Fragment[];
  /** What one sentence says of a conflict, for readers who know nothing of the method: short enough to stand above all else. */
  headline(lexicon: Lexicon, outlook: Outlook): Fragment[];
  /** What settles a comparison, as a noun; nothing where nothing does. */
  ground(lexicon: Names, ground: Ground, register?: Register): Fragment[];
  /** A formula, with brackets where it needs them. */
  formula(lexicon: Names, formula: Formula): string;
  /** What somebody wants, in the words of whoever made the model where there are any; without marks of quotation. */
  quoted(lexicon: Names, quoted: Quoted): string;
}

/** What whoever reads a paragraph has in mind before it begins: whom what stands above it is about, and in which state. */
export interface Known {
  readonly about: readonly string[];
  readonly state: string;
  /** Whether it is the state that is told of, so that it is *it*. */
  readonly isOfState?: true;
}

/** The same as far as there is any, and where ways begin, if that is not the status quo: it is in mind all the way. */
export interface InMind extends Partial<Known> {
  readonly start?: string;
}

/** What settles a comparison, without who compares what. */
export type Ground = Omit<Of<'settled'>, 'kind' | 'who' | 'first' | 'second' | 'order' | 'in'>;

/** A lexicon whose states may stay closed. */
export type Names = Omit<Lexicon, 'state'> & Partial<Pick<Lexicon, 'state'>>;

/** For what something is put into words. */
export interface Purpose {
  readonly lexicon: Lexicon;
  readonly register: Register;
  readonly mood: Mood;
}

/** What a clause is made for, and how what is claimed within it is put. */
export interface Wanted<Clause = unknown> extends Purpose {
  said(claim: Claim): Clause;
}

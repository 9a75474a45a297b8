import type {
  Conflict,
  Grounded,
  Option,
  PreferenceEntry,
  WeightTerm,
} from '../conflict/conflict.ts';
import type { Formula, OptionReference } from '../formula/formula.ts';

/** A part of a model that can cite claims. */
export interface GroundedPart extends Grounded {
  /** Such as `threat`. What is expected of a part, and where it is shown, may depend on it. */
  readonly kind: string;
  /** What it is, in words. */
  readonly words: (speaker: Speaker) => string;
  /** The formulas in it that are in no other part. */
  readonly formulas?: readonly Formula[];
  /** The decision maker or body whose judgement or option it is. */
  readonly owner?: string;
  /** What edits call it; absent where no edit lets it cite a claim. */
  readonly part?: CitingPart;
}

/** Puts what a model says in the words of whoever shows it. */
export interface Speaker {
  formula(formula: Formula): string;
  /** What a weight is for. */
  term(term: WeightTerm): string;
  /** Options by their names, any of them. */
  options(options: readonly OptionReference[]): string;
  /** A place in an order of statements, as it opens a sentence. */
  entry(entry: PreferenceEntry): string;
  /** A text of our own as it opens a sentence. */
  opening(text: string): string;
  /** A name as it stands inside a sentence. */
  name(name: string): string;
}

/** What edits can let cite a claim. */
export type CitingPart =
  | {
      readonly kind: 'statement';
      readonly decisionMaker: string;
      readonly place: number;
      readonly member?: number;
    }
  | { readonly kind: 'option'; readonly owner: string; readonly option: string }
  | { readonly kind: 'rule'; readonly place: number }
  | {
      readonly kind:
        | 'decision-maker'
        | 'fact'
        | 'deal'
        | 'body'
        | 'agreement'
        | 'variant'
        | 'finding';
      readonly id: string;
    }
  | { readonly kind: 'status-quo' };

/** Where a part stands and what it cites, with what the parts in it cite. */
export function groundsOf({ span, because }: Grounded, inside: readonly Grounded[] = []): Grounded {
  return { span, because: [...because, ...inside.flatMap((each) => each.because)] };
}

export function optionPart(option: Option): GroundedPart {
  const { owner, id, name } = option;
  const part = { kind: 'option', owner, option: id } as const;
  return { ...groundsOf(option), kind: 'option', owner, words: () => name, part };
}

/** What the file calls a decision maker. */
export function nameOfDecisionMaker({ decisionMakers }: Conflict, id: string): string {
  return decisionMakers.find((decisionMaker) => decisionMaker.id === id)?.name ?? id;
}

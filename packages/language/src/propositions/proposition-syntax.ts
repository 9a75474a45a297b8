import type { MemberType } from '@standoff/propositions';
import type { ScalarText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';
import type { Form } from './forms.ts';

/** A proposition as it is written: which words say what. What they stand for is looked up later. */
export type PropositionSyntax =
  | ClaimSyntax
  | { readonly kind: 'not'; readonly of: PropositionSyntax }
  | { readonly kind: 'all'; readonly of: readonly PropositionSyntax[] }
  | { readonly kind: 'in'; readonly world: WorldSyntax; readonly of: PropositionSyntax };

/** What is put together of no others. */
export interface ClaimSyntax {
  readonly kind: 'claim';
  readonly form: Form;
  /** The word that it begins with. */
  readonly opening: Word;
  readonly members: readonly MemberSyntax[];
}

/** What is written of a member. */
export interface MemberSyntax {
  readonly member: string;
  /** The member that it is instead where a formula stands there. */
  readonly or?: string;
  /** Of a list that of its parts. */
  readonly type: MemberType;
  readonly isDeal: boolean;
  readonly word: Word;
  /** Of a list. */
  readonly parts?: readonly Word[];
}

/** Where something is so, where that is not the conflict as its file gives it. */
export interface WorldSyntax {
  readonly span: Span;
  readonly variant?: Word;
  readonly reading?: Word;
  readonly unknown?: { readonly treatment: Word; readonly counts: Word };
  readonly foresight?: {
    readonly by: 'file' | 'request';
    readonly each: readonly { readonly who: readonly Word[]; readonly concept: Word }[];
  };
}

/** A name, or a state of one or several words without the quotes or brackets around it. */
export interface Word extends ScalarText {
  /** A quoted word is a name, and none of the words that have a meaning of their own. */
  readonly isQuoted?: boolean;
}

/** Why a text is no proposition, where that is, and what to do. */
export interface NoProposition {
  readonly problem: string;
  readonly help: string;
  readonly span: Span;
}

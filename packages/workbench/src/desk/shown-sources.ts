import type { ClaimLink, edits, Grade } from '@standoff/language';

/** What rests on which claims, as plain data. */
export interface ShownCoverage {
  /** Everything that can cite claims. */
  readonly parts: readonly ShownPart[];
  readonly uncited: readonly ShownPart[];
  /** Ids of claims without a use, background excepted. */
  readonly unused: readonly string[];
}

export interface ShownPart {
  readonly key: string;
  readonly kind: string;
  readonly words: string;
  /** Position of whose it is. */
  readonly decisionMaker?: number;
  readonly claims: readonly ClaimLink[];
  /** Where it begins in the text of the model file. */
  readonly offset: number;
  /** Absent where no form lets it cite a claim. */
  readonly part?: edits.CitingPart;
}

/** The text of a source, with the places of claims in it. */
export interface ShownSourceText {
  readonly paragraphs: readonly ShownParagraph[];
  /** For each claim that has a place in this source, what came of each such place. */
  readonly placings: readonly ShownPlacing[];
}

export interface ShownParagraph {
  /** From 1. */
  readonly number: number;
  /** Claims whose passage begins here. */
  readonly claims: readonly string[];
  readonly stretches: readonly {
    /** In code points. */
    readonly from: number;
    readonly text: string;
    readonly claims: readonly string[];
  }[];
}

export interface ShownPlacing {
  readonly claim: string;
  /** Which of the places of the claim, from 0. */
  readonly position: number;
  readonly paragraph?: number;
  readonly standing: PlaceStanding;
}

/** Whether the text has at a place what the claim was made from. */
export type PlaceStanding =
  | { readonly kind: 'as-cited' | 'differs' | 'unchecked' | 'in-words' }
  | { readonly kind: 'no-paragraph'; readonly paragraphs: number }
  | { readonly kind: 'paragraph-too-short'; readonly characters: number };

export interface NewClaimRequest {
  readonly kind: 'add-claim';
  readonly source: string;
  readonly says: string;
  readonly by?: string;
  readonly claimKind?: string;
  readonly passages: readonly {
    readonly paragraph: number;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
}

export type SourceChange =
  | NewClaimRequest
  | {
      readonly kind: 'cite' | 'stop-citing';
      readonly part: edits.CitingPart;
      readonly claim: string;
    }
  | {
      readonly kind: 'grade';
      readonly part: edits.CitingPart;
      readonly claim: string;
      /** Absent where it is to have none. */
      readonly grade?: Grade;
    }
  | { readonly kind: 'record-hash'; readonly source: string; readonly sha256: string };

export type ChangedSources =
  | { readonly status: 'edited'; readonly text: string; readonly id?: string }
  | { readonly status: 'refused'; readonly problem: string };

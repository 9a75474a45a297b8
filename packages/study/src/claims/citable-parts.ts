import {
  type ClaimLink,
  type edits,
  type GroundedPart,
  groundedParts,
  type OptionReference,
  type Span,
  type Speaker,
} from '@standoff/language';
import { capitalize, listOf, proseName, setApart } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayEntry, sayFormula, sayTerm } from '../words/formula-words.ts';

/** A part of a model that can rest on claims, and what it is in words. */
export interface CitablePart {
  /** Such as `threat` or `statement`. */
  readonly kind: string;
  readonly words: string;
  /** Position of the decision maker whose judgement or option it is. */
  readonly decisionMaker?: number;
  readonly because: readonly ClaimLink[];
  readonly span: Span;
  /** What edits call it; absent where no edit lets it cite a claim. */
  readonly part?: edits.CitingPart;
}

/** Everything in a conflict that can cite claims: first what somebody's is, then section by section. */
export function citableParts(casebook: Casebook): CitablePart[] {
  const parts = groundedParts(casebook.conflict);
  const speaker = speakerOf(casebook);
  return [
    ...parts.filter(({ owner }) => owner !== undefined),
    ...parts.filter(({ owner }) => owner === undefined),
  ].map((part) => inWords(part, speaker, casebook));
}

function inWords(
  { kind, words, owner, because, span, part }: GroundedPart,
  speaker: Speaker,
  { decisionMakers }: Casebook,
): CitablePart {
  const position = decisionMakers.findIndex(({ id }) => id === owner);
  return {
    kind,
    words: words(speaker),
    ...(position >= 0 && { decisionMaker: position }),
    because: gatherLinks(because),
    span,
    ...(part && { part }),
  };
}

function speakerOf(casebook: Casebook): Speaker {
  return {
    formula: (formula) => sayFormula(casebook, formula),
    term: (term) => sayTerm(casebook, term),
    options: (options) =>
      listOf(
        options.map((one) => nameOfOption(casebook, one)),
        'or',
      ),
    entry: (entry) => capitalize(sayEntry(casebook, entry)),
    opening: capitalize,
    name: proseName,
  };
}

function nameOfOption({ options }: Casebook, { owner, option }: OptionReference): string {
  const found = options.find((one) => one.option.owner === owner && one.option.id === option);
  return setApart(found?.option.name ?? option);
}

import {
  type Claim,
  type ClaimLink,
  type Conflict,
  howKnown,
  type Locator,
} from '@standoff/language';
import { sayLinks } from '@standoff/study';
import { labels } from '@standoff/wording';
import { padEnd, paragraph } from './paragraph.ts';
import type { Style } from './style.ts';

/** A sentence followed by the claims it rests on, with their grades: `…. [c19 says so; c21]`. */
export function cite(text: string, claims: readonly ClaimLink[], style: Style): string {
  return claims.length === 0 ? text : `${text} ${style.quiet(`[${sayLinks(claims)}]`)}`;
}

/** `[c07] China would have … — article ¶2 (author)`, one claim after the other. */
export function listClaims(
  conflict: Conflict,
  ids: readonly string[],
  style: Style,
  width: number,
): string[] {
  const cited = conflict.claims.filter(({ id }) => ids.includes(id));
  const label = Math.max(...cited.map(({ id }) => id.length)) + 3;
  return cited.map((claim) => {
    const opening = `  ${style.quiet(padEnd(`[${claim.id}]`, label))}`;
    const places = style.quiet(`— ${sayPlaces(conflict, claim)}`);
    return paragraph(`${claim.says} ${places}`, width, ' '.repeat(label + 2), opening);
  });
}

/** Where a claim stands, who makes it, and how it is known where it was not read there: `record 5 August (from memory)`. */
export function sayPlaces(conflict: Pick<Conflict, 'sources'>, claim: Claim): string {
  const { at, by } = claim;
  const places = at.map((locator, k) => {
    const sameSource = k > 0 && at[k - 1]!.source === locator.source;
    return sameSource ? sayPlace(locator) : `${locator.source} ${sayPlace(locator)}`;
  });
  const known = howKnown(conflict, claim);
  const beside = [by, known === undefined || known === 'read' ? undefined : labels.howKnown[known]];
  const told = beside.filter((one) => one !== undefined);
  return told.length === 0 ? places.join(', ') : `${places.join(', ')} (${told.join('; ')})`;
}

/** A place as readers count it, without the fingerprint of the quoted words. */
function sayPlace({ place, paragraph: number }: Locator): string {
  return number === undefined ? place.replace(/ #[0-9a-f]+$/, '') : `¶${number}`;
}

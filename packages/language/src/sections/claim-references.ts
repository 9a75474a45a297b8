import { oneOrMore, readable } from '../shapes/list.ts';
import { reference } from '../shapes/name.ts';
import { defined, type Shape, type Word } from '../shapes/shape.ts';
import { type Checking, lookUp } from './checking.ts';

/** `because: c01` or `because: [c01, c02]`. */
export const claimReferences: Shape<readonly (Word | undefined)[]> = defined(
  'because',
  'The claims that this rests on, by id.',
  oneOrMore(reference('a claim'), 'ids of claims'),
);

/** What `because` says, for the fields of a shape. */
export const becauseAbout = 'the claims that this rests on, by id';

/** The ids of the claims that exist; the others are reported. */
export function checkClaims(
  because: readonly (Word | undefined)[] | undefined,
  checking: Checking,
): string[] {
  return readable(because).flatMap((word) => {
    const known = lookUp(checking.names.claims, word, 'unknown-claim', 'claim', checking);
    return known ? [word.text] : [];
  });
}

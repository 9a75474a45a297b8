import type { ClaimLink, Grade } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { reference } from '../shapes/name.ts';
import { oneOf } from '../shapes/scalars.ts';
import { defined, mapped, type Shape, type Word } from '../shapes/shape.ts';
import { type Checking, checkUnique, lookUp } from './checking.ts';

/** A claim as `because` cites it, with a grade where one is written and could be read. */
export interface WrittenLink {
  readonly claim: Word;
  readonly grade?: Grade;
}

const ungraded = mapped(reference('a claim'), (claim): readonly WrittenLink[] => [{ claim }]);

const graded = mapped(
  idMapping(
    oneOf<Grade>('a grade', {
      says: 'the claim says just this',
      part: 'the claim bears it in part',
      suggests: 'the claim suggests it',
    }),
    { of: ['claim', 'grades'], keys: 'references' },
  ),
  ({ entries }): readonly WrittenLink[] =>
    entries.map(({ id, value }) => ({ claim: id, ...(value && { grade: value }) })),
);

const oneClaim = byKind('the id of a claim', { text: ungraded, mapping: graded });

const claims = mapped(list(oneClaim, { of: 'ids of claims' }), (links) => readable(links).flat());

/** `because: c01`, `because: { c02: suggests }` or `because: [c01, { c02: suggests }]`. */
export const claimReferences: Shape<readonly WrittenLink[]> = defined(
  'because',
  'The claims that this rests on, by id, each with a grade if one is given: says (it says just this), part (it bears it in part) or suggests.',
  byKind('the id of a claim or a list of ids of claims', {
    text: ungraded,
    list: claims,
    mapping: graded,
  }),
);

/** What `because` says, for the fields of a shape. */
export const becauseAbout = 'the claims that this rests on, by id';

/** The links to claims that exist; the others are reported, and claims that are cited twice. */
export function checkClaims(
  because: readonly WrittenLink[] | undefined = [],
  checking: Checking,
): ClaimLink[] {
  checkUnique(
    because.map(({ claim }) => claim),
    checking,
  );
  return because.flatMap(({ claim, grade }) => {
    const known = lookUp(checking.names.claims, claim, 'unknown-claim', 'claim', checking);
    return known ? [{ claim: claim.text, ...(grade && { grade }) }] : [];
  });
}

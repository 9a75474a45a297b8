import type { ForbiddenMoveRule } from '../conflict/conflict.ts';
import { formula } from '../shapes/formula.ts';
import { list, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import type { ValueOf } from '../shapes/shape.ts';
import { type Checking, checkFormula, checkMover, unknownOwner } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

const rule = mapping(
  {
    by: required(reference('a decision maker or body'), 'whose moves are forbidden'),
    from: required(formula, 'in which states they are forbidden'),
    to: required(formula, 'which states they may not lead to'),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a rule with "by", "from" and "to"' },
);

export const forbiddenMoves = section(
  list(rule, { of: 'rules' }),
  'Moves that cannot be made although the options allow them: from any state where "from" holds to any state where "to" holds.',
  {
    form: 'options',
    entry: 'the forbidden move, number',
    references: neededBy(
      '#',
      refers('#.by', 'owner'),
      refers('#.from', 'formula'),
      refers('#.to', 'formula'),
    ),
    owner: '#.by',
    grounds: (conflict) => conflict.forbiddenMoves.map(rulePart),
  },
);

function rulePart(rule: ForbiddenMoveRule): GroundedPart {
  const { from, to } = rule;
  return {
    ...groundsOf(rule),
    kind: 'rule',
    words: ({ formula: say }) => `No move from “${say(from)}” to “${say(to)}”`,
    formulas: [from, to],
  };
}

export function checkForbiddenMoves(
  written: ValueOf<typeof forbiddenMoves.shape> | undefined,
  checking: Checking,
): ForbiddenMoveRule[] {
  return readable(written).flatMap(({ fields, span }) => {
    const by = checkMover(fields.by, checking);
    const owner = fields.by?.text ?? unknownOwner;
    const from = checkFormula(fields.from, owner, checking);
    const to = checkFormula(fields.to, owner, checking);
    const because = checkClaims(fields.because, checking);
    return by && from && to ? [{ by, from, to, because, span }] : [];
  });
}

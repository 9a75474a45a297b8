import type { ForbiddenMoveRule } from '../conflict/conflict.ts';
import { formula } from '../shapes/formula.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import type { ValueOf } from '../shapes/shape.ts';
import {
  type Checking,
  checkFormula,
  checkMover,
  checkUnique,
  present,
  unknownOwner,
} from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkItemIds, idField } from './item-id.ts';
import { checkOwnOption } from './observed.ts';
import { optionName } from './option-levels.ts';
import { gives, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

const rule = mapping(
  {
    id: idField,
    by: required(reference('a decision maker or body'), 'whose moves are forbidden'),
    from: required(formula, 'in which states they are forbidden'),
    to: optional(formula, 'which states they may not lead to; with "keeps" alone any'),
    keeps: optional(
      oneOrMore(optionName, 'options', { atLeast: 1 }),
      'options of it that they may not change: one, or several as a list',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  {
    expects: 'a rule with "by", "from" and "to" or "keeps"',
    choices: [{ keys: ['to', 'keeps'], required: true, together: true }],
  },
);

export const forbiddenMoves = section(
  list(rule, { of: 'rules' }),
  'Moves that cannot be made although the options allow them: from any state where "from" holds to any state where "to" holds; with "keeps" those of them that change one of these options.',
  {
    form: 'options',
    entry: 'the forbidden move, number',
    references: neededBy(
      '#',
      refers('#.by', 'owner'),
      refers('#.from', 'formula'),
      refers('#.to', 'formula'),
    ).concat(
      refers('#.keeps', 'option'),
      refers('#.keeps.#', 'option'),
      gives('#.id', 'forbidden-move'),
    ),
    owner: '#.by',
    grounds: (conflict) => conflict.forbiddenMoves.map(rulePart),
  },
);

function rulePart(rule: ForbiddenMoveRule): GroundedPart {
  const { from, to, keeps } = rule;
  const isAnywhere = keeps !== undefined && to.kind === 'constant' && to.value;
  return {
    ...groundsOf(rule),
    kind: 'rule',
    words: ({ formula: say, options }) => {
      const changing = keeps === undefined ? '' : ` that changes ${options(keeps)}`;
      return `No move from “${say(from)}”${isAnywhere ? '' : ` to “${say(to)}”`}${changing}`;
    },
    formulas: isAnywhere ? [from] : [from, to],
  };
}

export function checkForbiddenMoves(
  written: ValueOf<typeof forbiddenMoves.shape> | undefined,
  checking: Checking,
): ForbiddenMoveRule[] {
  const rules = readable(written);
  checkItemIds(
    rules.map(({ fields }) => fields.id),
    checking,
  );
  return rules.flatMap(({ fields, span }) => {
    const by = checkMover(fields.by, checking);
    const owner = fields.by?.text ?? unknownOwner;
    const from = checkFormula(fields.from, owner, checking);
    const to = fields.to
      ? checkFormula(fields.to, owner, checking)
      : ({ kind: 'constant', value: true, span } as const);
    const because = checkClaims(fields.because, checking);
    checkUnique(
      readable(fields.keeps).map(({ word }) => word),
      checking,
    );
    const keeps =
      fields.by && by
        ? readable(fields.keeps).flatMap((name) => checkOwnOption(name, fields.by!, checking))
        : [];
    if (!by || !from || !to || (fields.keeps && keeps.length === 0)) return [];
    const kept = keeps.map((option) => ({ owner: by, option }));
    const item = present({ itemId: fields.id?.text });
    return [{ ...item, by, from, to, ...(fields.keeps && { keeps: kept }), because, span }];
  });
}

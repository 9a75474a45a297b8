import type { Conflict, Statement } from '../../conflict/conflict.ts';
import { oneAfterTheOther } from '../../edits/core/one-after-the-other.ts';
import type { EditOutcome } from '../../edits/core/outcome.ts';
import { addRule } from '../../edits/infeasible-rules.ts';
import { addOption } from '../../edits/options.ts';
import { removeNamed } from '../../edits/remove-named.ts';
import type { Formula } from '../../formula/formula.ts';
import { checkFormula } from '../../sections/checking.ts';
import { formula } from '../../shapes/formula.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { id, reference } from '../../shapes/name.ts';
import { flag } from '../../shapes/scalars.ts';
import { text } from '../../shapes/text.ts';
import { contentHash } from '../core/content-hash.ts';
import { createWriter } from '../core/entry-json.ts';
import { findDecisionMaker } from '../core/find.ts';
import type { Penalty } from '../core/judgement.ts';
import { defineKind, nowhere, ofField } from '../core/kind.ts';
import { placeNumber } from '../core/order-kind.ts';
import {
  dislikeOf,
  mentionsOption,
  namesStatesOneByOne,
  placeOfDislike,
  placeOfStatement,
  positionOfRule,
  ruleOfPenalty,
  statementsOfOrder,
  wishOf,
  withOption,
  withoutOption,
} from '../core/penalties.ts';
import { placedAt } from '../core/placed-at.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';
import { otherViewers, viewsBeside, viewsWithout } from '../core/shifted-views.ts';
import { editView } from '../core/view-text.ts';
import { add } from './add.ts';
import { drop } from './drop.ts';
import { hashOfFormula } from './fact.ts';

export const penalty = defineKind({
  kind: 'penalty',
  about:
    'somebody can punish another where a formula is true: who is punished greatly dislikes it, and who punishes is indifferent',
  fields: {
    of: ofField,
    by: required(reference('a decision maker'), 'who punishes, by id'),
    option: required(id('an option'), 'the id of its new option'),
    name: optional(text, 'what is shown instead of that id'),
    when: required(formula, 'where it is possible, such as where a deal is broken'),
    place: optional(
      placeNumber,
      'where it stands in the order of who is punished, from 1; last of what is greatly worse without it',
    ),
    willing: optional(
      flag,
      'whether who punishes would rather do so than not, below all else; no without it',
    ),
    value: optional(flag, 'no where it is taken out again; yes without it'),
  },
  read(fields, reading, span): Penalty | undefined {
    const { of, by, option, name, place, willing = false, value = true } = fields;
    const when = checkFormula(fields.when, undefined, reading);
    if (!of || !by || !option || !when) return undefined;
    const owner = findDecisionMaker(reading.conflict, by.text);
    return {
      kind: 'penalty',
      ...{ of: of.text, by: by.text, option: option.text },
      when: placedAt<Formula>(when, isRefused(owner) ? span : owner.span),
      ...(name !== undefined && { name }),
      ...(place !== undefined && { place }),
      ...(willing && { willing }),
      ...(!value && { removed: true }),
    };
  },
  write: ({ of, by, option, name, when, place, willing, removed }, conflict) => ({
    ...{ of, by, option, name, when: createWriter(conflict).formula(when), place, willing },
    value: removed ? false : undefined,
  }),
  apply: (conflict, judgement) =>
    judgement.removed ? withoutPenalty(conflict, judgement) : withPenalty(conflict, judgement),
  invert(conflict, judgement): Penalty {
    const { removed, place: _, ...others } = judgement;
    return removed
      ? { ...others, place: placeOfStatement(conflict, others.of, dislikeOf(judgement, nowhere)) }
      : { ...others, place: placeOfDislike(conflict, judgement), removed: true };
  },
  id({ of, by, option, name, when, place, willing, removed }) {
    const details = [place, willing && 'willing', name !== undefined && contentHash(name), removed];
    const told = details.flatMap((one) => (one === true ? ['no'] : one ? [`${one}`] : []));
    return [`${of}~${by}.${option}=${hashOfFormula(when)}`, ...told].join('+');
  },
  span(conflict, { by }) {
    const found = findDecisionMaker(conflict, by);
    return isRefused(found) ? nowhere : found.span;
  },
  edit: (source, judgement, before, after) =>
    judgement.removed
      ? erasePenalty(source, judgement, before, after)
      : writePenalty(source, judgement, before, after),
});

function withPenalty(conflict: Conflict, judgement: Penalty): Conflict | RefusedJudgement {
  const { of, by, option, willing } = judgement;
  const owner = findDecisionMaker(conflict, by);
  if (isRefused(owner)) return owner;
  const punished = findDecisionMaker(conflict, of);
  if (isRefused(punished)) return punished;
  if (conflict.graphStates.length > 0 || conflict.statusQuo === undefined) {
    return refuse('other-form', 'a penalty is an option, and the status quo has to be without it');
  }
  const others = [...conflict.facts, ...conflict.namedStates, ...owner.options];
  if (others.some((one) => one.id === option)) {
    return refuse('name-taken', `something else is called "${option}"`);
  }
  const problem = namesStatesOneByOne(conflict);
  if (problem) return problem;
  const { span } = owner;
  const place = placeOfDislike(conflict, judgement);
  const extended = viewsBeside(withOption(conflict, owner, judgement), of, place);
  const statement = dislikeOf(judgement, punished.span);
  const disliked = add.apply(extended, { kind: 'add', of, place, statement });
  if (isRefused(disliked)) return disliked;
  const infeasible = [...conflict.infeasible, ruleOfPenalty(judgement, span)];
  const ruled = { ...disliked, infeasible };
  if (!willing) return ruled;
  const last = statementsOfOrder(ruled, by).length + 1;
  const wish = wishOf(judgement, span);
  return add.apply(ruled, { kind: 'add', of: by, place: last, statement: wish });
}

function withoutPenalty(conflict: Conflict, judgement: Penalty): Conflict | RefusedJudgement {
  const { of, by, option, willing } = judgement;
  const place = placeOfStatement(conflict, of, dislikeOf(judgement, nowhere));
  const rule = positionOfRule(conflict, ruleOfPenalty(judgement, nowhere));
  const wish = placeOfStatement(conflict, by, wishOf(judgement, nowhere));
  if (place === 0 || rule < 0 || (willing && wish === 0)) {
    return refuse('no-such-option', `"${by}.${option}" is no such penalty`);
  }
  const unruled = { ...conflict, infeasible: conflict.infeasible.toSpliced(rule, 1) };
  const unwilling = willing ? drop.apply(unruled, { kind: 'drop', of: by, place: wish }) : unruled;
  if (isRefused(unwilling)) return unwilling;
  const allowed = drop.apply(viewsWithout(unwilling, of, place), { kind: 'drop', of, place });
  if (isRefused(allowed)) return allowed;
  const left = withoutOption(allowed, judgement);
  return mentionsOption(left, judgement)
    ? refuse('breaks-another', `something else in the file is about "${by}.${option}"`)
    : left;
}

function erasePenalty(
  source: string,
  { of, by, option }: Penalty,
  before: Conflict,
  after: Conflict,
): EditOutcome {
  const viewers = otherViewers(before, after, of);
  return oneAfterTheOther(source, [
    (one) => removeNamed(one, { thing: { kind: 'option', owner: by, id: option }, cascade: true }),
    ...viewers.map((viewer) => (one: string) => editView(one, before, after, { viewer, of })),
  ]);
}

function writePenalty(
  source: string,
  judgement: Penalty,
  before: Conflict,
  after: Conflict,
): EditOutcome {
  const { of, by, option, name, willing } = judgement;
  const rule = createWriter(after).formula(ruleOfPenalty(judgement, nowhere).when);
  const adding = (who: string, place: number, statement: Statement) => (one: string) =>
    add.edit(one, { kind: 'add', of: who, place, statement }, after, after);
  const wish = wishOf(judgement, nowhere);
  const dislike = adding(of, placeOfDislike(before, judgement), dislikeOf(judgement, nowhere));
  const views = otherViewers(before, after, of).map(
    (viewer) => (one: string) => editView(one, before, after, { viewer, of }),
  );
  const inOrder = (edits: readonly ((one: string) => EditOutcome)[]) =>
    oneAfterTheOther(source, [
      (one) =>
        addOption(one, {
          ...{ owner: by, id: option, levels: 'yes/no' },
          ...(name !== undefined && { name }),
        }),
      (one) => addRule(one, { formula: rule }),
      ...edits,
      ...(willing ? [adding(by, placeOfStatement(after, by, wish), wish)] : []),
    ]);
  // Views that count places have to find them after each edit, so one of the two comes first.
  const outcome = inOrder([...views, dislike]);
  return outcome.status === 'refused' ? inOrder([dislike, ...views]) : outcome;
}

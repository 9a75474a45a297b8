import type {
  Conflict,
  DecisionMaker,
  Option,
  OptionLevel,
  PreferenceEntry,
  Rule,
  Statement,
  StatePattern,
} from '../../conflict/conflict.ts';
import type { ComparisonFormula } from '../../formula/formula.ts';
import { yesNoLevelsOf } from '../../sections/check-options.ts';
import { completeLevels, optionOrder } from '../../sections/state-pattern.ts';
import type { Span } from '../../source/span.ts';
import { contentHash, withoutSpans } from './content-hash.ts';
import { countGreat } from './degrees.ts';
import { findDecisionMaker } from './find.ts';
import type { Penalty } from './judgement.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

function chosen({ by, option }: Penalty, span: Span): ComparisonFormula {
  return {
    kind: 'comparison',
    option: { owner: by, option },
    ...{ operator: '=', level: 1, bare: true, span },
  };
}

/** It can be chosen nowhere else than where the penalty is possible. */
export function ruleOfPenalty(penalty: Penalty, span: Span): Rule {
  const elsewhere = { kind: 'not', of: penalty.when, span } as const;
  const when = { kind: 'and', left: chosen(penalty, span), right: elsewhere, span } as const;
  return { when, because: [], span };
}

/** What it is to who is punished. */
export function dislikeOf(penalty: Penalty, span: Span): Statement {
  return statement('never', penalty, span);
}

/** What it is to who punishes, and would rather do so than not. */
export function wishOf(penalty: Penalty, span: Span): Statement {
  return statement('want', penalty, span);
}

function statement(mode: 'never' | 'want', penalty: Penalty, span: Span): Statement {
  return { kind: 'statement', mode, formula: chosen(penalty, span), sure: 1, because: [], span };
}

/** The statements of somebody; none of an order that is no list of them. */
export function statementsOfOrder(conflict: Conflict, id: string): readonly PreferenceEntry[] {
  const owner = findDecisionMaker(conflict, id);
  return !isRefused(owner) && owner.preference.kind === 'prioritized'
    ? owner.preference.statements
    : [];
}

/** Where the dislike stands: where that is said, or last of what is greatly worse. */
export function placeOfDislike(conflict: Conflict, { of, place }: Penalty): number {
  return place ?? countGreat(statementsOfOrder(conflict, of)) + 1;
}

/** The place of a statement, whoever wrote it; 0 where there is none. */
export function placeOfStatement(conflict: Conflict, id: string, sought: Statement): number {
  const hash = contentHash(withoutSpans(sought));
  return (
    statementsOfOrder(conflict, id).findIndex(
      (entry) => contentHash(withoutSpans(entry)) === hash,
    ) + 1
  );
}

/** The position of a rule that says the same, from 0; -1 where there is none. */
export function positionOfRule({ infeasible }: Conflict, { when }: Rule): number {
  const hash = contentHash(withoutSpans(when));
  return infeasible.findLastIndex((one) => contentHash(withoutSpans(one.when)) === hash);
}

/** The first decision maker whose order names states one by one. */
export function listsStates({ decisionMakers }: Conflict): DecisionMaker | undefined {
  return decisionMakers.find(({ preference }) => {
    if (preference.kind === 'none' || preference.kind === 'relation')
      return preference.kind === 'relation';
    const inForm = preference.kind === 'ranking' || preference.kind === 'utility';
    return inForm || preference.unknown.length > 0;
  });
}

/** Why states are named in a way that a further option would spoil; nothing if they are not. */
export function namesStatesOneByOne(conflict: Conflict): RefusedJudgement | undefined {
  const listing = listsStates(conflict);
  if (listing) {
    return refuse(
      'other-form',
      `the preference of "${listing.id}" names states one by one, and a further option would make others of them`,
    );
  }
  const numbered = conflict.findings.find((finding) => finding.numbered.length > 0);
  return (
    numbered &&
    refuse(
      'breaks-another',
      `the finding "${numbered.id}" gives a state by its number, and a further option would change the numbers`,
    )
  );
}

/** The conflict with a further option of a decision maker, which no state chooses so far. */
export function withOption(
  conflict: Conflict,
  owner: DecisionMaker,
  { option: id, name = id }: Penalty,
): Conflict {
  const { span } = owner;
  const option: Option = {
    ...{ owner: owner.id, id, name, levels: yesNoLevelsOf(name), yesNo: true },
    ...{ moves: { kind: 'free' }, because: [], span },
  };
  const decisionMakers = conflict.decisionMakers.map((one) =>
    one === owner ? { ...one, options: [...one.options, option] } : one,
  );
  const order = optionOrder(decisionMakers, conflict.bodies);
  const level: OptionLevel = { option: { owner: owner.id, option: id }, level: 0 };
  const completed = (pattern: StatePattern): StatePattern =>
    pattern.kind === 'levels'
      ? { ...pattern, levels: completeLevels(pattern.levels, [level], order).levels }
      : pattern;
  return withPatterns({ ...conflict, decisionMakers }, completed);
}

/** The conflict without an option. */
export function withoutOption(conflict: Conflict, { by, option }: Penalty): Conflict {
  const decisionMakers = conflict.decisionMakers.map((one) =>
    one.id === by ? { ...one, options: one.options.filter(({ id }) => id !== option) } : one,
  );
  const isOther = ({ option: one }: OptionLevel) => one.owner !== by || one.option !== option;
  return withPatterns({ ...conflict, decisionMakers }, (pattern) =>
    pattern.kind === 'levels' ? { ...pattern, levels: pattern.levels.filter(isOther) } : pattern,
  );
}

function withPatterns(
  conflict: Conflict,
  change: (pattern: StatePattern) => StatePattern,
): Conflict {
  const { statusQuo, namedStates } = conflict;
  return {
    ...conflict,
    ...(statusQuo && { statusQuo: change(statusQuo) }),
    namedStates: namedStates.map((one) => ({ ...one, pattern: change(one.pattern) })),
  };
}

/** Whether anything in the conflict is about an option. */
export function mentionsOption(part: unknown, { by, option }: Penalty): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const about = part as { readonly owner?: unknown; readonly option?: unknown };
  if (about.owner === by && about.option === option) return true;
  return Object.values(part).some((inner) => mentionsOption(inner, { by, option } as Penalty));
}

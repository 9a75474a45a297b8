import type {
  Conflict,
  Judgement,
  JudgementOf,
  Option,
  Perception,
  Transition,
} from '@standoff/language';
import type { ToldJudgement, ToldView } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { orderAfter, orderIn, wishesOf } from './order-entries.ts';
import { toldOrderChange } from './told-order-change.ts';

/**
 * A judgement with all that its words go by, as data. It is about the conflict of the phrasebook, or about one that other
 * judgements have made of it.
 */
export function toldJudgement(
  phrasebook: Phrasebook,
  judgement: Judgement,
  conflict: Conflict = phrasebook.conflict,
): ToldJudgement {
  switch (judgement.kind) {
    case 'hide': {
      const { kind, viewer, of, option, hidden } = judgement;
      return { kind, viewer, of, option: `${of}.${option}`, hidden };
    }
    case 'view':
      return { kind: 'view', ...toldView(phrasebook, judgement, conflict) };
    case 'fact':
      return toldCondition(judgement);
    case 'chance': {
      const { kind, fact, value } = judgement;
      const when = conflict.facts.find(({ id }) => id === fact)?.when;
      return { kind, fact, value, ...(when && { when: plainFormula(when) }) };
    }
    case 'limit': {
      const { kind, of, option, moves } = judgement;
      const told = moves.kind === 'pairs' ? moves.pairs : moves.kind;
      return { kind, of, option: `${of}.${option}`, moves: told };
    }
    case 'lock': {
      const { kind, of, option, level } = judgement;
      const isAgreement = conflict.bodies.some(({ id, agreement }) => id === of && agreement);
      return {
        ...{ kind, of, option: `${of}.${option}`, ...(level !== undefined && { level }) },
        ...(isAgreement && { isAgreement }),
      };
    }
    case 'penalty': {
      const { kind, of, by, when, willing = false, removed = false } = judgement;
      return { kind, of, by, when: plainFormula(when), willing, removed };
    }
    case 'rule': {
      const { kind, of, votes, vetoes } = judgement;
      const body = conflict.bodies.find(({ id }) => id === of);
      const before = { votes: body?.votesNeeded ?? 0, vetoes: body?.vetoes ?? [] };
      return { kind, of, votes, vetoes, before };
    }
    case 'vote': {
      const { kind, of, member, vote } = judgement;
      const seat = conflict.bodies
        .find(({ id }) => id === of)
        ?.members.find(({ id }) => id === member);
      const isKnown = conflict.decisionMakers.some(({ id }) => id === member);
      const name = isKnown ? undefined : (seat?.name ?? member);
      return { kind, of, member, ...(name !== undefined && { name }), ...(vote && { vote }) };
    }
    case 'notice': {
      const { kind, of, value } = judgement;
      return { kind, of, value };
    }
    case 'term': {
      const { kind, of, owner, option, level } = judgement;
      const deal = conflict.deals.find(({ id }) => id === of)?.name ?? of;
      const told = { kind, deal, option: `${owner}.${option}` };
      return { ...told, ...(level !== undefined && { level }) };
    }
    case 'transitions':
      return toldTransitions(judgement, conflict);
    case 'foresight': {
      const { kind, viewer, of, concept } = judgement;
      return { kind, of, ...(viewer && { viewer }), ...(concept && { concept }) };
    }
    default: {
      const { of, viewer } = judgement;
      const change = toldOrderChange(phrasebook, judgement, orderIn(conflict, judgement));
      return { kind: 'order', of, change, ...(viewer !== undefined && { viewer }) };
    }
  }
}

function toldTransitions(
  { kind, of, changes }: JudgementOf<'transitions'>,
  { bodies }: Conflict,
): ToldJudgement {
  const found = bodies.find(({ id }) => id === of);
  const [{ owner, id }] = found!.options as [Option];
  return {
    ...{ kind, of, option: `${owner}.${id}` },
    changes: changes.flatMap(({ from, to, by }) => {
      const told = toldMaker(by, found!.members.length);
      return told === undefined ? [] : [{ from, to, by: told }];
    }),
  };
}

function toldMaker(by: Transition['by'], parties: number) {
  if (by.kind === 'nobody') return undefined;
  if (by.kind === 'each') return by.kind;
  if (by.when !== undefined) return { formula: by.when.text };
  return by.votes === parties ? 'all' : by.votes;
}

function toldCondition({ viewer, fact, when, chance }: JudgementOf<'fact'>): ToldJudgement {
  return {
    kind: 'fact',
    fact,
    when: plainFormula(when),
    ...(viewer !== undefined && { viewer }),
    ...(viewer === undefined && chance !== undefined && chance !== 1 && { chance }),
  };
}

function toldView(
  phrasebook: Phrasebook,
  { viewer, of, as }: Pick<JudgementOf<'view'>, 'viewer' | 'of' | 'as'>,
  conflict: Conflict,
): ToldView {
  if (as === undefined) return { viewer, of, hides: [], changes: [], thinks: [] };
  const { hides, preference, foresight, perceptions = [] } = as;
  const wants =
    preference?.kind === 'prioritized'
      ? preference.statements.map(wishesOf)
      : ('otherwise' as const);
  return {
    viewer,
    of,
    hides: hides.map((option) => `${of}.${option}`),
    ...(preference !== undefined && { wants }),
    changes: changesSeen(phrasebook, of, as.edits, conflict),
    ...(foresight !== undefined && { foresight }),
    thinks: perceptions.map(({ observer, observed, ...seen }) =>
      toldView(phrasebook, { viewer: observer, of: observed, as: seen }, conflict),
    ),
  };
}

/** Each change by the order that the one before it left. */
function changesSeen(
  phrasebook: Phrasebook,
  of: string,
  edits: Perception['edits'],
  conflict: Conflict,
): ToldView['changes'] {
  let order = orderIn(conflict, { of });
  return edits.map((edit) => {
    const told = toldOrderChange(phrasebook, edit, order);
    order = orderAfter(order, edit);
    return told;
  });
}

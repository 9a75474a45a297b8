import type { ClaimLink } from '@standoff/language';
import { agreementOf, fewOf, listOf, openingName, proseName } from '@standoff/wording';
import { sayMisread } from '../beliefs/picture-words.ts';
import { saySanction } from '../beliefs/sanction-words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { Reason } from '../reasons/reasons.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayChanges } from '../words/state-words.ts';
import type { JudgedStep, Moment, OpenMoves, StepVerdict } from './history.ts';
import { sayLevelAt } from './start-words.ts';

/** A sentence about the history, with its stop, and the claims that it rests on. */
export interface HistoryWords {
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

/** What a step is to the model, in a word or two. */
export const stepWords: Readonly<Record<StepVerdict, string>> = {
  expected: 'expected',
  deterred: 'deterred',
  unseen: 'out of sight',
  loss: 'a step down',
  'no-gain': 'no gain',
  incomparable: 'not comparable',
  fails: 'would not pass',
  gain: 'a joint gain',
  stays: 'stays',
  'could-gain': 'could gain',
  'not-a-move': 'not allowed',
  'not-feasible': 'not feasible',
};

/** Whether the model expects a step; undefined of a joint one that all gain by, of which it expects nothing. */
export function isExpected({ verdict }: Pick<JudgedStep, 'verdict'>): boolean | undefined {
  if (verdict === 'gain') return undefined;
  return verdict === 'expected' || verdict === 'stays';
}

/** The word for a moment: of several who took part that of the first for whom the model did not expect it. */
export function wordOfMoment({ kind, steps }: Moment): string {
  if (kind === 'opening') return 'the start';
  const telling = steps.find((one) => isExpected(one) === false) ?? steps[0];
  return telling === undefined ? '' : stepWords[telling.verdict];
}

/** What somebody did at a moment, what that is for it as it reads the facts, and what deters from it or not. */
export function sayJudgedStep(casebook: Casebook, moment: Moment, step: JudgedStep): HistoryWords {
  const { text, claims } = sayStep(casebook, moment, step);
  const misread = step.misread ?? [];
  if (misread.length === 0) return { text, claims };
  const read = misread.map((one) => ` ${sayMisread(casebook, one)}; the step is judged by that.`);
  return {
    text: `${text}${read.join('')}`,
    claims: gatherLinks([...claims, ...misread.flatMap(({ because }) => because)]),
  };
}

function sayStep(casebook: Casebook, moment: Moment, step: JudgedStep): HistoryWords {
  const { mover, verdict, reason, sanction, overlooked } = step;
  const { they, them, their } = agreementOf([casebook.movers[mover]!]);
  const claims = reason?.claims ?? [];
  const does = sayDoing(casebook, moment, step);
  const to = moment.after.code;
  switch (verdict) {
    case 'stays':
    case 'could-gain':
      return {
        text: `${does}. ${sayOwnOpen(casebook, moment, step)}`,
        claims,
      };
    case 'not-feasible':
      return { text: `${does}. ${sayInfeasible(moment)}`, claims };
    case 'not-a-move':
      return {
        text: `${does}, which limits and rules of the file do not allow in one move.`,
        claims,
      };
    case 'deterred': {
      const fears = `Yet ${they} would have to fear that ${saySanction(casebook, to, sanction!)}, which leaves ${them} no better off; looking no further than ${their} own move, ${they} would go.`;
      return { text: `${does}${sayWorthOf(casebook, step)}. ${fears}`, claims };
    }
    case 'unseen': {
      const unseen = `${they} ${agreementOf([casebook.movers[mover]!]).verb('sees')} no such move: something unknown is not as in the status quo`;
      return { text: `${does}${sayWorthOf(casebook, step)}. But ${unseen}.`, claims };
    }
    case 'expected': {
      if (isBody(casebook, mover)) return { text: `${does}${sayWorthOf(casebook, step)}.`, claims };
      const seems = overlooked
        ? `Nothing seems to deter from that; what ${they} ${agreementOf([casebook.movers[mover]!]).verb('overlooks')} is that ${saySanction(casebook, to, overlooked)}.`
        : 'Nothing deters from that.';
      return { text: `${does}${sayWorthOf(casebook, step)}. ${seems}`, claims };
    }
    default:
      return { text: `${does}${sayWorthOf(casebook, step)}.`, claims };
  }
}

/** `South Korea moves to “THAAD deployed”`; of several at once what each changes itself. */
function sayDoing(casebook: Casebook, moment: Moment, { mover, verdict }: JudgedStep): string {
  const called = casebook.movers[mover]!;
  const { verb } = agreementOf([called]);
  const name = openingName(called.name);
  if (verdict === 'stays' || verdict === 'could-gain') {
    return `${name} ${verb('keeps')} to ${saySetAnew(casebook, moment, mover)}`;
  }
  const does = isBody(casebook, mover) ? verb('adopts') : `${verb('moves')} to`;
  const others = moment.movers.filter((other) => other !== mover);
  const together =
    others.length === 0
      ? ''
      : `, together with ${listOf(others.map((other) => proseName(casebook.movers[other]!.name)))}`;
  return `${name} ${does} “${sayOwnChanges(casebook, moment, mover)}”${together}`;
}

function sayOwnChanges(
  { options, phrases, states }: Casebook,
  moment: Moment,
  mover: number,
): string {
  const [before, after] = [states.levels(moment.before.code), states.levels(moment.after.code)];
  return listOf(
    options.flatMap(({ decisionMaker, option }, k) =>
      decisionMaker === mover && before[k] !== after[k] ? [phrases.get(option)![after[k]!]!] : [],
    ),
  );
}

/** What an event set of a mover's options that stood so already. */
function saySetAnew(casebook: Casebook, { event }: Moment, mover: number): string {
  const { id } = casebook.movers[mover]!;
  const own = event.sets.filter(({ option }) => option.owner === id);
  return `“${listOf(own.map((one) => sayLevelAt(casebook, one)))}”`;
}

function sayWorthOf(casebook: Casebook, { mover, reason }: JudgedStep): string {
  if (reason === undefined) return '';
  const { verb, they, them } = agreementOf([casebook.movers[mover]!]);
  const because = reason.words === undefined ? '' : `: ${reason.words}`;
  if (isBody(casebook, mover)) {
    return reason.order === 'better'
      ? because
      : `, which by what its members prefer would not pass${because}`;
  }
  return `${sayWorth(reason, verb('likes'), they, them)}${because}`;
}

function sayWorth({ order, greatly }: Reason, likes: string, they: string, them: string): string {
  switch (order) {
    case 'better':
      return `, which ${they} ${likes} ${greatly ? 'far ' : ''}better`;
    case 'worse':
      return `, a ${greatly ? 'great ' : ''}step down for ${them}`;
    case 'equal':
      return `, no gain for ${them} and no step down`;
    default:
      return `, which ${they} cannot compare with what was`;
  }
}

function sayInfeasible({ before, after }: Moment): string {
  const [when, { breaks }] =
    before.state === undefined ? (['before', before] as const) : (['after', after] as const);
  const rules = breaks.flatMap(({ says }) => (says === undefined ? [] : [`“${says}”`]));
  const against = rules.length === 0 ? '' : ` (${listOf(rules)})`;
  return `The situation ${when} it is no state of the model${against}, so nothing is judged: let an event at the same time set what else changed, or correct the rule.`;
}

/** What the model held open for who took a step, where that is not the step itself. */
export function sayOwnOpen(casebook: Casebook, moment: Moment, { mover }: JudgedStep): string {
  const open = moment.open.find((one) => one.mover === mover);
  const { they, them } = agreementOf([casebook.movers[mover]!]);
  return open === undefined
    ? isBody(casebook, mover)
      ? `By the model no draft passed.`
      : `The model held no move open for ${them}.`
    : isBody(casebook, mover)
      ? `By the model ${they} would have adopted ${sayMoves(casebook, moment, open)}.`
      : `The model held open for ${them}: ${sayMoves(casebook, moment, open)}.`;
}

/** What the model held open for others then; empty where it held nothing open. */
export function sayOthersOpen(casebook: Casebook, moment: Moment): string {
  const others = moment.open.filter(({ mover }) => !moment.movers.includes(mover));
  if (others.length === 0) return '';
  const moves = others.map(
    (open) => `${proseName(casebook.movers[open.mover]!.name)} ${sayMoves(casebook, moment, open)}`,
  );
  return `It held open for others: ${moves.join('; ')}.`;
}

/** So many moves that were held open are told of each. */
const FEW = 3;

function sayMoves(casebook: Casebook, { before }: Moment, { to, count }: OpenMoves): string {
  const told = to.map((code) => `“${sayChanges(casebook, before.code, code)}”`);
  return count > to.length
    ? `${told.slice(0, FEW).join(', ')} and ${count - FEW} more`
    : fewOf(told, FEW);
}

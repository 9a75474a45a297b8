import { type Concept, ignoresReplies } from '@standoff/engine';
import { moversOf } from '@standoff/language';
import {
  type AnsweredEquilibria,
  type AnsweredState,
  type LevelWords,
  levelWords,
  type SolverAnswer,
  sayMembers,
  statusQuoLevels,
} from '@standoff/study';
import type {
  CoalitionAnswer,
  EquilibriaAnswer,
  Levels,
  ResponsesCovered,
  StateAnswer,
} from '@standoff/symbolic';
import {
  agreementOf,
  capitalize,
  inWords,
  openingName,
  proseName,
  sayJointRule,
} from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

type Decided<A> = Extract<A, { readonly status: 'decided' }>;

/** An answer as text for a terminal of this many columns; empty where there is none to give. */
export function renderAnswer(answered: SolverAnswer, style: Style, width: number): string {
  const words = levelWords(answered.version);
  const text =
    answered.kind === 'equilibria'
      ? renderEquilibria(answered, words, style, width)
      : renderState(answered, words, style, width);
  return text === '' ? '' : `${text}${renderCoalitionReading(answered, width)}`;
}

/** Which joint moves count, where a coalition is asked about. */
function renderCoalitionReading({ parties }: SolverAnswer, width: number): string {
  const [coalition = parties.coalition] = parties.survives;
  if (coalition === undefined) return '';
  return `\n\n${paragraph(sayJointRule(coalition.reading), width)}`;
}

function renderEquilibria(
  answered: AnsweredEquilibria,
  words: LevelWords,
  style: Style,
  width: number,
): string {
  const { version, answer } = answered;
  if (answer.status === 'not-translatable') return '';
  const { equilibria } = answer;
  const statusQuo = statusQuoLevels(version);
  const states = equilibria.map((levels) =>
    bullet(`${sayState(words, levels, statusQuo)}.`, style, width),
  );
  const opening = answer.status === 'decided' ? [sayDecided(answer, answered)] : [];
  const differences = equilibria.some((levels) => statusQuo && !isSame(levels, statusQuo))
    ? ' What differs from the status quo:'
    : '';
  const text = `${opening.join('')}${differences}`;
  return [...(text === '' ? [] : [paragraph(text, width)]), ...states].join('\n');
}

function isSame(one: Levels, other: Levels): boolean {
  return one.every((level, k) => level === other[k]);
}

function sayState(words: LevelWords, levels: Levels, statusQuo: Levels | undefined): string {
  return words.sayState(levels, statusQuo);
}

function sayDecided(
  { equilibria, complete, responses }: Decided<EquilibriaAnswer>,
  answered: AnsweredEquilibria,
): string {
  const number = equilibria.length;
  const { formula } = answered;
  const where = formula === undefined ? '' : ` in which “${formula}” holds`;
  if (number === 0) return `No state${where} ${sayWhat(answered, true)}${within(responses)}.`;
  const states = `${capitalize(inWords(number, 'state'))}${where}`;
  const more = complete ? `There are no others${within(responses)}.` : 'There may be more.';
  return `${states} ${sayWhat(answered, number === 1)}. ${more}`;
}

/** `is an equilibrium under SEQ`, or for whom it is stable, or whom it survives besides. */
function sayWhat({ version, concept, parties }: AnsweredEquilibria, one: boolean): string {
  const { decisionMakers, coalition, survives } = parties;
  const under = `under ${concept.symbol}`;
  const sayAll = (members: readonly number[]) =>
    sayMembers({ movers: moversOf(version.conflict) }, members);
  const be = one ? 'is' : 'are';
  if (coalition) return `${be} stable for ${sayAll(coalition.members)} together ${under}`;
  if (decisionMakers) return `${be} stable for ${sayAll(decisionMakers)} ${under}`;
  const equilibria = `${one ? 'is an equilibrium' : 'are equilibria'} ${under}`;
  const [first, ...others] = survives.map(({ members }) => sayAll(members));
  if (first === undefined) return equilibria;
  if (others.length === 0) return `${equilibria} that ${first} together do not upset`;
  return `${equilibria} that none of these coalitions upsets: ${[first, ...others].join('; ')}`;
}

/** How far a negative answer reaches. */
function within(responses: ResponsesCovered): string {
  return responses === 'all'
    ? ''
    : `, as far as responses of up to ${inWords(responses.upTo, 'move')} go`;
}

function renderState(
  answered: AnsweredState,
  words: LevelWords,
  style: Style,
  width: number,
): string {
  const { state, answers } = answered;
  const heading = `${style.heading('The state')}\n${paragraph(`In this state: ${words.sayState(state)}.`, width)}`;
  const verdicts = answers.flatMap((verdict) => {
    if ('coalition' in verdict) {
      const { coalition, answer } = verdict;
      if (answer.status !== 'decided') return [];
      return [paragraph(sayCoalitionVerdict(answered, coalition, answer, words, style), width)];
    }
    const { decisionMaker, answer } = verdict;
    if (answer.status !== 'decided') return [];
    const name = openingName(nameOf(answered, decisionMaker));
    const text = sayVerdict(answer, answered, words, decisionMaker);
    return [paragraph(`${style.decisionMaker(decisionMaker, style.strong(name))} ${text}`, width)];
  });
  if (verdicts.length === 0) return '';
  return [heading, verdicts.join('\n')].join('\n\n');
}

function nameOf({ version }: AnsweredState, position: number): string {
  return moversOf(version.conflict)[position]!.name;
}

function sayVerdict(
  { stable, improvement, responses, certificate }: Decided<StateAnswer>,
  { version, concept, state }: AnsweredState,
  { sayOwn }: LevelWords,
  decisionMaker: number,
): string {
  const checked = sayChecked(certificate);
  const isBody = decisionMaker >= version.conflict.decisionMakers.length;
  const under = `under ${concept.symbol}`;
  const { verb, them } = agreementOf([moversOf(version.conflict)[decisionMaker]!]);
  if (stable)
    return `${isBody ? `${verb('leaves')} things as they are` : verb('stays')} ${under}.${checked}`;
  const move = sayOwn(decisionMaker, improvement!, state);
  const left = isBody ? `would adopt “${move}” ${under}.` : `would leave ${under}: ${move}.`;
  return `${left}${sayUndeterred(concept, them, responses)}${checked}`;
}

function sayCoalitionVerdict(
  answered: AnsweredState,
  coalition: readonly number[],
  { jointMove, responses, certificate }: Decided<CoalitionAnswer>,
  { sayOwn }: LevelWords,
  style: Style,
): string {
  const { version, concept, state } = answered;
  const movers = { movers: moversOf(version.conflict) };
  const under = `under ${concept.symbol}`;
  const checked = sayChecked(certificate);
  if (jointMove === undefined) {
    const names = style.strong(sayMembers(movers, coalition, 'opening'));
    return `${names} would not leave together ${under}.${checked}`;
  }
  const { party, steps } = jointMove;
  const moves = steps.map(({ mover, to }, k) => {
    const change = sayOwn(mover, to, steps[k - 1]?.to ?? state);
    const name = nameOf(answered, mover);
    return `${proseName(name)}${k === 0 ? ` ${agreementOf([movers.movers[mover]!]).verb('moves')}` : ''} to “${change}”`;
  });
  const whole = party.length === coalition.length;
  const some = whole ? '' : `Of ${sayMembers(movers, coalition)}, `;
  const names = style.strong(sayMembers(movers, party, whole ? 'opening' : 'inside'));
  const leave = party.length === 1 ? 'would leave' : 'would leave together';
  const { them } = agreementOf(party.map((mover) => movers.movers[mover]!));
  return `${some}${names} ${leave} ${under}: ${moves.join(', then ')}.${sayUndeterred(concept, them, responses)}${checked}`;
}

/** Nothing where the concept looks at no response. */
function sayUndeterred(
  { computation }: Concept,
  whom: string,
  responses: ResponsesCovered,
): string {
  if (ignoresReplies(computation)) return '';
  return ` Nothing deters ${whom}${within(responses)}.`;
}

function sayChecked(certificate: object | undefined): string {
  return certificate === undefined ? '' : ' The reason was checked by the verifier.';
}

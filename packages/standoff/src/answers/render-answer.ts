import type { Concept } from '@standoff/engine';
import {
  bullet,
  capitalize,
  inWords,
  type LevelWords,
  levelWords,
  listOf,
  openingName,
  paragraph,
  type Style,
  statusQuoLevels,
} from '@standoff/report';
import type { EquilibriaAnswer, Levels, ResponsesCovered, StateAnswer } from '@standoff/symbolic';
import type { Answered, AnsweredEquilibria, AnsweredState } from './ask-solver.ts';
import { heldOptions } from './held-options.ts';

type Decided<A> = Extract<A, { readonly status: 'decided' }>;

/** An answer as text for a terminal of this many columns; empty where there is none to give. */
export function renderAnswer(answered: Answered, style: Style, width: number): string {
  const words = levelWords(answered.reading);
  const text =
    answered.kind === 'equilibria'
      ? renderEquilibria(answered, words, style, width)
      : renderState(answered, words, style, width);
  return text === '' ? '' : `${text}${renderHeld(answered, width)}`;
}

/** That votes are not taken, where there are any to take. */
function renderHeld({ reading }: Answered, width: number): string {
  const held = heldOptions(reading).map(({ option, level }) => option.levels[level]!.phrase);
  if (held.length === 0) return '';
  const text = `Votes are not taken here; what bodies decide is held as it stands: ${listOf(held)}.`;
  return `\n\n${paragraph(text, width)}`;
}

function renderEquilibria(
  { reading, concept, formula, answer }: AnsweredEquilibria,
  words: LevelWords,
  style: Style,
  width: number,
): string {
  if (answer.status === 'not-translatable') return '';
  const { equilibria } = answer;
  const statusQuo = statusQuoLevels(reading);
  const states = equilibria.map((levels) =>
    bullet(`${sayState(words, levels, statusQuo)}.`, style, width),
  );
  const opening = answer.status === 'decided' ? [sayDecided(answer, concept, formula)] : [];
  const differences =
    states.length > 0 && statusQuo !== undefined ? ' What differs from the status quo:' : '';
  const text = `${opening.join('')}${differences}`;
  return [...(text === '' ? [] : [paragraph(text, width)]), ...states].join('\n');
}

function sayState(words: LevelWords, levels: Levels, statusQuo: Levels | undefined): string {
  return words.sayState(levels, statusQuo);
}

function sayDecided(
  { equilibria, complete, responses }: Decided<EquilibriaAnswer>,
  { symbol }: Concept,
  formula: string | undefined,
): string {
  const number = equilibria.length;
  const where = formula === undefined ? '' : ` in which “${formula}” holds`;
  if (number === 0)
    return `No state${where} is an equilibrium under ${symbol}${within(responses)}.`;
  const states = `${capitalize(inWords(number, 'state'))}${where}`;
  const verb = number === 1 ? 'is an equilibrium' : 'are equilibria';
  const more = complete ? `There are no others${within(responses)}.` : 'There may be more.';
  return `${states} ${verb} under ${symbol}. ${more}`;
}

/** How far a negative answer reaches. */
function within(responses: ResponsesCovered): string {
  return responses === 'all'
    ? ''
    : `, as far as responses of up to ${inWords(responses.upTo, 'move')} go`;
}

function renderState(
  { reading, concept, state, answers }: AnsweredState,
  words: LevelWords,
  style: Style,
  width: number,
): string {
  const heading = `${style.heading('The state')}\n${paragraph(`In this state: ${words.sayState(state)}.`, width)}`;
  const verdicts = answers.flatMap(({ decisionMaker, answer }) => {
    if (answer.status !== 'decided') return [];
    const name = openingName(reading.conflict.decisionMakers[decisionMaker]!.name);
    const text = sayVerdict(answer, concept, words.sayOwn, decisionMaker, state);
    return [paragraph(`${style.decisionMaker(decisionMaker, style.strong(name))} ${text}`, width)];
  });
  if (verdicts.length === 0) return '';
  return [heading, verdicts.join('\n')].join('\n\n');
}

function sayVerdict(
  { stable, improvement, responses, certificate }: Decided<StateAnswer>,
  { symbol }: Concept,
  sayOwn: LevelWords['sayOwn'],
  decisionMaker: number,
  state: Levels,
): string {
  const checked = certificate === undefined ? '' : ' The reason was checked by the verifier.';
  if (stable) return `stays under ${symbol}.${checked}`;
  const move = sayOwn(decisionMaker, improvement!, state);
  return `would leave under ${symbol}: ${move}. Nothing deters it${within(responses)}.${checked}`;
}

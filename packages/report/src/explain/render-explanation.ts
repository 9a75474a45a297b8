import {
  type Argument,
  type Casebook,
  type Consequence,
  type Explanation,
  gatherIdle,
  phrasesOf,
  type StateDoubts,
  sayPreferenceReading,
  toldArguments,
} from '@standoff/study';
import { type Fragment, listOf, textOf } from '@standoff/wording';
import { renderStateDoubts } from '../sweep/render-state-doubts.ts';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { wordConsequence } from './word-consequence.ts';
import { type WordedStep, wordBeside, wordSteps, wordVerdicts } from './words-of-steps.ts';

/** An explanation as text for a terminal of this many columns. */
export function renderExplanation(
  explanation: Explanation,
  style: Style,
  width: number,
  doubts?: StateDoubts,
): string {
  const { casebook, consequences, elsewhere, claims } = explanation;
  const tell = (one: Consequence) =>
    bullet(cite(`${wordConsequence(casebook, one)}.`, one.claims, style), style, width);
  const sections = [
    renderState(explanation, style, width),
    ...renderArguments(explanation, style, width),
    ...section(
      'What it hangs on',
      doubts ? renderStateDoubts(casebook, doubts, style, width) : [],
      style,
    ),
    ...section('Consequences in this state', consequences.map(tell), style),
    ...section('Consequences in other states', elsewhere.map(tell), style),
    ...section('Claims', listClaims(casebook.conflict, claims, style, width), style),
  ];
  return sections.join('\n\n');
}

function section(heading: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [[style.heading(heading), ...lines].join('\n')];
}

function renderState({ casebook, state }: Explanation, style: Style, width: number): string {
  const name = state === casebook.statusQuo ? 'The status quo' : casebook.stateNames.get(state);
  const id = casebook.stateId(state);
  const heading =
    name === undefined
      ? style.heading(`State ${id}`)
      : `${style.heading(name)} ${style.quiet(`(${id})`)}`;
  const { reading } = casebook;
  const read = reading ? `${style.quiet(paragraph(sayPreferenceReading(reading), width))}\n` : '';
  return `${paragraph(heading, width)}\n${read}${paragraph(`In this state: ${listOf(phrasesOf(casebook, state))}.`, width)}`;
}

/** The arguments of an explanation, those of one decision maker together. */
export function renderArguments(explanation: Explanation, style: Style, width: number): string[] {
  const { arguments: all, idle } = gatherIdle(explanation);
  return [
    ...all.map((own) => renderArgumentsOfOne(explanation, own, style, width)),
    ...(idle === undefined ? [] : [paragraph(textOf(wordBeside(explanation, idle).says), width)]),
  ];
}

function renderArgumentsOfOne(
  explanation: Explanation,
  own: readonly Argument[],
  style: Style,
  width: number,
): string {
  const { casebook, state } = explanation;
  const parts = toldArguments(own).map((told) => {
    const { steps, decisionMaker } = told[0];
    const verdicts = dressed(casebook, wordVerdicts(explanation, told).says, style);
    const worded = wordSteps(casebook, steps, { who: [decisionMaker], state });
    return [
      paragraph(verdicts, width),
      ...worded.map((step) => renderStep(step, style, width, '  ')),
    ].join('\n');
  });
  return parts.join('\n');
}

/** Words in which every decision maker has its dress. */
function dressed({ movers }: Casebook, says: readonly Fragment[], style: Style): string {
  const dress = (fragment: Fragment): string => {
    if (typeof fragment === 'string' || fragment.ref !== 'party') return textOf([fragment]);
    const mover = movers.findIndex(({ id }) => id === fragment.id);
    return mover < 0 ? fragment.text : style.decisionMaker(mover, style.strong(fragment.text));
  };
  return says.map(dress).join('');
}

/** One sentence of an argument, and below it what hangs on it. */
export function renderStep(step: WordedStep, style: Style, width: number, indent: string): string {
  const inner = step.steps.map((next) => renderStep(next, style, width, `${indent}  `));
  return [bullet(cite(step.text, step.claims, style), style, width, indent), ...inner].join('\n');
}

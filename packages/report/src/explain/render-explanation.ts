import type { Detail } from '@standoff/propositions';
import {
  type Argument,
  type ArgumentStep,
  allSteps,
  byCalm,
  type Casebook,
  type Consequence,
  claimsOf,
  closestMove,
  type Explanation,
  gatherIdle,
  phrasesOf,
  type StateDoubts,
  sayNamedState,
  sayTold,
  stepsInShort,
  tellCalm,
  tellStanding,
  toldArguments,
} from '@standoff/study';
import {
  capitalize,
  doubtHeading,
  type Fragment,
  headings,
  listOf,
  sayFurther,
  sayPreferenceReading,
  textOf,
} from '@standoff/wording';
import { renderStateDoubts } from '../sweep/render-state-doubts.ts';
import { cite, listClaims } from '../text/claims.ts';
import { dressed } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { wordConsequence } from './word-consequence.ts';
import {
  sentenceAlone,
  type WordedReason,
  wordBeside,
  wordSteps,
  wordVerdicts,
} from './words-of-steps.ts';

export interface ExplanationTextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail?: Detail;
  readonly doubts?: StateDoubts;
}

/** An explanation as text: the verdict, why, how sure that is, what is the case, and the claims that are cited. */
export function renderExplanation(
  explanation: Explanation,
  options: ExplanationTextOptions,
): string {
  const { casebook, consequences, breaches, elsewhere, claims } = explanation;
  const { style, width, detail = 'default', doubts } = options;
  if (detail === 'brief') {
    return [renderHeading(explanation, style, width), ...renderVerdicts(explanation, options)].join(
      '\n\n',
    );
  }
  const isFull = detail === 'full';
  const told = isFull
    ? { paragraphs: renderArguments(explanation, style, width), cited: claims }
    : renderInShort(explanation, options);
  const tell = (one: Consequence) =>
    bullet(cite(`${wordConsequence(casebook, one)}.`, one.claims, style), style, width);
  const cited = claims.filter((id) => isFull || told.cited.includes(id));
  return [
    renderHeading(explanation, style, width),
    ...renderStanding(explanation, options),
    ...told.paragraphs,
    ...section(
      doubtHeading,
      doubts ? renderStateDoubts(casebook, doubts, style, width, !isFull) : [],
      style,
    ),
    ...(isFull ? [renderLevels(explanation, width)] : []),
    ...section(headings.consequencesHere, consequences.map(tell), style),
    ...section(
      headings.breachesHere,
      breaches.map((says) => bullet(sayTold(casebook, [{ says }]), style, width)),
      style,
    ),
    ...section(headings.consequencesElsewhere, isFull ? elsewhere.map(tell) : [], style),
    ...(isFull ? [] : [style.quiet(sayFurther(isInDoubt(doubts)))]),
    ...section('Claims', listClaims(casebook.conflict, cited, style, width), style),
  ].join('\n\n');
}

/** Whether what is in doubt was left to the full text. */
function isInDoubt(doubts: StateDoubts | undefined): boolean {
  if (doubts === undefined || 'status' in doubts.found) return false;
  return doubts.found.models !== 1n && doubts.verdicts.length > 0;
}

export function section(heading: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [[style.heading(heading), ...lines].join('\n')];
}

/** What the state is called, and in which reading of preferences it is looked at. */
function renderHeading({ casebook, state }: Explanation, style: Style, width: number): string {
  const id = casebook.stateId(state);
  const heading = `${style.heading(capitalize(sayNamedState(casebook, state)))} ${style.quiet(`(${id})`)}`;
  const { reading } = casebook;
  const read = reading ? [style.quiet(paragraph(sayPreferenceReading(reading), width))] : [];
  return [paragraph(heading, width), ...read].join('\n');
}

function renderLevels({ casebook, state }: Explanation, width: number): string {
  return paragraph(headings.inThisState(listOf(phrasesOf(casebook, state))), width);
}

/** Whether the state holds, where everybody was asked. */
function renderStanding(
  explanation: Explanation,
  { style, width }: ExplanationTextOptions,
): string[] {
  const standing = tellStanding(explanation);
  if (standing === undefined) return [];
  const { casebook } = explanation;
  const { says } = sentenceAlone(casebook, standing);
  return [paragraph(style.strong(textOf(says)), width)];
}

/** The verdicts alone: whether the state holds, who would leave, and in one sentence who stays whatever the others would do. */
function renderVerdicts(explanation: Explanation, options: ExplanationTextOptions): string[] {
  const { casebook } = explanation;
  const { style, width } = options;
  const standing = renderStanding(explanation, options);
  const { others, calm } = byCalm(explanation);
  if (standing.length > 0 && others.length === 0) return standing;
  const verdicts = others
    .flatMap(toldArguments)
    .map((told) =>
      paragraph(standingOut(casebook, wordVerdicts(explanation, told).says, style), width),
    );
  return [...standing, ...verdicts, ...renderCalm(explanation, calm, options)];
}

function renderCalm(
  explanation: Explanation,
  calm: readonly (readonly Argument[])[],
  { style, width }: ExplanationTextOptions,
): string[] {
  if (calm.length === 0) return [];
  const { says } = wordBeside(explanation, tellCalm(explanation, calm));
  return [paragraph(standingOut(explanation.casebook, says, style), width)];
}

export interface InShort {
  readonly paragraphs: readonly string[];
  /** Ids of the claims that are cited. */
  readonly cited: readonly string[];
}

/** Why those who are tempted stay or leave; where nobody is, what keeps everybody from its moves. */
export function renderInShort(explanation: Explanation, options: ExplanationTextOptions): InShort {
  const { casebook } = explanation;
  const { style, width } = options;
  const { others, calm } = byCalm(explanation);
  if (others.length === 0 && tellStanding(explanation) !== undefined) {
    const closest = calm.flatMap(([only]) => closestMove(casebook, only!) ?? []);
    return inShort(explanation, closest, renderClosest(explanation, closest, options));
  }
  const isOfAll = calm.length + others.length === casebook.movers.length;
  const shown = (others.length > 0 ? others : calm).map((own) =>
    isOfAll ? own.map((one) => ({ ...one, steps: stepsInShort(one.steps) })) : own,
  );
  const told = shown.map((own) => renderArgumentsOfOne(explanation, own, style, width));
  return inShort(
    explanation,
    shown.flat().flatMap(({ steps }) => steps),
    [...told, ...(others.length > 0 ? renderCalm(explanation, calm, options) : [])],
  );
}

function inShort(
  { consequences }: Explanation,
  steps: readonly ArgumentStep[],
  paragraphs: readonly string[],
): InShort {
  const cited = [...allSteps(steps), ...consequences].flatMap(({ claims }) => claims);
  return { paragraphs, cited: claimsOf(cited) };
}

/** What keeps each from the move that comes closest to being liked. */
function renderClosest(
  { casebook, state }: Explanation,
  steps: readonly ArgumentStep[],
  { style, width }: ExplanationTextOptions,
): string[] {
  const lines = steps.flatMap((one) =>
    wordSteps(casebook, [one], { who: [], state }).map(({ says, claims }) =>
      bullet(cite(standingOut(casebook, says, style), claims, style), style, width),
    ),
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
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
    const verdicts = standingOut(casebook, wordVerdicts(explanation, told).says, style);
    const worded = wordSteps(casebook, steps, { who: [decisionMaker], state });
    return [
      paragraph(verdicts, width),
      ...worded.map((step) => renderStep(step, style, width, '  ')),
    ].join('\n');
  });
  return parts.join('\n');
}

/** Words in which the name of every party stands out in its dress. */
export function standingOut(casebook: Casebook, says: readonly Fragment[], style: Style): string {
  return dressed(casebook, says, (position, name) =>
    style.decisionMaker(position, style.strong(name)),
  );
}

/** One sentence of an argument, and below it what hangs on it. */
export function renderStep(
  step: WordedReason,
  style: Style,
  width: number,
  indent: string,
): string {
  const inner = step.steps.map((next) => renderStep(next, style, width, `${indent}  `));
  return [bullet(cite(step.text, step.claims, style), style, width, indent), ...inner].join('\n');
}

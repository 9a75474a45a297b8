import { type SolverAnswer, tellAnswer } from '@standoff/study';
import { headings, sayJointRule, stateInFull, textOf } from '@standoff/wording';
import { type SentenceTold, tellIn } from '../sentences/sentences-told.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** An answer in sentences: none where there is none to give. */
export function sayAnswer(answered: SolverAnswer): SentenceTold[] {
  const { lexicon, tellings } = tellAnswer(answered);
  return tellings.flatMap((one) => tellIn(lexicon, [one]));
}

/** An answer as text for a terminal of this many columns; empty where there is none to give. */
export function renderAnswer(answered: SolverAnswer, style: Style, width: number): string {
  const sentences = sayAnswer(answered);
  if (sentences.length === 0) return '';
  const told =
    answered.kind === 'equilibria'
      ? sentences.flatMap(({ text, items }) => [
          paragraph(text, width),
          ...items.map((item) => bullet(`${item.text}.`, style, width)),
        ])
      : paragraphsOf(sentences).map((text) => paragraph(text, width));
  return [
    ...renderState(answered, style, width),
    told.join('\n'),
    ...renderRule(answered, width),
  ].join('\n\n');
}

/** The state that is asked about, by all that is the case in it. */
function renderState(answered: SolverAnswer, style: Style, width: number): string[] {
  const { lexicon, state } = tellAnswer(answered);
  if (state === undefined) return [];
  const { statusQuo: _, ...apart } = lexicon;
  const words = textOf(stateInFull(apart, state));
  return [`${style.heading(headings.theState)}\n${paragraph(headings.inThisState(words), width)}`];
}

/** A verdict with what is noted of it; what is noted of all of them stands by itself. */
function paragraphsOf(sentences: readonly SentenceTold[]): string[] {
  const paragraphs: string[] = [];
  for (const { text, means } of sentences) {
    const [note] = means;
    const isOfOne =
      note!.kind === 'responsesCovered' || (note!.kind === 'reasonVerified' && note!.n === 1);
    if (isOfOne) paragraphs.push(`${paragraphs.pop()} ${text}`);
    else paragraphs.push(text);
  }
  return paragraphs;
}

/** Which joint moves count, where a coalition is asked about. */
function renderRule({ parties }: SolverAnswer, width: number): string[] {
  const [coalition = parties.coalition] = parties.survives;
  return coalition === undefined ? [] : [paragraph(sayJointRule(coalition.reading), width)];
}

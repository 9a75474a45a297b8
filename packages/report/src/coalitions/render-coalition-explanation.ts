import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type CoalitionArgument,
  type CoalitionExplanation,
  phrasesOf,
  sayNamedState,
  tellJointMethod,
} from '@standoff/study';
import { capitalize, headings, listOf, textOf } from '@standoff/wording';
import { renderStep } from '../explain/render-explanation.ts';
import { wordSteps } from '../explain/words-of-steps.ts';
import { tellSentences } from '../sentences/sentences-told.ts';
import { listClaims } from '../text/claims.ts';
import { paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { wordCoalitionVerdict } from './coalitions-told.ts';

/** Why a coalition would or would not upset a state, as text for a terminal of this many columns. */
export function renderCoalitionExplanation(
  explanation: CoalitionExplanation,
  style: Style,
  width: number,
  detail: Detail = 'default',
): string {
  const { casebook, state, claims } = explanation;
  const name = style.heading(capitalize(sayNamedState(casebook, state)));
  const listed = detail === 'brief' ? [] : listClaims(casebook.conflict, claims, style, width);
  const method = tellSentences(casebook, tellJointMethod(explanation))
    .filter((one) => isToldIn(detail, one))
    .map(({ text }) => text);
  return [
    paragraph(`${name} ${style.quiet(`(${casebook.stateId(state)})`)}`, width),
    ...explanation.arguments.map((argument) =>
      renderArgument(explanation, argument, style, width, detail),
    ),
    ...(method.length === 0 ? [] : [paragraph(method.join(' '), width)]),
    ...(detail === 'full'
      ? [paragraph(headings.inThisState(listOf(phrasesOf(casebook, state))), width)]
      : []),
    ...(listed.length === 0 ? [] : [[style.heading('Claims'), ...listed].join('\n')]),
  ].join('\n\n');
}

function renderArgument(
  explanation: CoalitionExplanation,
  argument: CoalitionArgument,
  style: Style,
  width: number,
  detail: Detail,
): string {
  const { casebook, coalition, state } = explanation;
  const verdict = wordCoalitionVerdict(explanation, argument);
  const steps = wordSteps(casebook, argument.steps, { who: coalition, state });
  return [
    paragraph(style.strong(textOf(verdict.says)), width),
    ...(detail === 'brief' ? [] : steps.map((step) => renderStep(step, style, width, '  '))),
  ].join('\n');
}

import {
  type CoalitionArgument,
  type CoalitionExplanation,
  phrasesOf,
  sayEvery,
  sayLeftOut,
  sayMembers,
  sayNamedState,
  sayUnder,
} from '@standoff/study';
import { agreementOf, capitalize, listOf, numberWord } from '@standoff/wording';
import { renderStep } from '../explain/render-explanation.ts';
import { wordSteps } from '../explain/words-of-steps.ts';
import { listClaims } from '../text/claims.ts';
import { paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayRule } from './rule-words.ts';

/** Why a coalition would or would not upset a state, as text for a terminal of this many columns. */
export function renderCoalitionExplanation(
  explanation: CoalitionExplanation,
  style: Style,
  width: number,
): string {
  const { casebook, state, reading, leftOut, claims } = explanation;
  const name = style.heading(capitalize(sayNamedState(casebook, state)));
  const listed = listClaims(casebook.conflict, claims, style, width);
  return [
    [
      paragraph(`${name} ${style.quiet(`(${casebook.stateId(state)})`)}`, width),
      paragraph(`In this state: ${listOf(phrasesOf(casebook, state))}.`, width),
      paragraph(`${sayRule(reading)}${sayLeftOut(leftOut)}`, width),
    ].join('\n'),
    ...explanation.arguments.map((argument) => renderArgument(explanation, argument, style, width)),
    ...(listed.length === 0 ? [] : [[style.heading('Claims'), ...listed].join('\n')]),
  ].join('\n\n');
}

function renderArgument(
  explanation: CoalitionExplanation,
  argument: CoalitionArgument,
  style: Style,
  width: number,
): string {
  const { casebook, coalition, state } = explanation;
  const verdict = sayCoalitionVerdict(explanation, argument);
  const steps = wordSteps(casebook, argument.steps, { who: coalition, state });
  return [
    paragraph(`${style.strong(verdict.says)}${verdict.when}.`, width),
    ...steps.map((step) => renderStep(step, style, width, '  ')),
  ].join('\n');
}

/** `North Korea and the United States would leave together`, and under which concepts. */
export function sayCoalitionVerdict(
  { casebook, coalition, concepts }: CoalitionExplanation,
  { verdict, concepts: under }: CoalitionArgument,
): { readonly says: string; readonly when: string } {
  const names = sayMembers(casebook, coalition, 'opening');
  const one = coalition.length === 1;
  if (one) {
    const agreement = agreementOf([casebook.movers[coalition[0]!]!]);
    const says = verdict === 'stable' ? agreement.verb('stays') : 'would leave';
    const mood = verdict === 'stable' ? 'does' : 'would';
    const when = sayUnder(under, concepts, { one: agreement, mood });
    return { says: `${names} ${says}`, when: ` ${when}` };
  }
  const symbols = under.map(({ symbol }) => symbol);
  const all = under.length === concepts.length && concepts.length > 1;
  if (verdict !== 'stable') {
    const when = all ? sayEvery(concepts) : `under ${listOf(symbols)}`;
    return { says: `${names} would leave together`, when: ` ${when}` };
  }
  // 'Not under all' would leave open whether it is so under some.
  if (all) {
    const none = concepts.length === 2 ? 'neither' : 'none';
    const number = numberWord(concepts.length);
    return {
      says: `${names} would leave together`,
      when: ` under ${none} of the ${number} concepts analysed`,
    };
  }
  return { says: `${names} would not leave together`, when: ` under ${listOf(symbols, 'or')}` };
}

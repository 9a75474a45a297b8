import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayConcepts } from '../words/concept-words.ts';
import type { Consequence } from '../words/consequences.ts';
import { listOf } from '../words/lists.ts';
import { openingName } from '../words/prose-name.ts';
import { phrasesOf } from '../words/state-words.ts';
import type { Argument, ArgumentStep, Explanation } from './explanation.ts';

/** An explanation as text for a terminal of this many columns. */
export function renderExplanation(explanation: Explanation, style: Style, width: number): string {
  const { casebook, consequences, elsewhere, claims } = explanation;
  const tell = ({ text, claims }: Consequence) =>
    bullet(cite(`${text}.`, claims, style), style, width);
  const sections = [
    renderState(explanation, style, width),
    ...renderArguments(explanation, style, width),
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
  return `${paragraph(heading, width)}\n${paragraph(`In this state: ${listOf(phrasesOf(casebook, state))}.`, width)}`;
}

function byDecisionMaker({ casebook, arguments: all }: Explanation): Argument[][] {
  return casebook.decisionMakers
    .map((_, dm) => all.filter((argument) => argument.decisionMaker === dm))
    .filter((own) => own.length > 0);
}

/** The arguments of an explanation, those of one decision maker together. */
export function renderArguments(explanation: Explanation, style: Style, width: number): string[] {
  return byDecisionMaker(explanation).map((own) =>
    renderArgumentsOfOne(explanation, own, style, width),
  );
}

function renderArgumentsOfOne(
  explanation: Explanation,
  own: readonly Argument[],
  style: Style,
  width: number,
): string {
  const told = own.filter((argument) => !isToldBy(argument, own));
  const parts = told.map((argument) => {
    const aside = own.filter((other) => other !== argument && isToldBy(other, [argument]));
    const verdicts = renderVerdicts(explanation, [argument, ...aside], style);
    const steps = argument.steps.map((step) => renderStep(step, style, width, '  '));
    return [paragraph(verdicts, width), ...steps].join('\n');
  });
  return parts.join('\n');
}

/**
 * Whether an argument says nothing that another does not say as well: that an improvement tempts
 * who looks no further, where another argument starts from the same improvement.
 */
function isToldBy({ concepts, certificate }: Argument, others: readonly Argument[]): boolean {
  if (certificate.verdict !== 'unstable') return false;
  if (concepts.some(({ foresight }) => foresight.moves > 1)) return false;
  return others.some(
    ({ certificate: other }) =>
      other.verdict === 'stable' &&
      other.improvements.some(({ to }) => to === certificate.improvement),
  );
}

/** `The United States stays if it reckons with replies (GMR, SMR); it would leave if …` */
function renderVerdicts(
  { casebook, concepts }: Explanation,
  [first, ...rest]: readonly Argument[],
  style: Style,
): string {
  const dm = first!.decisionMaker;
  const name = openingName(casebook.decisionMakers[dm]!.name);
  const say = (argument: Argument) =>
    `${argument.verdict === 'stable' ? 'stays' : 'would leave'} ${sayConcepts(argument.concepts, concepts, 'one')}`;
  const verdict = first!.verdict === 'stable' ? 'stays' : 'would leave';
  const opening = style.decisionMaker(dm, style.strong(`${name} ${verdict}`));
  const others = rest.map((argument) => `; it ${say(argument)}`).join('');
  return `${opening}${say(first!).slice(verdict.length)}${others}.`;
}

function renderStep(step: ArgumentStep, style: Style, width: number, indent: string): string {
  const inner = step.steps.map((next) => renderStep(next, style, width, `${indent}  `));
  return [bullet(cite(step.text, step.claims, style), style, width, indent), ...inner].join('\n');
}

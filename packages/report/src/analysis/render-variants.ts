import {
  type Analysis,
  type CoalitionVerdicts,
  count,
  counted,
  headlineOf,
  listOf,
  sayCoalitionVerdicts,
  sayNamedState,
  sayReach,
  sayReachChange,
} from '@standoff/study';
import type { AnalysesJson, RobustnessJson } from '../shapes/analyses.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** The analysis of one reading of a file. */
export interface VariantAnalysis {
  /** Id of the variant; null for the file as it stands. */
  readonly variant: string | null;
  readonly analysis: Analysis;
  /** Coalitions that were asked about every equilibrium. */
  readonly coalitions?: CoalitionVerdicts;
}

const SHOWN_STATES = 12;

/** The variants of a file side by side as text: what each finds, and which states hold in most. */
export function renderVariants(
  { model, robustness }: AnalysesJson,
  variants: readonly VariantAnalysis[],
  style: Style,
  width: number,
): string {
  const held = robustness.filter((state) => state.count > 0);
  const shown = held.slice(0, SHOWN_STATES);
  const rest = held.length - shown.length;
  const many = `the file as it stands and ${counted(variants.length - 1, 'variant')}`;
  return [
    `${paragraph(style.heading(model.title), width)}\n${style.quiet(paragraph(many, width))}`,
    ...variants.map((variant) => renderVariant(variant, variants[0]!.analysis, style, width)),
    [
      style.heading('What holds in most of them'),
      style.quiet(paragraph(sayWhatCounts(variants), width)),
      ...shown.map((state) => renderRobustness(state, variants, style, width)),
      ...(rest > 0 ? [style.quiet(`  … and ${counted(rest, 'more state')}`)] : []),
    ].join('\n'),
  ].join('\n\n');
}

/** Under what a state is counted. */
function sayWhatCounts(variants: readonly VariantAnalysis[]): string {
  const given = variants.filter(({ analysis }) => analysis.foresight !== undefined);
  const { concepts } = variants[0]!.analysis;
  const [only, ...more] = concepts.map(({ symbol }) => symbol);
  const any =
    more.length === 0 ? `under ${only}` : `under at least one of ${listOf([only!, ...more])}`;
  const asGiven = 'under the foresight given';
  if (given.length === 0) return `In how many of them a state holds ${any}:`;
  return given.length === variants.length
    ? `In how many of them a state holds ${asGiven}:`
    : `In how many of them a state holds ${asGiven}, or ${any} where none is given:`;
}

/** The name of a variant. */
function nameOf(variant: string | null): string {
  return variant ?? 'as it stands';
}

function renderVariant(
  { variant, analysis, coalitions }: VariantAnalysis,
  asItStands: Analysis,
  style: Style,
  width: number,
): string {
  const { casebook, concepts, equilibria, foresight } = analysis;
  const says = casebook.conflict.variants.find(({ id }) => id === variant)?.says;
  const heading = style.strong(nameOf(variant)) + (says === undefined ? '' : `: ${says}`);
  const counts = concepts.map(({ id, symbol }) => `${symbol} ${count(equilibria.get(id)!.count)}`);
  const given = foresight ? `, as given ${count(foresight.equilibria.count)}` : '';
  const lines = [
    `Equilibria of ${counted(casebook.space.stateCount, 'state')}: ${counts.join(', ')}${given}.`,
    headlineOf(analysis).text,
    ...sayReach(analysis),
    ...(analysis === asItStands ? [] : sayReachChange(asItStands, analysis)),
    ...(coalitions ? sayCoalitionVerdicts(analysis, coalitions) : []),
  ];
  return [paragraph(heading, width), ...lines.map((line) => bullet(line, style, width))].join('\n');
}

function renderRobustness(
  state: RobustnessJson,
  all: readonly VariantAnalysis[],
  style: Style,
  width: number,
): string {
  const { count: held, variants: holding } = state;
  const { casebook } = all.find(({ variant }) => holding.includes(variant))!.analysis;
  const words = sayNamedState(casebook, casebook.stateWithId(state.state)!);
  const missing = all.filter(({ variant }) => !holding.includes(variant));
  const notes = [
    ...sayConceptsInEach(state, all),
    ...(missing.length > 0 && missing.length <= 3
      ? [
          `not ${sayWhere(
            missing.map(({ variant }) => variant),
            'or',
          )}`,
        ]
      : []),
    ...sayUnreached(state),
  ];
  const but = notes.length === 0 ? '' : style.quiet(` (${notes.join('; ')})`);
  const share = `${held} of ${all.length}`;
  const indent = ' '.repeat(share.length + 4);
  return paragraph(`${words}${but}`, width, indent, `  ${padEnd(share, share.length + 2)}`);
}

/** Under which concepts a state holds in each variant that counts, where any will do and not all do. */
function sayConceptsInEach(
  { byConcept, variants }: RobustnessJson,
  all: readonly VariantAnalysis[],
): string[] {
  const counting = all.filter(({ variant }) => variants.includes(variant));
  if (counting.some(({ analysis }) => analysis.foresight !== undefined)) return [];
  const { concepts } = counting[0]!.analysis;
  const inEach = concepts.filter(({ id }) => byConcept[id]?.length === variants.length);
  if (inEach.length === concepts.length) return [];
  if (inEach.length === 0) return ['under different concepts'];
  const each = variants.length === 1 ? '' : ' in each';
  return [`under ${listOf(inEach.map(({ symbol }) => symbol))}${each}`];
}

/** That no moves lead to a state, in all readings in which it holds or in some. */
function sayUnreached({ unreached, variants }: RobustnessJson): string[] {
  if (unreached.length === 0) return [];
  if (unreached.length === variants.length) return ['nothing leads there'];
  return unreached.length <= 3
    ? [`nothing leads there ${sayWhere(unreached, 'and')}`]
    : [`nothing leads there in ${count(unreached.length)} of these`];
}

/** `in v1 and v2`, `as it stands or in v1`. */
function sayWhere(variants: readonly (string | null)[], joiner: 'and' | 'or'): string {
  const ids = variants.flatMap((variant) => variant ?? []);
  const places = ids.length === 0 ? [] : [`in ${listOf(ids, joiner)}`];
  return listOf([...(ids.length < variants.length ? ['as it stands'] : []), ...places], joiner);
}

import {
  type Analysis,
  type CoalitionVerdicts,
  count,
  counted,
  heldUnder,
  listOf,
  sayCoalitionVerdicts,
  sayHeld,
  sayNamedState,
  unique,
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
  return [
    `${paragraph(style.heading(model.title), width)}\n${style.quiet(sayVariants(variants))}`,
    ...variants.map((variant) => renderVariant(variant, style, width)),
    [
      paragraph(`${style.heading('What holds in most of them')} (${sayWhere(variants)})`, width),
      ...shown.map((state) => renderRobustness(state, variants, style, width)),
      ...(rest > 0 ? [style.quiet(`  … and ${counted(rest, 'more state')}`)] : []),
    ].join('\n'),
  ].join('\n\n');
}

/** `The file as it stands and 6 variants` */
function sayVariants(all: readonly VariantAnalysis[]): string {
  const named = all.filter(({ variant }) => variant !== null).length;
  const variants = counted(named, 'variant');
  return named < all.length ? `The file as it stands and ${variants}` : variants;
}

/** What a state has to be to count as holding. */
function sayWhere(all: readonly VariantAnalysis[]): string {
  const [first, ...others] = unique(all.flatMap(({ analysis }) => analysis.concepts));
  const any =
    others.length === 0 ? `under ${first!.symbol}` : 'under at least one concept analysed';
  const given = all.filter(({ analysis }) => analysis.foresight !== undefined).length;
  if (given === 0) return `equilibria ${any}`;
  const asGiven = 'with the foresight given';
  return given === all.length
    ? `equilibria ${asGiven}`
    : `equilibria ${asGiven}, where there is none ${any}`;
}

/** The name of a variant. */
function nameOf(variant: string | null): string {
  return variant ?? 'as it stands';
}

function renderVariant(
  { variant, analysis, coalitions }: VariantAnalysis,
  style: Style,
  width: number,
): string {
  const { casebook, concepts, equilibria, foresight, fromStatusQuo } = analysis;
  const says = casebook.conflict.variants.find(({ id }) => id === variant)?.says;
  const heading = style.strong(nameOf(variant)) + (says === undefined ? '' : `: ${says}`);
  const counts = concepts.map(({ id, symbol }) => `${symbol} ${count(equilibria.get(id)!.count)}`);
  const given = foresight ? `, as given ${count(foresight.equilibria.count)}` : '';
  const lines = [
    `Equilibria of ${counted(casebook.space.stateCount, 'state')}: ${counts.join(', ')}${given}.`,
  ];
  if (fromStatusQuo) {
    const held = heldUnder(analysis, fromStatusQuo.cell);
    lines.push(`The status quo ${sayHeld(held, concepts)}.`);
  }
  if (coalitions) lines.push(...sayCoalitionVerdicts(analysis, coalitions));
  return [paragraph(heading, width), ...lines.map((line) => bullet(line, style, width))].join('\n');
}

function renderRobustness(
  { state, count: held, variants: holding }: RobustnessJson,
  all: readonly VariantAnalysis[],
  style: Style,
  width: number,
): string {
  const { casebook } = all.find(({ variant }) => holding.includes(variant))!.analysis;
  const words = sayNamedState(casebook, casebook.stateWithId(state)!);
  const missing = all.filter(({ variant }) => !holding.includes(variant));
  const names = listOf(missing.map(({ variant }) => nameOf(variant)));
  const but = missing.length > 0 && missing.length <= 3 ? style.quiet(` (not in ${names})`) : '';
  const share = `${held} of ${all.length}`;
  const indent = ' '.repeat(share.length + 4);
  return paragraph(`${words}${but}`, width, indent, `  ${padEnd(share, share.length + 2)}`);
}

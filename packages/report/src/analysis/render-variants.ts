import type { Analysis } from '@standoff/study';
import { count, variantHeadings } from '@standoff/wording';
import type { AnalysesJson, RobustnessJson } from '../shapes/analyses.ts';
import { bullet, padEnd, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayWhatCounts, stateTold, type VariantAnalysis, variantTold } from './variants-told.ts';

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
  const many = variantHeadings.all(variants.length - 1);
  return [
    `${paragraph(style.heading(model.title), width)}\n${style.quiet(paragraph(many, width))}`,
    ...variants.map((variant) => renderVariant(variant, variants[0]!.analysis, style, width)),
    [
      style.heading(variantHeadings.holding),
      style.quiet(paragraph(sayWhatCounts(variants), width)),
      ...shown.map((state) => renderRobustness(state, variants, style, width)),
      ...(rest > 0 ? [style.quiet(variantHeadings.moreStates(rest))] : []),
    ].join('\n'),
  ].join('\n\n');
}

function renderVariant(
  variant: VariantAnalysis,
  asItStands: Analysis,
  style: Style,
  width: number,
): string {
  const told = variantTold(variant, asItStands);
  const heading =
    style.strong(told.variant ?? variantHeadings.asItStands) +
    (told.says === undefined ? '' : `: ${told.says}`);
  const counts = told.counts.map((each) => `${each.under} ${count(each.count)}`);
  const lines = [variantHeadings.equilibria(told.states, counts), told.headline, ...told.further];
  return [paragraph(heading, width), ...lines.map((line) => bullet(line, style, width))].join('\n');
}

function renderRobustness(
  state: RobustnessJson,
  all: readonly VariantAnalysis[],
  style: Style,
  width: number,
): string {
  const { words, notes } = stateTold(state, all);
  const but = notes.length === 0 ? '' : style.quiet(` (${notes.join('; ')})`);
  const share = `${state.count} of ${all.length}`;
  const indent = ' '.repeat(share.length + 4);
  return paragraph(`${words}${but}`, width, indent, `  ${padEnd(share, share.length + 2)}`);
}

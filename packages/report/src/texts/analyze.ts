import { reviewEmptiness } from '@standoff/language';
import {
  type AnalysisFound,
  type Answered,
  analyze,
  sayMisfits,
  sayReadingFlags,
} from '@standoff/study';
import { labels } from '@standoff/wording';
import { renderAnalysis, type StateChoice } from '../analysis/render-analysis.ts';
import { renderVariants } from '../analysis/render-variants.ts';
import { analysesOf, type analyzeTold } from '../tellings/analyze.ts';
import { askedIn, variantIn } from '../tellings/tell.ts';
import type { CommandWords, InTextOf, Layout } from './in-text.ts';

/** The equilibria of a conflict, as text. */
export const analyzeInText: InTextOf<typeof analyzeTold> = {
  details: true,
  text(answered, { commands, ...layout }) {
    const { analysis, ...found } = answered.result;
    return renderAnalysis(analysis, {
      ...layout,
      ...found,
      states: statesShown(answered, layout),
      ...(commands && {
        commands: commandsToGoOn(answered, commands),
        commandsNeed: commands.need(),
      }),
    });
  },
  notes({ result: { analysis } }) {
    const { leftOut, casebook } = analysis;
    const { conflict, compiled, space } = casebook;
    return [
      ...(leftOut.length > 0 ? [{ text: labels.leftOut(sayMisfits(leftOut)) }] : []),
      // Where no state is left, by which rules.
      ...(space.stateCount === 0 ? [{ diagnostics: reviewEmptiness(conflict, compiled) }] : []),
    ];
  },
  sideBySide(model, answers, { style, width }) {
    const shown = answers.map(({ variant, answered }) => {
      const { analysis, coalitions, headline } = answered.result;
      return { variant, analysis, headline, ...(coalitions && { coalitions }) };
    });
    return renderVariants(analysesOf(model, answers), shown, style, width);
  },
};

/** A text lists all states only where it is asked to, and where it is brief none unless it is asked to. */
function statesShown(answered: Answered<AnalysisFound>, { detail }: Layout): StateChoice {
  const { states } = answered.result;
  if (detail === 'brief' && askedIn(analyze, answered).states === undefined) return 'none';
  return states === 'if-few' ? 'equilibria' : states;
}

/** Commands about the states that the finding speaks of, as they can be typed. */
function commandsToGoOn(answered: Answered<AnalysisFound>, commands: CommandWords): string[] {
  const { casebook, fromStatusQuo, equilibria, reading } = answered.result.analysis;
  const { program, word } = commands;
  const variant = variantIn(answered);
  const model = commands.model + (variant === undefined ? '' : ` --variant ${word(variant)}`);
  const read = reading ? ` ${sayReadingFlags(reading)}` : '';
  if (fromStatusQuo) {
    return [
      [program, 'explain', model, '--state', `status-quo${read}`].join(' '),
      `${program} evolve ${model}${read}`,
    ];
  }
  const [held] = equilibria.values();
  const [cell] = held ?? [];
  if (cell === undefined) return [];
  const id = casebook.stateId(casebook.space.codeOf(cell));
  return [`${program} explain ${model} --state ${word(id)}${read}`];
}

import { runToEnd, type Steps } from '@standoff/engine';
import { reviewEmptiness } from '@standoff/language';
import {
  type AnalysisFound,
  type Answered,
  analyze,
  identityOf,
  isReached,
  type Model,
  type SideBySide,
  sayMisfits,
  sayReadingFlags,
} from '@standoff/study';
import { renderAnalysis, type StateChoice } from '../analysis/render-analysis.ts';
import { renderVariants } from '../analysis/render-variants.ts';
import { analysesToJson } from '../json/analyses-json.ts';
import { analysisToJson } from '../json/analysis-json.ts';
import type { AnalysesJson } from '../shapes/analyses.ts';
import type { AnalysisJson } from '../shapes/analysis.ts';
import { askedIn, type CommandWords, type Layout, tell, variantIn } from './tell.ts';

/** How the equilibria of a conflict are told. */
export const analyzeTold = tell(analyze, {
  formats: ['standoff.analysis/1'],
  json: (answered) => runToEnd(documentOf(answered)),
  jsonSteps: documentOf,
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
      ...(leftOut.length > 0 ? [{ text: `left out: ${sayMisfits(leftOut)}` }] : []),
      // Where no state is left, by which rules.
      ...(space.stateCount === 0 ? [{ diagnostics: reviewEmptiness(conflict, compiled) }] : []),
    ];
  },
  sideBySide: {
    format: 'standoff.analyses/1',
    json: analysesOf,
    text(model, answers, { style, width }) {
      const shown = answers.map(({ variant, answered }) => {
        const { analysis, coalitions, headline } = answered.result;
        return { variant, analysis, headline, ...(coalitions && { coalitions }) };
      });
      return renderVariants(analysesOf(model, answers), shown, style, width);
    },
  },
});

/** A text lists all states only where it is asked to, and where it is brief none unless it is asked to. */
function statesShown(answered: Answered<AnalysisFound>, { detail }: Layout): StateChoice {
  const { states } = answered.result;
  if (detail === 'brief' && askedIn(analyze, answered).states === undefined) return 'none';
  return states === 'if-few' ? 'equilibria' : states;
}

function* documentOf(answered: Answered<AnalysisFound>): Steps<AnalysisJson> {
  const { analysis, ...found } = answered.result;
  const variant = variantIn(answered);
  return yield* analysisToJson(analysis, {
    model: identityOf(answered.setting.model),
    ...(variant !== undefined && { variant }),
    ...found,
    elapsedMs: Math.round(answered.elapsed * 10) / 10,
  });
}

function analysesOf(model: Model, answers: SideBySide<AnalysisFound>): AnalysesJson {
  return analysesToJson(
    identityOf(model),
    answers.map(({ variant, answered }) => ({ variant, analysis: runToEnd(documentOf(answered)) })),
    (variant, id) => {
      const { analysis } = answers.find((one) => one.variant === variant)!.answered.result;
      const { casebook, fromStatusQuo } = analysis;
      if (fromStatusQuo === undefined) return false;
      return !isReached(analysis, casebook.stateWithId(id)!, 'byAnyMoves');
    },
  );
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
      `${program} explain ${model} --state status-quo${read}`,
      `${program} evolve ${model}${read}`,
    ];
  }
  const [held] = equilibria.values();
  const [cell] = held ?? [];
  if (cell === undefined) return [];
  const id = casebook.stateId(casebook.space.codeOf(cell));
  return [`${program} explain ${model} --state ${word(id)}${read}`];
}

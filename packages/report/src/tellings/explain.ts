import { type Answered, type Explained, explain, identityOf } from '@standoff/study';
import { renderCoalitionExplanation } from '../coalitions/render-coalition-explanation.ts';
import { renderExplanation } from '../explain/render-explanation.ts';
import { coalitionExplanationToJson } from '../json/coalition-explanation-json.ts';
import { explanationToJson } from '../json/explanation-json.ts';
import type { CoalitionExplanationJson } from '../shapes/coalition-explanation.ts';
import type { ExplanationJson } from '../shapes/explanation.ts';
import { levelsReadToJson, tellLevelsRead } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How the reasons for a state are told. */
export const explainTold = tell(explain, {
  formats: ['standoff.explanation/1', 'standoff.coalition-explanation/1'],
  json(answered: Answered<Explained>): ExplanationJson | CoalitionExplanationJson {
    const { result } = answered;
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    const document =
      result.of === 'each'
        ? explanationToJson(result.explanation, ...about, result.doubts)
        : coalitionExplanationToJson(result.explanation, ...about);
    return { ...document, ...levelsReadToJson(explain, answered) };
  },
  text(answered, layout) {
    const { result } = answered;
    const { style, width } = layout;
    const text =
      result.of === 'each'
        ? renderExplanation(result.explanation, style, width, result.doubts)
        : renderCoalitionExplanation(result.explanation, style, width);
    return tellLevelsRead(explain, answered, layout, text);
  },
});

import { evolve, identityOf } from '@standoff/study';
import { renderEvolution } from '../evolution/render-evolution.ts';
import { evolutionToJson } from '../json/evolution-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told where moves lead. */
export const evolveTold = tell(evolve, {
  formats: ['standoff.evolution/1'],
  json: (answered) =>
    evolutionToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderEvolution(result, style, width),
});

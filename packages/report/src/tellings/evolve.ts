import { evolve, identityOf } from '@standoff/study';
import { renderEvolution } from '../evolution/render-evolution.ts';
import { evolutionToJson } from '../json/evolution-json.ts';
import { levelsReadToJson, tellLevelsRead } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told where moves lead. */
export const evolveTold = tell(evolve, {
  formats: ['standoff.evolution/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return { ...evolutionToJson(answered.result, ...about), ...levelsReadToJson(evolve, answered) };
  },
  text: (answered, layout) =>
    tellLevelsRead(
      evolve,
      answered,
      layout,
      renderEvolution(answered.result, layout.style, layout.width),
    ),
});

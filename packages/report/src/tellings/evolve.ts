import { type Answered, type Evolution, evolve, identityOf } from '@standoff/study';
import { Fields, writtenAtOnce } from '../json/draft.ts';
import { draftEvolution } from '../json/evolution-json.ts';
import type { EvolutionJson } from '../shapes/evolution.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told where moves lead. */
export const evolveTold = tell(evolve, {
  formats: ['standoff.evolution/1'],
  json: (answered) => writtenAtOnce(draft(answered)),
  draft,
});

function draft(answered: Answered<Evolution>): Fields<EvolutionJson> {
  const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
  const { drafts } = draftEvolution(answered.result, ...about);
  return new Fields<EvolutionJson>({ ...drafts, ...levelsReadToJson(evolve, answered) });
}

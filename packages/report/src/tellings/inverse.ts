import { identityOf, inverse } from '@standoff/study';
import { inverseToJson } from '../json/inverse-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How the fewest changes after which a state would hold are told. */
export const inverseTold = tell(inverse, {
  formats: ['standoff.inverse/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return { ...inverseToJson(answered.result, ...about), ...levelsReadToJson(inverse, answered) };
  },
});

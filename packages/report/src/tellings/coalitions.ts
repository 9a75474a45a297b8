import { coalitions, identityOf } from '@standoff/study';
import { coalitionsToJson } from '../json/coalitions-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what coalitions can do. */
export const coalitionsTold = tell(coalitions, {
  formats: ['standoff.coalitions/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return {
      ...coalitionsToJson(answered.result, ...about),
      ...levelsReadToJson(coalitions, answered),
    };
  },
});

import { identityOf, power } from '@standoff/study';
import { powerToJson } from '../json/power-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what votes weigh. */
export const powerTold = tell(power, {
  formats: ['standoff.power/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return { ...powerToJson(answered.result, ...about), ...levelsReadToJson(power, answered) };
  },
});

import { identityOf, numbers } from '@standoff/study';
import { numbersToJson } from '../json/numbers-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told who gets what. */
export const numbersTold = tell(numbers, {
  formats: ['standoff.numbers/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return { ...numbersToJson(answered.result, ...about), ...levelsReadToJson(numbers, answered) };
  },
});

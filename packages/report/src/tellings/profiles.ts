import { identityOf, profiles } from '@standoff/study';
import { profilesToJson } from '../json/profiles-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told under which foresight a state holds. */
export const profilesTold = tell(profiles, {
  formats: ['standoff.profiles/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return {
      ...profilesToJson(answered.result, ...about),
      ...levelsReadToJson(profiles, answered),
    };
  },
});

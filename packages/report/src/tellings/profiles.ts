import { identityOf, profiles } from '@standoff/study';
import { renderProfiles } from '../foresight/render-profiles.ts';
import { profilesToJson } from '../json/profiles-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told under which foresight a state holds. */
export const profilesTold = tell(profiles, {
  formats: ['standoff.profiles/1'],
  json: (answered) =>
    profilesToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderProfiles(result, style, width),
});

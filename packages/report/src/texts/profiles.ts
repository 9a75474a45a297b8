import { profiles } from '@standoff/study';
import { renderProfiles } from '../foresight/render-profiles.ts';
import type { profilesTold } from '../tellings/profiles.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** Under which foresight a state holds, as text. */
export const profilesInText: InTextOf<typeof profilesTold> = {
  text: (answered, layout) =>
    tellLevelsRead(
      profiles,
      answered,
      layout,
      renderProfiles(answered.result, layout.style, layout.width),
    ),
};

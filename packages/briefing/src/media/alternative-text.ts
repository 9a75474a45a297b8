import type { Briefing } from '../syntax/briefing.ts';

/** What is to be seen on the picture that stands for a page elsewhere, as its article says it; else the headline. */
export function alternativeText({ head, directives }: Briefing): string {
  const shown = directives.find(
    ({ attributes }) => head.picture !== undefined && attributes.get('src')?.value === head.picture,
  );
  return shown?.attributes.get('alt')?.value ?? head.headline;
}

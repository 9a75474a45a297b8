import { doubtIn, type Model } from '@standoff/engine';

/**
 * Said before gains and ways where a treatment of what is not known was asked for: it counts for verdicts, and
 * for nothing else.
 */
export const GAINS_AS_WRITTEN =
  'Gains, and improvements on the way to them, are told by the preferences as written, also where these are marked as unknown.';

/** Whether a treatment of what is not known may tell something apart in a model. */
export function hasDoubts({ preferences }: Pick<Model, 'preferences'>): boolean {
  return preferences.some((preference) => doubtIn(preference) !== 'none');
}

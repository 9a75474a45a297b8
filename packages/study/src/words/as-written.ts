import { doubtIn, type Model } from '@standoff/engine';

/** Whether a treatment of what is not known may tell something apart in a model. */
export function hasDoubts({ preferences }: Pick<Model, 'preferences'>): boolean {
  return preferences.some((preference) => doubtIn(preference) !== 'none');
}

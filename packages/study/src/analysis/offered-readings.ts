import { doubtIn, type Model, type Preference, type Reading, readings } from '@standoff/engine';

/**
 * The readings of preferences that may tell something apart in a model: of strength where something
 * is greatly worse, of what is unknown where something is, of both where both are. What the one taken asks
 * for is offered too, by itself and together. The general one comes first; alone, there is nothing to
 * choose.
 */
export function offeredReadings({ preferences }: Model, taken: Reading = readings[0]): Reading[] {
  const [general] = readings;
  const degrees = preferences.some(hasDegrees);
  const doubts = preferences.some(hasDoubts);
  return readings.filter(
    ({ strength, unknown }) =>
      (degrees || [general.strength, taken.strength].includes(strength)) &&
      (doubts || [undefined, taken.unknown].includes(unknown)),
  );
}

function hasDegrees(preference: Preference): boolean {
  switch (preference.kind) {
    case 'prioritized':
      return preference.tiers.some(({ greatly }) => greatly);
    case 'ranking':
      return preference.greatGaps.includes(true);
    case 'weights':
    case 'utility':
      return preference.greatGap !== undefined;
    case 'relation':
      return preference.greatlyBetter.length > 0;
    case 'voting':
      return false;
  }
}

function hasDoubts(preference: Preference): boolean {
  return doubtIn(preference) !== 'none';
}

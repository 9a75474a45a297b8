import type { Analysis } from '@standoff/study';

/** The options of `analyze` by which a file is read as the page reads it: concepts, preferences, the foresight that was chosen. */
export function optionsAsRead({ casebook, concepts, reading, foresight }: Analysis) {
  const isChosen = foresight?.givenBy === 'request';
  return {
    concepts: concepts.map(({ id }) => id),
    states: 'none',
    ...(reading && { strength: reading.strength }),
    ...(reading?.unknown !== undefined && { unknown: reading.unknown }),
    ...(isChosen && {
      foresight: Object.fromEntries(
        casebook.movers.map(({ id }, k) => [id, foresight.profile[k]!.id]),
      ),
    }),
  };
}

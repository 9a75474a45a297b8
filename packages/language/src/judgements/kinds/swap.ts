import type { Preference, RankingPreference } from '../../conflict/conflict.ts';
import { swapRankingPlaces } from '../../edits/ranking.ts';
import { moveStatement } from '../../edits/statement-order.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { flag } from '../../shapes/scalars.ts';
import type { Swap } from '../core/judgement.ts';
import { defineOrderKind, placeNumber } from '../core/order-kind.ts';
import { changeStatements, moved, noPlace, type Ordered } from '../core/ordered.ts';
import { type RefusedJudgement, refuse } from '../core/refusal.ts';

export const swap = defineOrderKind({
  kind: 'swap',
  about: 'two statements, or two places of a ranking, that follow one another change places',
  fields: {
    place: required(placeNumber, 'the place of the first of the two, from 1'),
    across: optional(
      flag,
      'of a ranking: yes even where a great gap lies between the two, which stays where it is',
    ),
  },
  read: ({ place, across }): Swap | undefined =>
    place === undefined
      ? undefined
      : { kind: 'swap', place, ...(across !== undefined && { across }) },
  write: ({ place, across }) => ({ place, across }),
  change(ordered, swapped) {
    const { preference, of } = ordered;
    if (preference.kind === 'ranking') return swapPlaces(preference, swapped, of);
    const { place } = swapped;
    return changeStatements(ordered, (entries) => moved(entries, { place, to: place + 1 }, of));
  },
  invert: (_, swapped) => swapped,
  id: ({ place, across }) => `${place}${across ? '-across' : ''}`,
  edit: (text, whose, { place }, { preference }) =>
    preference.kind === 'ranking'
      ? swapRankingPlaces(text, { ...whose, place })
      : moveStatement(text, { ...whose, from: place, to: place + 1 }),
});

function swapPlaces(
  ranking: RankingPreference,
  { place, across = false }: Swap,
  of: Ordered['of'],
): Preference | RefusedJudgement {
  const { places, greatGaps } = ranking;
  const [first, second] = [places[place - 1], places[place]];
  if (!first) return noPlace(places.length, place, of);
  if (!second) return noPlace(places.length, place + 1, of);
  if (greatGaps[place - 1] && !across) {
    return refuse(
      'other-degree',
      `place ${place + 1} of "${of}" is greatly worse than place ${place}; say "across": true to swap them nevertheless`,
    );
  }
  return { ...ranking, places: places.with(place - 1, second).with(place, first) };
}

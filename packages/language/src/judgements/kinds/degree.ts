import type { Preference, RankingPreference } from '../../conflict/conflict.ts';
import { setGreatGap } from '../../edits/ranking.ts';
import { moveStatement } from '../../edits/statement-order.ts';
import { required } from '../../shapes/mapping.ts';
import { flag } from '../../shapes/scalars.ts';
import { countGreat, isGreat } from '../core/degrees.ts';
import type { Degree, Move, OrderChange } from '../core/judgement.ts';
import { defineOrderKind, orderPlace } from '../core/order-kind.ts';
import { changeStatements, entryAt, moved, noPlace } from '../core/ordered.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const degree = defineOrderKind({
  kind: 'degree',
  about:
    'the breach of a statement is greatly worse, or it is not; of a ranking, the gap after a place',
  fields: {
    place: required(
      orderPlace,
      'the place of the statement, or that before the gap, from 1, or its id',
    ),
    greatly: required(flag, 'whether the breach is greatly worse, or the gap a great one'),
  },
  read: ({ place, greatly }): Degree | undefined =>
    place === undefined || greatly === undefined ? undefined : { kind: 'degree', place, greatly },
  write: ({ place, greatly }) => ({ place, greatly }),
  change(ordered, change) {
    const { preference, of } = ordered;
    if (preference.kind === 'ranking') return withGap(preference, change, of);
    return changeStatements(ordered, (entries) => {
      const entry = entryAt(entries, change.place, of);
      if (isRefused(entry)) return entry;
      return isGreat(entry) === change.greatly
        ? alreadyThere(of, change.place)
        : moved(entries, asMove(preference, change), of);
    });
  },
  invert(preference, change): OrderChange {
    const { place, greatly } = change;
    if (preference.kind === 'ranking') return { ...change, greatly: !greatly };
    return {
      kind: 'move',
      place: asMove(preference, change).to,
      to: place,
      greatly: !greatly,
    };
  },
  id: ({ place, greatly }) => `${place}=${greatly ? 'greatly' : 'ordinarily'}`,
  edit(text, whose, change, { preference }) {
    const { place, greatly } = change;
    return preference.kind === 'ranking'
      ? setGreatGap(text, { ...whose, place, great: greatly })
      : moveStatement(text, {
          ...whose,
          from: place,
          to: asMove(preference, change).to,
          greatly,
        });
  },
});

/** A statement goes to the nearest place that it can have: last of the great ones, or first of the others. */
function asMove(preference: Preference, { place, greatly }: Degree): Move {
  const great = preference.kind === 'prioritized' ? countGreat(preference.statements) : 0;
  return { kind: 'move', place, to: greatly ? great + 1 : great, greatly };
}

function withGap(
  ranking: RankingPreference,
  { place, greatly }: Degree,
  of: string,
): Preference | RefusedJudgement {
  const gap = ranking.greatGaps[place - 1];
  if (gap === undefined) return noPlace(ranking.greatGaps.length, place, of);
  if (gap === greatly) return alreadyThere(of, place);
  return { ...ranking, greatGaps: ranking.greatGaps.with(place - 1, greatly) };
}

function alreadyThere(of: string, place: number): RefusedJudgement {
  return refuse('nothing-changes', `place ${place} of "${of}" has that degree already`);
}

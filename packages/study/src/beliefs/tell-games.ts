import { isAtOnce, movesOfSanction, type Sanction, type StateCode } from '@standoff/engine';
import type { Of, Proposition, World } from '@standoff/propositions';
import { speakOfBeliefs } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { Games } from './own-games.ts';

speakOfBeliefs();

/** What signals have been received, and what not to know of an option means, where these are not as they are by default. */
export function worldOfGames({ signals, hidden }: Pick<Games, 'signals' | 'hidden'>): {
  readonly in?: World;
} {
  if (signals.length === 0 && hidden === 'frozen') return {};
  return {
    in: {
      ...(signals.length > 0 && { signals: signals.map(({ id }) => id) }),
      ...(hidden === 'closed' && { hidden }),
    },
  };
}

/** By which concepts everybody is judged, those together of whom they are the same. */
export function tellJudgedBy(
  { movers }: Casebook,
  by: Of<'judgedBy'>['by'],
  concepts: readonly (readonly { readonly id: string }[])[],
): Of<'judgedBy'> {
  const groups = groupsAlike(movers.keys(), (k) => conceptIds(concepts[k]!).join());
  return {
    kind: 'judgedBy',
    by,
    each: groups.map((some) => ({
      who: some.map((k) => movers[k]!.id),
      under: conceptIds(concepts[some[0]!]!),
    })),
  };
}

/** What is held fixed of the games in which everybody thinks. */
export function tellGamesHeld({ truth, own, signals, hidden }: Games): Proposition[] {
  const { conflict } = truth.casebook;
  return [
    { kind: 'readGenerally' },
    ...(conflict.signals.length > 0
      ? [{ kind: 'signalsReceived', signals: signals.map(({ id }) => id) } as const]
      : []),
    ...(own.some(({ picture }) => picture.hidden.length > 0)
      ? [{ kind: 'unknownOption', hidden } as const]
      : []),
  ];
}

/** The moves by which others answer one that led to a state. */
export function repliesOf(
  { movers, stateId }: Casebook,
  after: StateCode,
  sanction: Sanction,
): Pick<Of<'fears'>, 'replies' | 'atOnce'> {
  const atOnce = isAtOnce(sanction);
  const steps = movesOfSanction(sanction);
  return {
    replies: steps.map(({ mover, to }, k) => ({
      who: movers[mover]!.id,
      from: stateId(atOnce || k === 0 ? after : steps[k - 1]!.to),
      to: stateId(to),
    })),
    atOnce,
  };
}

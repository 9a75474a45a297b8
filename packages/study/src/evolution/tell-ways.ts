import type { PathStep } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { Loss, SpareChange, Way, WayWithLosses } from './evolution.ts';

type Move = Of<'way'>['moves'][number];

/** The moves of a way by ids. */
export function movesOf(casebook: Casebook, path: readonly PathStep[]): Move[] {
  const { movers, space, stateId } = casebook;
  const id = (cell: number) => stateId(space.codeOf(cell));
  return path.map(({ mover, from, to }) => ({
    who: movers[mover]!.id,
    from: id(from),
    to: id(to),
  }));
}

/** A way as data. */
export function wayOf(casebook: Casebook, way: WayWithLosses): Of<'way'> {
  const { path, losses, fewest, alike } = way;
  const moves = movesOf(casebook, path);
  return { kind: 'way', moves, losses: losses.length, fewest, alike: alike > 1 };
}

/** A loss on a way, with what settles it. */
export function lossOf(
  moves: readonly Move[],
  { position, reason: { order, ground } }: Loss,
): Telling<ClaimLink> {
  const move = moves[position]!;
  const says: Of<'loss'> = {
    kind: 'loss',
    place: position + 1,
    of: moves.length,
    move,
    order: order === 'better' ? 'equal' : order,
  };
  if (ground === undefined || order !== 'worse') return { says };
  const settled: Of<'settled'> = {
    kind: 'settled',
    who: move.who,
    first: move.to,
    second: move.from,
    order,
    ...ground,
  };
  return { says, joined: [{ by: 'because', told: { says: settled } }] };
}

/** Of a way with more moves, as a price that goes up by the cent takes, it is only said how many lose. */
const MOST_TOLD = 40;

/** A way with each of its losses, in one sentence. */
export function tellWay(casebook: Casebook, way: WayWithLosses): Telling<ClaimLink> {
  const says = wayOf(casebook, way);
  const { losses } = way;
  if (losses.length === 0 || says.moves.length > MOST_TOLD) return { says };
  return {
    says,
    joined: losses.map((loss, k) => ({
      by: k > 0 && k === losses.length - 1 ? 'and' : 'next',
      told: lossOf(says.moves, loss),
    })),
    claims: gatherLinks(losses.flatMap(({ reason }) => reason.claims)),
  };
}

/** What movers need not have changed on a way, those changes together that are of one move and leave as much. */
export function tellSpare(
  casebook: Casebook,
  { path }: WayWithLosses,
  spare: readonly SpareChange[],
): Telling<ClaimLink>[] {
  const moves = movesOf(casebook, path);
  return groupsAlike(spare, ({ position, gains }) => `${position} ${gains}`).map((alike) => {
    const { position, gains } = alike[0]!;
    return {
      says: {
        kind: 'spare',
        place: position + 1,
        of: moves.length,
        move: moves[position]!,
        without: alike.map(({ without }) => casebook.stateId(without)),
        gains,
      },
      detail: 'full',
    };
  });
}

/** How many moves the shortest ways take, and who can make the first of them. */
export function shortestOf(
  { movers }: Casebook,
  ends: Pick<Of<'shortest'>, 'from' | 'to'>,
  by: Of<'shortest'>['by'],
  { length, firstMovers }: Way,
): Of<'shortest'> {
  const first = firstMovers.map((mover) => movers[mover]!.id);
  return { kind: 'shortest', ...ends, by, n: length, first };
}

import type { Edits, Hypergame, Place, Signal, View } from './description.ts';
import { writtenPicture } from './literal-hypergame.ts';

/**
 * The hypergame with signals that show everybody all as it is. Views that no signal can mend are left out: those of
 * orders that are no statements, or with statements of equal rank, which a signal cannot add.
 */
export function withTruthTold(game: Hypergame): Hypergame {
  const mendable = { ...game, views: game.views.filter((view) => isMendable(game, view)) };
  return { ...mendable, signals: game.preferences.map((_, viewer) => truthFor(mendable, viewer)) };
}

function isMendable({ preferences }: Hypergame, { of, replacement, edits }: View): boolean {
  if (replacement === undefined && edits.add.length + edits.drop.length === 0) return true;
  const own = preferences[of]!;
  return (
    own.kind === 'order' &&
    replacement?.kind !== 'weights' &&
    own.places.every((place) => place.length === 1)
  );
}

function truthFor(game: Hypergame, viewer: number): Signal {
  const seen = writtenPicture(game, viewer);
  return {
    by: viewer === 0 ? 1 : 0,
    to: [viewer],
    shows: game.views
      .filter((view) => view.viewer === viewer)
      .map(({ of, hides }) => ({
        about: of,
        edits: mending(game, seen.preferences[of], of),
        reveals: hides,
      })),
    // To correct what is read as it is does nothing; a signal has to say something.
    corrects: game.facts.map((_, fact) => fact),
  };
}

/** Everything that is seen is dropped, and what is the case stands in its place. */
function mending(
  { preferences }: Hypergame,
  seen: Hypergame['preferences'][number] | undefined,
  of: number,
): Edits {
  const own = preferences[of];
  if (
    seen === undefined ||
    own?.kind !== 'order' ||
    JSON.stringify(seen) === JSON.stringify(own) ||
    seen.kind !== 'order'
  ) {
    return { drop: [], add: [] };
  }
  return {
    drop: seen.places.map((_, k) => k + 1),
    add: own.places.map(([statement]: Place, k) => ({ statement: statement!, at: k + 1 })),
  };
}

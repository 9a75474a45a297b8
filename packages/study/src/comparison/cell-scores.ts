import {
  compareStates,
  countWork,
  entriesBeside,
  type Model,
  type Preference,
  readStates,
  type Space,
} from '@standoff/engine';
import { COMPARING, LOOKING_UP, scoresIn } from '../sweep/comparing.ts';

/** How decision makers compare two cells, asked millions of times. */
export interface ComparedCells {
  /** Whether each entry of a pool holds more in the first cell (1), in the second (-1), or in both alike. Holds until it is asked again. */
  signs(decisionMaker: number, better: number, worse: number): Int8Array;
  /** By the preference as it is written: above 0 where the first is better, 2 where it is greatly so. */
  asWritten(decisionMaker: number, better: number, worse: number): number;
}

/**
 * So many scores, and so many comparisons that do not go by scores, are kept of each decision maker, and found again beyond that: some
 * 8 MB. Where memory is limited they get an eighth of the room.
 */
const MOST_SCORES = 2 ** 22;
const SCORE_BYTES = 2;
const MOST_PAIRS = 2 ** 17;
const PAIR_BYTES = 60;
const PART_OF_ROOM = 1 / 8;

export function compareCells(model: Model, space: Space): ComparedCells {
  const { preferences } = model;
  const scores = preferences.map((one) => keptScores(one, model, space));
  const signs = scores.map(({ entries }) => new Int8Array(entries));
  const pairs = preferences.map(() => new Map<number, number>());
  const mostPairs = entriesBeside(space, (PAIR_BYTES * pairs.length) / PART_OF_ROOM, MOST_PAIRS);
  const byPair = (dm: number, better: number, worse: number): number => {
    const known = pairs[dm]!;
    const key = better * space.cells + worse;
    const before = known.get(key);
    if (before !== undefined) return before;
    countWork(COMPARING);
    const { order, greatly } = compareStates(model, dm, space.codeOf(better), space.codeOf(worse));
    const value = order === 'better' ? (greatly ? 2 : 1) : 0;
    if (known.size >= mostPairs) known.clear();
    known.set(key, value);
    return value;
  };
  return {
    signs(dm, better, worse) {
      countWork(LOOKING_UP);
      const found = signs[dm]!;
      scores[dm]!.read(better, worse, (all, first, second) => {
        for (let k = 0; k < found.length; k++)
          found[k] = Math.sign(all[first + k]! - all[second + k]!);
      });
      return found;
    },
    asWritten(dm, better, worse) {
      countWork(LOOKING_UP);
      const preference = preferences[dm]!;
      if (preference.kind !== 'prioritized') return byPair(dm, better, worse);
      const { tiers } = preference;
      let value = 0;
      scores[dm]!.read(better, worse, (all, first, second) => {
        // The first statement that differs settles it.
        let k = 0;
        while (k < tiers.length && all[first + k] === all[second + k]) k++;
        if (k < tiers.length && all[first + k]! > all[second + k]!)
          value = tiers[k]!.greatly ? 2 : 1;
      });
      return value;
    },
  };
}

/** What cells score for every entry of a pool. */
interface KeptScores {
  readonly entries: number;
  /** Reads all scores where those of two cells start. */
  read(
    one: number,
    other: number,
    use: (scores: Int16Array, first: number, second: number) => void,
  ): void;
}

/** Each cell has its place, which it shares with others where these are too many. */
function keptScores(preference: Preference, model: Model, space: Space): KeptScores {
  const { holds } = readStates(model);
  const entries = entriesOf(preference);
  const most = entriesBeside(
    space,
    (SCORE_BYTES * model.preferences.length) / PART_OF_ROOM,
    MOST_SCORES,
  );
  const places = Math.max(2, Math.min(space.cells, Math.floor(most / Math.max(1, entries))));
  let scores: Int16Array | undefined;
  const cellAt = new Int32Array(entries === 0 ? 0 : places).fill(-1);
  const write = (cell: number, place: number, all: Int16Array): void => {
    if (cellAt[place] === cell) return;
    countWork(COMPARING * entries);
    all.set(scoresIn(preference, space.codeOf(cell), holds), place * entries);
    cellAt[place] = cell;
  };
  return {
    entries,
    read(one, other, use) {
      scores ??= new Int16Array(entries === 0 ? 0 : places * entries);
      const first = one % places;
      const second = other % places;
      const beside = first === second && one !== other ? (second + 1) % places : second;
      if (entries > 0) {
        write(one, first, scores);
        write(other, beside, scores);
      }
      use(scores, first * entries, beside * entries);
    },
  };
}

function entriesOf(preference: Preference): number {
  switch (preference.kind) {
    case 'prioritized':
      return preference.tiers.length;
    case 'ranking':
      return preference.places.length;
    case 'utility':
      return new Set(preference.values.map(([, value]) => value)).size;
    default:
      return 0;
  }
}

import type { Pace } from '../run/pace.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type HalfRows, readHalf } from './half-rows.ts';
import { comparisonsIn, type VotingGame, yesHelpsByForm } from './voting-game.ts';
import type { WinningCounts, YesHarms } from './winning-counts.ts';

/** So many members at most are halved. */
export const MOST_HALVED = 27;

/**
 * Counts the coalitions that win of a body of up to `MOST_HALVED` members, whatever they count for. For each coalition of one half
 * those of the other that win with it are found at once, as bits: on a scale they are an end of the other half, sorted. It is done
 * twice, so that each half is once the one whose members are counted.
 */
export function* countByHalves(game: VotingGame): Steps<WinningCounts | YesHarms> {
  const all = Array.from({ length: game.members }, (_, k) => k);
  const middle = Math.ceil(game.members / 2);
  const halves = [all.slice(0, middle), all.slice(middle)] as const;
  const pace = createPace();
  const first = yield* countHalf(game, halves[0], halves[1], pace, 0);
  if (first === undefined) return { status: 'yes-can-harm' };
  const second = yield* countHalf(game, halves[1], halves[0], pace, 0.5);
  if (second === undefined) return { status: 'yes-can-harm' };
  const having = [...first.having, ...second.having].map((own) => Array.from(own, BigInt));
  return { status: 'counted', total: Array.from(first.total, BigInt), having };
}

/** Looks that counting by halves takes. */
export function workByHalves({ members, wins }: VotingGame): number {
  const middle = Math.ceil(members / 2);
  const rows = 2 ** middle + 2 ** (members - middle);
  const words = 2 ** middle / 32;
  return (rows * (1 + words * (comparisonsIn(wins) + CHECKS))) / WORDS_OF_A_LOOK;
}

/** Words that are gone through in the time of a look, and how often they are beside what comparisons take. */
const WORDS_OF_A_LOOK = 5;
const CHECKS = 6;

const COUNTING: Progress = { what: 'counting coalitions', passes: 0, share: 0 };

interface HalfCounts {
  readonly total: Float64Array;
  readonly having: readonly Float64Array[];
}

/** Winning coalitions by size, and with each member of the half `low`; undefined where a yes of one of these harms. */
function* countHalf(
  game: VotingGame,
  low: readonly number[],
  high: readonly number[],
  pace: Pace,
  before: number,
): Steps<HalfCounts | undefined> {
  const rows = yield* readHalf(game, low, high);
  const checks = !yesHelpsByForm(game.wins);
  const size = () => new Float64Array(game.members + 1);
  const counts: HalfCounts = { total: size(), having: low.map(size) };
  const work = (1 + rows.words * (comparisonsIn(game.wins) + CHECKS)) / WORDS_OF_A_LOOK;
  const others = 2 ** high.length;
  let done = 0;
  for (let beside = 0; beside <= high.length; beside++) {
    const counters = new Counters(rows.words, high.length + 1);
    for (let other = 0; other < others; other++) {
      if (bitsIn(other) !== beside) continue;
      const row = rows.winningWith(other);
      if (checks && isHarmed(row, low.length)) return undefined;
      counters.add(row);
      done++;
      if (pace.spend(work)) yield { ...COUNTING, passes: done, share: before + done / others / 2 };
    }
    addUp(counters, rows, beside, counts);
    if (pace.spend(rows.words * low.length)) yield COUNTING;
  }
  return counts;
}

/** What was counted for each coalition of a half together with so many members of the other. */
function addUp(
  counters: Counters,
  { coalitions }: HalfRows,
  beside: number,
  { total, having }: HalfCounts,
): void {
  for (let own = 0; own < coalitions; own++) {
    const count = counters.read(own);
    if (count === 0) continue;
    const size = bitsIn(own) + beside;
    total[size]! += count;
    for (let k = 0; k < having.length; k++) if ((own >>> k) & 1) having[k]![size]! += count;
  }
}

/** A counter for each bit of a row, bit by bit: to add a row takes a few words for 32 of them. */
class Counters {
  readonly #planes: readonly Int32Array[];

  constructor(words: number, bits: number) {
    this.#planes = Array.from({ length: bits }, () => new Int32Array(words));
  }

  add(row: Int32Array): void {
    for (let w = 0; w < row.length; w++) {
      let carry = row[w]!;
      for (let bit = 0; carry !== 0; bit++) {
        const plane = this.#planes[bit]!;
        const before = plane[w]!;
        plane[w] = before ^ carry;
        carry &= before;
      }
    }
  }

  read(at: number): number {
    let count = 0;
    for (let bit = 0; bit < this.#planes.length; bit++) {
      count += ((this.#planes[bit]![at >>> 5]! >>> (at & 31)) & 1) * 2 ** bit;
    }
    return count;
  }
}

/** Bits of a word whose position lacks one of the five lowest members. */
const WITHOUT = [0x55555555, 0x33333333, 0x0f0f0f0f, 0x00ff00ff, 0x0000ffff] as const;

/** Whether some coalition of the row wins that one member more makes lose. */
function isHarmed(row: Int32Array, members: number): boolean {
  for (let k = 0; k < members; k++) {
    if (k < WITHOUT.length) {
      for (const word of row) if (((word & WITHOUT[k]!) << (1 << k)) & ~word) return true;
      continue;
    }
    const step = 1 << (k - WITHOUT.length);
    for (let w = 0; w < row.length; w++) {
      if ((w & step) === 0 && row[w]! & ~row[w + step]!) return true;
    }
  }
  return false;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

import {
  createPace,
  type ImprovementJudge,
  isSafe,
  isSafeByRank,
  judgesByRank,
  prefers,
  type Space,
  type Steps,
} from '@standoff/engine';
import type { Threat } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { ThreatEnds } from './threat-ends.ts';
import type { Seer, Seers } from './threat-seers.ts';
import type { Look, Looks, ThreatStates } from './threat-states.ts';

/*
 * States are gone through once for each who looks, and once more for each concept by which that is judged: in very many of
 * them a threat looks alike, so how it looks is said by numbers until all of it is known.
 */

/** How a threat looks to one in every state: by its place among some looks. */
interface Column {
  readonly looks: readonly Look[];
  readonly at: Uint32Array;
}

const NOTHING: Look = { credible: false, safeUnder: [] };
const NO_LOSS: Look = { credible: true, safeUnder: [] };

const LOOKING = { what: doing.placingThreats, passes: 0, share: 0 };

/** States that are looked at between two pauses. */
const AT_ONCE = 2 ** 14;

/** How it looks in every state in which a threat is at issue, in the true game and to everybody. */
export function* lookAt(
  { speaker, truly, seen }: Seers,
  kind: Threat['kind'],
  at: ThreatEnds,
): Steps<ThreatStates> {
  const moverOf = ({ opened }: Seer) => opened.situation.space.movers[speaker]!;
  const isMove = yield* movesAmong(moverOf(truly), at);
  const columns = new Map<Seer, Column>();
  for (const seer of [truly, ...seen]) {
    if (columns.has(seer)) continue;
    const isSame = moverOf(seer) === moverOf(truly);
    const can = isSame ? isMove : yield* movesAmong(moverOf(seer), at);
    columns.set(seer, yield* lookIn(seer, speaker, kind, at, can));
  }
  const all = [truly, ...seen].map((seer) => columns.get(seer)!);
  const { lists, at: looksOf } = yield* listLooks(all, isMove);
  const counts = new Uint32Array(lists.length);
  for (let k = 0; k < looksOf.length; k++) counts[looksOf[k]!]!++;
  const looks = lists.map(({ isMove, looks: [truly, ...seen] }, k): Looks => {
    return { isMove, truly: truly!, seen, count: counts[k]! };
  });
  return { ...at, length: looksOf.length, looksOf, looks };
}

/** From which of the cells a mover can go to where a threat leads: 1 where it can. */
function* movesAmong(
  mover: Space['movers'][number],
  { cells, ends }: ThreatEnds,
): Steps<Uint8Array> {
  const can = new Uint8Array(cells.length);
  const { movesFreely, mostTargets = 1 } = mover;
  const pace = createPace();
  let k = 0;
  const visit = (target: number): void => {
    if (target === ends[k]) can[k] = 1;
  };
  for (; k < cells.length; k++) {
    if (pace.spend(movesFreely ? 1 : mostTargets)) yield LOOKING;
    if (ends[k]! < 0) continue;
    if (movesFreely) can[k] = 1;
    else mover.forEachTarget(cells[k]!, visit);
  }
  return can;
}

/** How it looks to one to whom it can be carried out from these cells. */
function* lookIn(
  { opened, judges, looks }: Seer,
  speaker: number,
  kind: Threat['kind'],
  { cells, ends }: ThreatEnds,
  can: Uint8Array,
): Steps<Column> {
  const order = opened.situation.orders[speaker]!;
  const found = new Uint32Array(cells.length);
  let count = 0;
  yield* throughStates(cells.length, (first, end) => {
    for (let k = first; k < end; k++) {
      if (can[k] === 0) continue;
      const [from, to] = [cells[k]!, ends[k]!];
      if (kind === 'threat' ? prefers(order, to, from) : !prefers(order, from, to)) {
        found[count++] = k;
      }
    }
  });
  const credible = { at: found.subarray(0, count), cells, ends };
  if (kind === 'promise') {
    const at = new Uint32Array(cells.length);
    for (const k of credible.at) at[k] = 1;
    return { looks: [NOTHING, NO_LOSS], at };
  }
  const safe = new Uint32Array(cells.length);
  for (const [bit, judge] of judges.entries()) yield* markSafe(judge, credible, safe, 1 << bit);
  return yield* columnOf({ judges, looks }, credible.at, safe);
}

/** The states in which a threat is credible, by their places among those in which it is at issue. */
interface Credible extends ThreatEnds {
  readonly at: Uint32Array;
}

/** Marks the states in which nothing deters from a credible threat under one concept. */
function* markSafe(
  judge: ImprovementJudge,
  { at, cells, ends }: Credible,
  safe: Uint32Array,
  mark: number,
): Steps<void> {
  if (judgesByRank(judge)) {
    return yield* throughStates(at.length, (first, end) => {
      for (let place = first; place < end; place++) {
        const k = at[place]!;
        if (isSafeByRank(judge, cells[k]!, ends[k]!)) safe[k]! |= mark;
      }
    });
  }
  for (const k of at) if (yield* isSafe(judge, cells[k]!, ends[k]!)) safe[k]! |= mark;
}

/** The looks that occur, of which there are few, and which each state has. */
function* columnOf(
  { judges, looks }: Pick<Seer, 'judges' | 'looks'>,
  credible: Uint32Array,
  safe: Uint32Array,
): Steps<Column> {
  const found: Look[] = [NOTHING];
  const places = new Map<number, number>();
  const at = new Uint32Array(safe.length);
  const placeOf = (marks: number): number => {
    const known = places.get(marks);
    if (known !== undefined) return known;
    const look = looks.get(marks) ?? {
      credible: true,
      safeUnder: judges.flatMap(({ concept }, bit) => ((marks >>> bit) & 1 ? [concept] : [])),
    };
    looks.set(marks, look);
    places.set(marks, found.push(look) - 1);
    return found.length - 1;
  };
  yield* throughStates(credible.length, (first, end) => {
    let [marks, place] = [-1, 0];
    for (let next = first; next < end; next++) {
      const k = credible[next]!;
      if (safe[k] !== marks) {
        marks = safe[k]!;
        place = placeOf(marks);
      }
      at[k] = place;
    }
  });
  return { looks: found, at };
}

interface LookList {
  readonly isMove: boolean;
  readonly looks: readonly Look[];
}

/** The lists of looks that occur, one look of each column, and which each state has. */
function* listLooks(
  columns: readonly Column[],
  isMove: Uint8Array,
): Steps<{ readonly lists: readonly LookList[]; readonly at: Uint32Array }> {
  const at = Uint32Array.from(isMove);
  let lists: readonly LookList[] = [false, true].map((isMove) => ({ isMove, looks: [] }));
  for (const { looks, at: own } of columns) {
    const longer: LookList[] = [];
    // Of each pair of a list and a look the place of the longer list, once it has one.
    const places = new Int32Array(lists.length * looks.length).fill(-1);
    yield* throughStates(at.length, (first, end) => {
      for (let k = first; k < end; k++) {
        const [list, look] = [at[k]!, own[k]!];
        const pair = list * looks.length + look;
        if (places[pair]! < 0) {
          const { isMove, looks: before } = lists[list]!;
          places[pair] = longer.push({ isMove, looks: [...before, looks[look]!] }) - 1;
        }
        at[k] = places[pair]!;
      }
    });
    lists = longer;
  }
  return { lists, at };
}

/** Goes through so many states by their places, some at a time, with pauses. */
function* throughStates(count: number, visit: (first: number, end: number) => void): Steps<void> {
  const pace = createPace();
  for (let first = 0; first < count; first += AT_ONCE) {
    const end = Math.min(count, first + AT_ONCE);
    visit(first, end);
    if (pace.spend(end - first)) yield LOOKING;
  }
}

import type { Formula, Hypergame, Preference, Statement } from './description.ts';
import {
  carried,
  gameIn,
  type HiddenReading,
  holds,
  isSafe,
  type JudgingConcept,
  type LiteralGame,
  type Picture,
  possibleMoves,
  type State,
  statesOf,
  truePicture,
} from './literal-hypergame.ts';

export interface Question {
  readonly target: Formula;
  readonly concept: JudgingConcept;
  readonly hidden: HiddenReading;
  readonly facts: boolean;
  readonly upTo: number;
  /** Where what is asked about is no formula of the hypergame: in which of the states it is so. */
  isTarget?(state: number): boolean;
}

/** What everybody sees, errors included. */
export type Pictures = readonly Picture[];

/** The same where the same is seen. To write it anew for each set of errors took most of the time of all. */
const pictureKey = written(({ preferences, hidden, facts }: Picture): string =>
  JSON.stringify([
    preferences.map(preferenceKey),
    [...hidden].sort(),
    facts.map((as) => as ?? null),
  ]),
);

/** Whether a breach is greatly worse is left out: it changes nothing here. */
const preferenceKey = written((one: Preference): string =>
  JSON.stringify(one.kind === 'order' ? one.places.map((place) => place.map(mild)) : one),
);

/** Keeps what is written of a thing, which nothing changes afterwards. */
function written<T extends object>(write: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const key = known.get(thing) ?? write(thing);
    known.set(thing, key);
    return key;
  };
}

export const picturesKey = (pictures: Pictures): string => pictures.map(pictureKey).join('\n');

function mild({ verb, of, condition }: Statement): unknown[] {
  return [verb === 'want' || verb === 'must', of, condition ?? null];
}

/** All pictures that are one error away: see *Errors* of the definition. */
export function errorsFrom(
  game: Hypergame,
  viewer: number,
  picture: Picture,
  facts: boolean,
): Picture[] {
  const orders = picture.preferences.flatMap((preference, of) =>
    of === viewer
      ? []
      : ordersFrom(preference).map((changed) => ({
          ...picture,
          preferences: picture.preferences.with(of, changed),
        })),
  );
  const unknown = game.options.flatMap(({ owner }, option) =>
    owner === viewer || picture.hidden.includes(option)
      ? []
      : [{ ...picture, hidden: [...picture.hidden, option] }],
  );
  // Also what is misread already can be misread the other way.
  const misread = picture.facts.flatMap((as, fact) =>
    (facts ? [true, false] : [])
      .filter((value) => value !== as)
      .map((value) => ({ ...picture, facts: picture.facts.with(fact, value) })),
  );
  return [...orders, ...unknown, ...misread];
}

/** One statement is left out, or stands in another place. */
function ordersFrom(preference: Preference): Preference[] {
  if (preference.kind !== 'order') return [];
  return preference.places.flatMap((place, from) => {
    const left = preference.places.toSpliced(from, 1);
    const moved = preference.places.map((_, to) => left.toSpliced(to, 0, place));
    return [left, ...moved].map((places): Preference => ({ kind: 'order', places }));
  });
}

export type FatalPaths = ReturnType<typeof fatalPaths>;

/** Whether there is a fatal path, for any pictures of one conflict. */
export function fatalPaths(game: Hypergame, question: Question) {
  const { target, concept, hidden } = question;
  const states = statesOf(game);
  const body = game.preferences.length;
  const own = new Map<string, LiteralGame>();
  const safe = new Map<string, readonly number[]>();
  const drafts = new Map<string, readonly number[]>();
  const isTarget = states.map(
    (state, k) => question.isTarget?.(k) ?? holds(game, [], state, target),
  );
  const start = states.findIndex((state) => state.every((level, k) => level === game.statusQuo[k]));

  function gameOf(mover: number, picture: Picture, key: string): LiteralGame {
    const id = `${mover} ${key}`;
    if (!own.has(id)) own.set(id, gameIn(game, picture, hidden));
    return own.get(id)!;
  }

  function stepsOf(pictures: Pictures, keys: readonly string[], mover: number, from: number) {
    const [known, key] =
      mover === body
        ? [
            drafts,
            `${from} ${JSON.stringify(pictures.map(({ facts }) => facts.map((as) => as ?? null)))}`,
          ]
        : [safe, `${from} ${mover} ${keys[mover]}`];
    if (!known.has(key)) known.set(key, mover === body ? passing(pictures, from) : safeSteps(from));
    return known.get(key)!;

    function safeSteps(here: number) {
      const seen = gameOf(mover, pictures[mover]!, keys[mover]!);
      return seen.improvements(mover, here).filter((to) => isSafe(seen, concept, mover, here, to));
    }
  }

  /** What members carry, each by its own preferences as it reads the facts. */
  function passing(pictures: Pictures, from: number): number[] {
    const truth = truePicture(game);
    const votes = pictures.map(({ facts }) => gameIn(game, { ...truth, facts }, 'frozen'));
    const likes = (one: number, a: number, b: number) => votes[one]!.prefers(one, a, b);
    return possibleMoves(game, body, from).filter((to) => carried(game, likes, to, from));
  }

  function reachedBy(steps: (mover: number, from: number) => readonly number[]): Set<number> {
    const movers = Array.from({ length: body + (game.body ? 1 : 0) }, (_, k) => k);
    const open = [{ state: start, last: -1 }];
    const seen = new Set<string>();
    for (const { state, last } of open) {
      for (const mover of movers.filter((one) => one !== last)) {
        for (const to of steps(mover, state)) {
          if (seen.has(`${to} ${mover}`)) continue;
          seen.add(`${to} ${mover}`);
          open.push({ state: to, last: mover });
        }
      }
    }
    return new Set(open.map(({ state }) => state));
  }

  /** Where steps lead that seem safe to whoever takes them. */
  function sensible(pictures: Pictures): Set<number> {
    const keys = pictures.map(pictureKey);
    return reachedBy((mover, from) => stepsOf(pictures, keys, mover, from));
  }

  return {
    states: states as readonly State[],
    start,
    isTarget,
    opens: (pictures: Pictures): boolean =>
      [...sensible(pictures)].some((state) => isTarget[state]),
    sensible,
    seemsSafe: (pictures: Pictures, mover: number, from: number, to: number): boolean =>
      stepsOf(pictures, pictures.map(pictureKey), mover, from).includes(to),
    /** Where improvements lead, safe or not, whatever is believed of others and of their options. */
    reachable(seen: Pictures): Set<number> {
      const pictures = seen.map((picture) => ({ ...picture, hidden: [] }));
      const keys = pictures.map(pictureKey);
      return reachedBy((mover, from) =>
        mover === body
          ? stepsOf(pictures, keys, mover, from)
          : gameOf(mover, pictures[mover]!, keys[mover]!).improvements(mover, from),
      );
    },
  };
}

/**
 * A state to ask about: one to which improvements lead and sensible steps do not, where there is one; so that errors may
 * make the difference.
 */
export function temptingTarget(
  game: Hypergame,
  base: Pictures,
  question: Question,
  drawn: number,
): Formula {
  const { states, sensible, reachable } = fatalPaths(game, question);
  const reached = sensible(base);
  const tempting = [...reachable(base)].filter((state) => !reached.has(state));
  const state = tempting[drawn % tempting.length];
  if (state === undefined) return question.target;
  const [first, ...others] = states[state]!.map(
    (level, option): Formula => ({ kind: 'level', sign: '=', option, level }),
  );
  return others.reduce((left, right): Formula => ({ kind: 'and', left, right }), first!);
}

export interface Irreducible {
  readonly key: string;
  readonly size: number;
  /** What everybody sees with these errors. */
  readonly pictures: Pictures;
}

interface Reached {
  readonly pictures: Pictures;
  /** Whether they open a path, or some on a shortest way to them do. */
  isOpen: boolean;
}

/** All sets of errors up to a size that open a path and on no shortest way to which there is one that does. */
export function irreducibleSets(
  game: Hypergame,
  base: Pictures,
  question: Question,
  { opens }: FatalPaths,
): Irreducible[] {
  const errorsOf = rememberedErrors(game, question.facts);
  const found: Irreducible[] = [];
  const seen = new Set([picturesKey(base)]);
  let layer = new Map<string, Reached>([[picturesKey(base), { pictures: base, isOpen: false }]]);
  for (let size = 0; size <= question.upTo; size++) {
    for (const [key, one] of layer) {
      if (one.isOpen || !opens(one.pictures)) continue;
      found.push({ key, size, pictures: one.pictures });
      one.isOpen = true;
    }
    // What is open without any error is open on every way.
    if (size === question.upTo || (size === 0 && found.length > 0)) break;
    layer = oneErrorFurther(layer, errorsOf, seen);
    for (const key of layer.keys()) seen.add(key);
  }
  return found;
}

/** All that is one error away and has not been seen. */
function oneErrorFurther(
  layer: ReadonlyMap<string, Reached>,
  errorsOf: (viewer: number, picture: Picture) => readonly Picture[],
  seen: ReadonlySet<string>,
): Map<string, Reached> {
  const next = new Map<string, Reached>();
  for (const { pictures, isOpen } of layer.values()) {
    for (const changed of errorsIn(pictures, errorsOf)) {
      const key = picturesKey(changed);
      if (seen.has(key)) continue;
      const known = next.get(key) ?? { pictures: changed, isOpen: false };
      known.isOpen ||= isOpen;
      next.set(key, known);
    }
  }
  return next;
}

function errorsIn(
  pictures: Pictures,
  errorsOf: (viewer: number, picture: Picture) => readonly Picture[],
): Pictures[] {
  return pictures.flatMap((picture, viewer) =>
    errorsOf(viewer, picture).map((changed) => pictures.with(viewer, changed)),
  );
}

/** What one sees stays the same while others err in many ways, so what may be seen instead is made once. */
function rememberedErrors(game: Hypergame, facts: boolean) {
  const known = game.preferences.map(() => new WeakMap<Picture, readonly Picture[]>());
  return (viewer: number, picture: Picture): readonly Picture[] => {
    const errors = known[viewer]!.get(picture) ?? errorsFrom(game, viewer, picture, facts);
    known[viewer]!.set(picture, errors);
    return errors;
  };
}

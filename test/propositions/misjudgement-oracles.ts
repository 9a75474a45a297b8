import type { Formula, Kind, Of } from '@standoff/propositions';
import {
  type Edits,
  type Place,
  type Preference,
  signalId,
} from '../../packages/standoff/test/hypergames/description.ts';
import {
  edited,
  isCredible,
  isSafe,
  isStrict,
  type JudgingConcept,
  type LiteralGame,
  truePicture,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import {
  fatalPaths,
  type Irreducible,
  irreducibleSets,
  type Pictures,
} from '../../packages/standoff/test/hypergames/misjudgement-oracle.ts';
import { type ToldError, withErrors } from '../../packages/standoff/test/hypergames/told-errors.ts';
import { deters, moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isTrueAt } from './true-at.ts';

type Path = Of<'opensPath'>['path'];

/** An error by the id of its judgement: `move:ann~bob.3-1`. */
function errorOf(id: string): ToldError {
  const [kind, rest] = divided(id, ':');
  const [viewer, what] = divided(rest, '~');
  if (kind === 'fact') {
    const [fact, value] = divided(what, '=');
    return { kind, viewer, fact, value: value === 'yes' };
  }
  const [of, at] = divided(what, '.');
  if (kind === 'hide') return { kind, viewer, of, option: at };
  const [place, to] = at.split('-');
  return { kind, viewer, of, place: Number(place), to: Number(to) };
}

function divided(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return [text.slice(0, at), text.slice(at + 1)];
}

const known = new WeakMap<object, Map<string, unknown>>();

/** What takes long is found once of each conflict. */
function once<T>({ views }: LiteralWorld, key: string, find: () => T): T {
  const found = known.get(views!) ?? new Map<string, unknown>();
  known.set(views!, found);
  if (!found.has(key)) found.set(key, find());
  return found.get(key) as T;
}

/** What all see by the file and the signals received; places of orders are known again by what they are. */
const baseOf = (w: LiteralWorld): Pictures =>
  once(w, 'base', () => w.views!.picturesAfter(w.views!.received));

const picturesWith = (w: LiteralWorld, errors: readonly string[]): Pictures =>
  withErrors(w.views!.game, baseOf(w), errors.map(errorOf));

interface Search {
  readonly under: string;
  readonly to?: Formula;
  readonly facts?: boolean;
  readonly upTo?: number;
}

const nowhere = { kind: 'level', sign: '<', option: 0, level: 0 } as const;

function questionOf(w: LiteralWorld, { under, to, facts = false, upTo = 0 }: Search) {
  const concept = under as JudgingConcept;
  const isTarget = (state: number) => to !== undefined && isTrueAt(w, to, state);
  return { target: nowhere, concept, hidden: w.views!.hidden, facts, upTo, isTarget };
}

function pathsOf(w: LiteralWorld, asked: Search) {
  const key = `paths ${asked.under} ${JSON.stringify(asked.to)}`;
  return once(w, key, () => fatalPaths(w.views!.game, questionOf(w, asked)));
}

/** All sets of errors that open a path and no part of which does. */
function setsOf(w: LiteralWorld, asked: Search): readonly Irreducible[] {
  return once(w, JSON.stringify(asked), () => {
    const { game } = w.views!;
    return irreducibleSets(game, baseOf(w), questionOf(w, asked), pathsOf(w, asked));
  });
}

/** Whether each step of a legal path seems safe to whoever takes it. */
function isOpen(w: LiteralWorld, under: string, path: Path, pictures: Pictures): boolean {
  const { game } = w.views!;
  const { start, seemsSafe } = pathsOf(w, { under });
  return path.every(({ who, from, to }, k) => {
    const before = path[k - 1];
    const isNext = numberOf(from) === (before ? numberOf(before.to) : start);
    return (
      isNext &&
      before?.who !== who &&
      seemsSafe(pictures, moverOf(game, who), numberOf(from), numberOf(to))
    );
  });
}

/** What errors about somebody change of how all see the conflict. */
function kindsIn(base: Pictures, pictures: Pictures): Of<'storyErrors'>['about'] {
  const differs = (part: (one: Pictures[number]) => unknown) =>
    pictures.some((one, k) => JSON.stringify(part(one)) !== JSON.stringify(part(base[k]!)));
  return [
    ...(differs(({ preferences }) => preferences) ? (['will'] as const) : []),
    ...(differs(({ hidden }) => hidden) ? (['capability'] as const) : []),
    ...(differs(({ facts }) => facts) ? (['fact'] as const) : []),
  ];
}

/** What somebody sees of a step otherwise than it is. */
function sees(
  w: LiteralWorld,
  { who, from, to, under }: Pick<Of<'sensibleStep'>, 'who' | 'from' | 'to' | 'under'>,
): Of<'sensibleStep'>['sees'] {
  const { game, truth, own } = w.views!;
  const mover = moverOf(game, who);
  const seen = own[mover];
  if (seen === undefined) return 'aright';
  const [s, t] = [numberOf(from), numberOf(to)];
  const isGain = (one: LiteralGame) => one.improvements(mover, s).includes(t);
  const isKept = (one: LiteralGame) =>
    isGain(one) && !isSafe(one, under as JudgingConcept, mover, s, t);
  if (isKept(truth)) return 'no-replies';
  if (!isGain(truth)) return 'a-gain';
  return isKept(seen) ? 'no-more-replies' : 'aright';
}

/**
 * An order of which some errors have made another and a signal a third: its places count in the order before both, and what it adds
 * comes before the statement that follows it there, or the next that is left.
 */
function shown(
  before: readonly Place[],
  erring: readonly Place[],
  edits: readonly Edits[],
): readonly Place[] {
  const accounts = edits.map((one) => edited(before, one));
  const isDropped = (place: Place) => accounts.some((account) => !account.includes(place));
  const anchorOf = (account: readonly Place[], k: number): Place | undefined => {
    const next = account.slice(k).find((place) => before.includes(place));
    const rest = next === undefined ? [] : before.slice(before.indexOf(next));
    return rest.find((place) => erring.includes(place));
  };
  const added = accounts.flatMap((account) =>
    account.flatMap((place, k) =>
      before.includes(place) ? [] : [{ place, anchor: anchorOf(account, k) }],
    ),
  );
  return [...erring, undefined].flatMap((place) => {
    const here = added.filter(({ anchor }) => anchor === place).map((one) => one.place);
    const stays = place !== undefined && !isDropped(place) ? [place] : [];
    return [...here.filter(isStrict), ...here.filter((one) => !isStrict(one)), ...stays];
  });
}

const placesOf = (preference: Preference | undefined) =>
  preference?.kind === 'order' ? preference.places : [];

/** What all see who err so once they have received a signal as well. */
function picturesAfterSignal(w: LiteralWorld, errors: readonly string[], id: string): Pictures {
  const { game } = w.views!;
  const signal = game.signals.find((_, k) => signalId(k) === id)!;
  const base = baseOf(w);
  return picturesWith(w, errors).map((picture, viewer) => {
    if (!signal.to.includes(viewer)) return picture;
    const revealed = signal.shows.flatMap(({ reveals }) => reveals);
    return {
      preferences: picture.preferences.map((seen, of): Preference => {
        const edits = signal.shows.filter(({ about }) => about === of).map((one) => one.edits);
        if (of === viewer || seen.kind !== 'order' || edits.length === 0) return seen;
        const before = placesOf(base[viewer]!.preferences[of]);
        return { kind: 'order', places: shown(before, seen.places, edits) };
      }),
      hidden: picture.hidden.filter((option) => !revealed.includes(option)),
      facts: picture.facts.map((as, fact) => (signal.corrects.includes(fact) ? undefined : as)),
    };
  });
}

/** Whether the file says of somebody that it sees anything otherwise than it is. */
function errsByFile(w: LiteralWorld): boolean {
  const { game } = w.views!;
  const told = ({ preferences, hidden, facts }: Pictures[number]) =>
    JSON.stringify([preferences, hidden, facts]);
  return baseOf(w).some((picture) => told(picture) !== told(truePicture(game)));
}

const areAmong = (some: readonly string[], all: readonly string[]) =>
  some.every((one) => all.includes(one));

/** Truths of errors of belief, by trying all of them and following what seems safe. */
export const misjudgementOracles = {
  errorSets(one, w) {
    const {
      to,
      under,
      facts,
      least,
      most,
      n,
      fewest = false,
      already = false,
      given = false,
    } = one;
    const all = setsOf(w, { under, to, facts, upTo: most });
    const { isTarget, start } = pathsOf(w, { under, to });
    return (
      all.filter(({ size }) => size >= least && size <= most).length === n &&
      (!fewest || all.every(({ size }) => size >= least)) &&
      isTarget[start] === already &&
      errsByFile(w) === given
    );
  },
  outOfReach({ to, n }, w) {
    const under = 'nash';
    const { reachable, isTarget } = pathsOf(w, { under, to });
    const reached = reachable(baseOf(w));
    return (
      reached.size - 1 === n &&
      ![...reached].some((state) => isTarget[state]) &&
      setsOf(w, { under, to, upTo: 1 }).length === 0
    );
  },
  storyErrors({ to, under, path, n, least, most, about }, w) {
    const facts = about.includes('fact');
    const all = setsOf(w, { under, to, facts, upTo: most }).filter(
      ({ size, pictures }) => size >= least && isOpen(w, under, path, pictures),
    );
    const base = baseOf(w);
    const end = path.at(-1);
    const { isTarget, start } = pathsOf(w, { under, to });
    return (
      isTarget[end ? numberOf(end.to) : start]! &&
      all.length >= n &&
      all.some(({ size }) => size === least) &&
      all.some(({ size }) => size === most) &&
      areAmong(
        about,
        all.flatMap(({ pictures }) => kindsIn(base, pictures)),
      )
    );
  },
  opensPath: ({ under, path, errors }, w) => isOpen(w, under, path, picturesWith(w, errors)),
  sensibleStep(one, w) {
    const { who, from, to, under, errors, replies, atOnce } = one;
    const { game, truth, own } = w.views!;
    const left = { mover: moverOf(game, who), from: numberOf(from), to: numberOf(to) };
    const steps = replies.map((reply) => ({ mover: reply.who, to: reply.to }));
    const judged = one.sees === 'no-replies' ? truth : own[left.mover]!;
    return (
      pathsOf(w, { under }).seemsSafe(picturesWith(w, errors), left.mover, left.from, left.to) &&
      sees(w, one) === one.sees &&
      (steps.length === 0 || atOnce || deters(game, judged, under as JudgingConcept, left, steps))
    );
  },
  unseen({ by, move: { who, from, to }, under, is }, w) {
    const { game, truth } = w.views!;
    const [mover, s, t] = [moverOf(game, who), numberOf(from), numberOf(to)];
    if (is === 'no-gain') return who === by && !truth.improvements(mover, s).includes(t);
    const steps = isCredible(under as JudgingConcept) ? truth.improvements : truth.moves;
    return who !== by && steps(mover, s).includes(t);
  },
  signalCloses: ({ signal, under, path, sets }, w) =>
    sets.every((errors) => !isOpen(w, under, path, picturesAfterSignal(w, errors, signal))),
  judgedAlike: () => true,
  errorMeans: () => true,
  noErrorsAbout: ({ who }, { conflict }) =>
    who.every(
      (one) =>
        conflict.decisionMakers.find(({ id }) => id === one)!.preference.kind !== 'prioritized',
    ),
  largerUntried: () => true,
  storyStands: () => true,
  picturesHeld: () => true,
} satisfies { readonly [K in Kind]?: Oracle<K> };

import type { Formula, Hypergame, Option, Place, Preference } from './description.ts';
import {
  carried,
  gameIn,
  type HiddenReading,
  isSafe,
  type JudgingConcept,
  type LiteralGame,
  type Picture,
  pictureOf,
  possibleMoves,
  type State,
  statesOf,
  truePicture,
} from './literal-hypergame.ts';
import type { Event } from './timeline.ts';

/** A change of one order after which a step is no longer what it was. */
export interface Changes {
  readonly of: number;
  readonly goal: 'improvement' | 'no-loss';
  readonly kind: 'reordering' | 'wish' | 'other';
  /** The orders that result, as places of the one before. */
  readonly orders: readonly string[];
}

export interface LiteralStep {
  readonly mover: number;
  readonly verdict: string;
  readonly overlooked: boolean;
  readonly change: Changes | undefined;
  readonly members: readonly (readonly Changes[])[] | undefined;
}

export interface LiteralMoment {
  readonly kind: string;
  readonly byAnother: boolean;
  readonly before: State;
  readonly after: State;
  readonly steps: readonly LiteralStep[];
  /** The states to which moves lead that were held open, by mover. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

export interface LiteralConditions {
  readonly of: number;
  readonly pairs: readonly { event: number; better: number; worse: number; met: boolean }[];
  readonly isCircular: boolean;
  readonly canBeMet: boolean | undefined;
}

export interface LiteralHistory {
  readonly start: State;
  readonly moments: readonly LiteralMoment[];
  readonly conditions: readonly LiteralConditions[];
}

/** How everybody sees the conflict at a time. */
interface Scene {
  readonly truth: LiteralGame;
  readonly pictures: readonly Picture[];
  readonly own: readonly LiteralGame[];
  /** How each compares states, as it reads the facts. */
  likes(mover: number, better: number, worse: number): boolean;
  /** How who has what stands at a place of its order would compare if it had nothing else. */
  readonly likings: Map<Place, (better: number, worse: number) => boolean>;
}

/** The timeline by the words of the definitions. */
export function literalHistory(
  game: Hypergame,
  timeline: readonly Event[],
  concept: JudgingConcept,
  hidden: HiddenReading,
): LiteralHistory {
  const states = statesOf(game);
  const numberIn = (levels: State) =>
    states.findIndex((state) => state.every((level, k) => level === levels[k]));
  const opening = openingOf(game, timeline);
  const start = game.options.map((option, k) => startLevel(game, timeline, opening, option, k));
  const received = new Set<number>();
  const moments: LiteralMoment[] = [];
  const scenes: Scene[] = [];
  const known = new Map<string, Scene>();
  let before: State = start;
  for (const event of timeline) {
    const signals = [...received].sort((a, b) => a - b);
    const scene = known.get(signals.join()) ?? sceneOf(game, signals, hidden);
    known.set(signals.join(), scene);
    scenes.push(scene);
    const after = [...before];
    for (const { option, level } of event.sets) after[option] = level;
    const changed = game.options.flatMap((_, k) => (before[k] === after[k] ? [] : [k]));
    const touched = changed.length > 0 ? changed : event.sets.map(({ option }) => option);
    const movers = [...new Set(touched.map((option) => game.options[option]!.owner))].sort();
    const kind = event === opening ? 'opening' : kindOf(event, changed, movers);
    const isJudged = kind !== 'opening' && kind !== 'record';
    const [from, to] = [numberIn(before), numberIn(after)];
    const open =
      isJudged && from >= 0 && to >= 0
        ? openMoves(game, scene, concept, from)
        : new Map<number, number[]>();
    moments.push({
      kind,
      byAnother: kind !== 'record' && event.by !== undefined && !movers.includes(event.by),
      before,
      after,
      open,
      steps: isJudged
        ? movers.map((mover) => {
            if (from < 0 || to < 0) return plain(mover, 'not-feasible');
            if (kind === 'stays') return plain(mover, open.has(mover) ? 'could-gain' : 'stays');
            return stepOf(game, scene, concept, kind === 'step', mover, from, to);
          })
        : [],
    });
    for (const signal of event.signals) received.add(signal);
    before = after;
  }
  return { start, moments, conditions: conditionsOf(game, moments, scenes, numberIn) };
}

function kindOf({ sets }: Event, changed: readonly number[], movers: readonly number[]): string {
  if (sets.length === 0) return 'record';
  if (changed.length === 0) return 'stays';
  return movers.length === 1 ? 'step' : 'joint';
}

const plain = (mover: number, verdict: string): LiteralStep => ({
  mover,
  verdict,
  overlooked: false,
  change: undefined,
  members: undefined,
});

function openingOf({ options }: Hypergame, timeline: readonly Event[]): Event | undefined {
  const first = timeline.find(({ sets }) => sets.length > 0)!;
  const owners = new Set(first.sets.map(({ option }) => options[option]!.owner));
  return first.by === undefined && owners.size > 1 ? first : undefined;
}

/** As in the status quo, as the opening says, or somewhere from where the first event could have led. */
function startLevel(
  { statusQuo }: Hypergame,
  timeline: readonly Event[],
  opening: Event | undefined,
  { levels, moves }: Option,
  at: number,
): number {
  const first = timeline.find(({ sets }) => sets.some(({ option }) => option === at));
  if (first === undefined) return statusQuo[at]!;
  const { level } = first.sets.find(({ option }) => option === at)!;
  if (first === opening) return level;
  const leads = (from: number) =>
    from !== level &&
    (moves === 'free' || (moves === 'one-way' ? from < level : Math.abs(from - level) === 1));
  if (leads(statusQuo[at]!)) return statusQuo[at]!;
  const before = Array.from({ length: levels }, (_, k) => k).find(leads);
  return before ?? level;
}

function sceneOf(game: Hypergame, received: readonly number[], hidden: HiddenReading): Scene {
  const pictures = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
  const own = pictures.map((picture) => gameIn(game, picture, hidden));
  return {
    truth: gameIn(game, truePicture(game), hidden),
    pictures,
    own,
    likes: (mover, better, worse) => own[mover]!.prefers(mover, better, worse),
    likings: new Map(),
  };
}

/** What is safe for who could do it in its own game, and what a body's members carry. */
function openMoves(game: Hypergame, scene: Scene, concept: JudgingConcept, from: number) {
  const open = new Map<number, number[]>();
  for (const mover of scene.truth.movers) {
    const seen = scene.own[mover];
    const to =
      seen === undefined
        ? possibleMoves(game, mover, from).filter((end) => carried(game, scene.likes, end, from))
        : seen.moves(mover, from).filter((end) => isSafe(seen, concept, mover, from, end));
    if (to.length > 0) open.set(mover, [...to]);
  }
  return open;
}

function stepOf(
  game: Hypergame,
  scene: Scene,
  concept: JudgingConcept,
  isAlone: boolean,
  mover: number,
  from: number,
  to: number,
): LiteralStep {
  const isBody = mover === game.preferences.length;
  const isGain = isBody ? carried(game, scene.likes, to, from) : scene.likes(mover, to, from);
  const isLegal = !isAlone || possibleMoves(game, mover, from).includes(to);
  if (!isGain) {
    const verdict = isBody ? 'fails' : scene.likes(mover, from, to) ? 'loss' : 'no-gain';
    return {
      ...plain(mover, isLegal ? verdict : 'not-a-move'),
      change: isBody ? undefined : changesFor(game, scene, mover, from, to, 'improvement'),
      members: isBody ? membersWhoTurn(game, scene, from, to) : undefined,
    };
  }
  if (!isLegal) return plain(mover, 'not-a-move');
  if (!isAlone) return plain(mover, 'gain');
  if (isBody) return plain(mover, 'expected');
  const seen = scene.own[mover]!;
  if (!seen.improvements(mover, from).includes(to)) return plain(mover, 'unseen');
  if (!isSafe(seen, concept, mover, from, to)) return plain(mover, 'deterred');
  const overlooked =
    scene.truth.improvements(mover, from).includes(to) &&
    !isSafe(scene.truth, concept, mover, from, to);
  return { ...plain(mover, 'expected'), overlooked };
}

/** All orders that are one statement dropped or moved away and do, or that none within two changes does. */
function changesFor(
  game: Hypergame,
  scene: Scene,
  of: number,
  from: number,
  to: number,
  goal: Changes['goal'],
): Changes {
  const preference = game.preferences[of]!;
  if (preference.kind !== 'order') return { of, goal, kind: 'other', orders: [] };
  const all = preference.places.map((_, place) => place);
  const says = preference.places.map((place) => spoken(game, scene, of, place, from, to));
  const does = (places: readonly number[]) => {
    const first = places.map((place) => says[place]!).find((one) => one !== 0) ?? 0;
    return goal === 'improvement' ? first > 0 : first >= 0;
  };
  const near = changedOnce(all);
  const orders = [...new Set(near.filter(does).map((places) => places.join()))].sort();
  if (orders.length > 0) return { of, goal, kind: 'reordering', orders };
  // Nor does any order of two changes, nor one of all the statements.
  if (near.flatMap(changedOnce).some(does)) throw new Error('two changes do what one does not');
  return { of, goal, kind: 'wish', orders: [] };
}

function changedOnce(places: readonly number[]): number[][] {
  return places.flatMap((place, at) => {
    const rest = places.toSpliced(at, 1);
    return [rest, ...places.map((_, to) => rest.toSpliced(to, 0, place))];
  });
}

/** Whether what stands at a place alone speaks for a step, against it or neither: an order counts its first that does. */
function spoken(
  game: Hypergame,
  scene: Scene,
  of: number,
  place: Place,
  from: number,
  to: number,
): number {
  const likes =
    scene.likings.get(place) ?? likesWith(game, scene, of, { kind: 'order', places: [place] });
  scene.likings.set(place, likes);
  return likes(to, from) ? 1 : likes(from, to) ? -1 : 0;
}

/** How somebody with another order compares, reading the facts as it does. */
function likesWith(
  game: Hypergame,
  { pictures }: Pick<Scene, 'pictures'>,
  of: number,
  preference: Preference,
): (better: number, worse: number) => boolean {
  const preferences = game.preferences.with(of, preference);
  const { facts } = pictures[of]!;
  const changed = gameIn(game, { ...truePicture(game), preferences, facts }, 'frozen');
  return (better, worse) => changed.prefers(of, better, worse);
}

/** The same for a further wish: that options stand as they do in a state, at a place of the order. */
export function likesWithWish(
  game: Hypergame,
  received: readonly number[],
  of: number,
  place: number,
  [from, to]: readonly [State, State],
): (better: number, worse: number) => boolean {
  const parts = game.options.flatMap((_, option): Formula[] =>
    from[option] === to[option] ? [] : [{ kind: 'level', option, level: to[option]!, sign: '=' }],
  );
  const wish = parts.reduce((left, right): Formula => ({ kind: 'and', left, right }));
  const own = game.preferences[of]!;
  const places: readonly Place[] = own.kind === 'order' ? own.places : [];
  const added = places.toSpliced(place - 1, 0, [{ verb: 'want', of: wish }]);
  const pictures = game.preferences.map((_, viewer) => pictureOf(game, viewer, received));
  return likesWith(game, { pictures }, of, { kind: 'order', places: added });
}

/** The smallest sets of members, three at most, that carry a draft if they want it. */
function membersWhoTurn(game: Hypergame, scene: Scene, from: number, to: number): Changes[][] {
  const body = game.body!;
  const voting = body.members.filter((one) => !body.absent.includes(one));
  const all = [...new Set([...voting, ...body.sponsors])].sort((a, b) => a - b);
  const passes = (wanting: readonly number[], abstaining?: number) =>
    carried(
      game,
      (one, better, worse) =>
        one === abstaining
          ? false
          : wanting.includes(one)
            ? better === to
            : scene.likes(one, better, worse),
      to,
      from,
    );
  const sets = subsets(all).filter((set) => set.length > 0 && set.length <= 3 && passes(set));
  const fewest = Math.min(...sets.map((set) => set.length));
  return sets
    .filter((set) => set.length === fewest)
    .map((set) =>
      set.map((one) => {
        const goal = passes(
          set.filter((other) => other !== one),
          one,
        )
          ? 'no-loss'
          : 'improvement';
        return changesFor(game, scene, one, from, to, goal);
      }),
    );
}

function subsets([first, ...others]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  const rest = subsets(others);
  return [...rest.map((set) => [first, ...set]), ...rest].sort(
    (a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1),
  );
}

function conditionsOf(
  game: Hypergame,
  moments: readonly LiteralMoment[],
  scenes: readonly Scene[],
  numberIn: (levels: State) => number,
): LiteralConditions[] {
  return game.preferences.flatMap((preference, of) => {
    const taken = moments.flatMap(({ kind, before, after, steps }, k) => {
      const [worse, better] = [numberIn(before), numberIn(after)];
      const isStep = kind === 'step' || kind === 'joint';
      const tookPart = steps.some(({ mover }) => mover === of);
      return isStep && tookPart && worse >= 0 && better >= 0 ? [{ k, better, worse }] : [];
    });
    if (taken.length === 0) return [];
    const pairs = taken.map(({ k, better, worse }) => ({
      event: k + 1,
      better,
      worse,
      met: scenes[k]!.likes(of, better, worse),
    }));
    const canBeMet = preference.kind === 'order' ? someOrder(preference.places) : undefined;
    function someOrder(places: readonly Place[]): boolean {
      const says = taken.map(({ k, better, worse }) =>
        places.map((place) => spoken(game, scenes[k]!, of, place, worse, better)),
      );
      return permutations([...places.keys()]).some((order) =>
        says.every((step) => (order.map((at) => step[at]!).find((one) => one !== 0) ?? 0) > 0),
      );
    }
    return [{ of, pairs, isCircular: isCircular(pairs), canBeMet }];
  });
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

/** Whether what is better than something is, step by step, better than itself. */
function isCircular(pairs: readonly { better: number; worse: number }[]): boolean {
  const above = new Set(pairs.map(({ better, worse }) => `${better} ${worse}`));
  const states = [...new Set(pairs.flatMap(({ better, worse }) => [better, worse]))];
  for (const over of states) {
    for (const a of states) {
      for (const b of states) {
        if (above.has(`${a} ${over}`) && above.has(`${over} ${b}`)) above.add(`${a} ${b}`);
      }
    }
  }
  return states.some((state) => above.has(`${state} ${state}`));
}

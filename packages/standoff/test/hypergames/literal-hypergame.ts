import type { Edits, Formula, Hypergame, Place, Preference, Statement } from './description.ts';

export type State = readonly number[];

/** What a viewer takes the conflict to be; the true picture is everybody's own. */
export interface Picture {
  /** For each decision maker. */
  readonly preferences: readonly Preference[];
  /** Options that are not known. */
  readonly hidden: readonly number[];
  /** For each fact what it is taken to be everywhere, if anything. */
  readonly facts: readonly (boolean | undefined)[];
}

export type HiddenReading = 'frozen' | 'closed';

export type JudgingConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim';

export function holds(
  game: Hypergame,
  facts: Picture['facts'],
  state: State,
  formula: Formula,
): boolean {
  switch (formula.kind) {
    case 'level': {
      const at = state[formula.option]!;
      const { level, sign } = formula;
      if (sign === '=') return at === level;
      if (sign === '!=') return at !== level;
      return sign === '>=' ? at >= level : at < level;
    }
    case 'fact':
      return facts[formula.fact] ?? holds(game, facts, state, game.facts[formula.fact]!);
    case 'not':
      return !holds(game, facts, state, formula.of);
    default: {
      const left = holds(game, facts, state, formula.left);
      const right = holds(game, facts, state, formula.right);
      if (formula.kind === 'and') return left && right;
      return formula.kind === 'or' ? left || right : !left || right;
    }
  }
}

/** All feasible states, in the order of their codes: the first option varies fastest. */
export function statesOf(game: Hypergame): State[] {
  let states: number[][] = [[]];
  for (const { levels } of game.options) {
    states = Array.from({ length: levels }, (_, level) =>
      states.map((state) => [...state, level]),
    ).flat();
  }
  return states.filter((state) => !game.infeasible.some((rule) => holds(game, [], state, rule)));
}

/** The picture in which nothing is misread. */
export function truePicture({ preferences, facts }: Hypergame): Picture {
  return { preferences, hidden: [], facts: facts.map(() => undefined) };
}

/** `drop` counts in the order as it was; then each addition counts in what the one before it left. */
export function edited(places: readonly Place[], { drop, add }: Edits): readonly Place[] {
  const left = places.filter((_, k) => !drop.includes(k + 1));
  for (const { statement, at } of add) left.splice(at - 1, 0, [statement]);
  return left;
}

/** What the file says that a viewer sees, before any signal. */
export function writtenPicture(game: Hypergame, viewer: number): Picture {
  const truth = truePicture(game);
  const views = game.views.filter((view) => view.viewer === viewer);
  return {
    preferences: truth.preferences.map((own, mover) => {
      const view = views.find(({ of }) => of === mover);
      const seen = view?.replacement ?? own;
      if (view === undefined || seen.kind !== 'order') return seen;
      return { kind: 'order', places: edited(seen.places, view.edits) };
    }),
    hidden: views.flatMap(({ hides }) => hides),
    facts: truth.facts.map(
      (_, fact) => game.misread.find((one) => one.viewer === viewer && one.fact === fact)?.as,
    ),
  };
}

/**
 * The picture of a viewer after some signals. Their places count in the picture before any of them: what one adds
 * stands in front of the statement that it stands in front of when it is the only one. What several add there stands in
 * the order of the signals, what is never tolerated first.
 */
export function pictureOf(game: Hypergame, viewer: number, received: readonly number[]): Picture {
  const before = writtenPicture(game, viewer);
  const signals = received.map((k) => game.signals[k]!).filter(({ to }) => to.includes(viewer));
  const revealed = signals.flatMap(({ shows }) => shows.flatMap(({ reveals }) => reveals));
  const corrected = signals.flatMap(({ corrects }) => corrects);
  return {
    preferences: before.preferences.map((seen, mover): Preference => {
      if (mover === viewer || seen.kind !== 'order') return seen;
      const shown = signals.flatMap(({ shows }) => shows.filter(({ about }) => about === mover));
      return {
        kind: 'order',
        places: editedByAll(
          seen.places,
          shown.map(({ edits }) => edits),
        ),
      };
    }),
    hidden: before.hidden.filter((option) => !revealed.includes(option)),
    facts: before.facts.map((as, fact) => (corrected.includes(fact) ? undefined : as)),
  };
}

export const isStrict = ([one]: Place): boolean => one!.verb === 'must' || one!.verb === 'never';

function editedByAll(places: readonly Place[], all: readonly Edits[]): readonly Place[] {
  const additions = [...places, undefined].map((): Place[] => []);
  for (const edits of all) {
    let waiting: Place[] = [];
    for (const place of [...edited(places, edits), undefined]) {
      const anchor = place === undefined ? places.length : places.indexOf(place);
      if (anchor < 0) waiting.push(place!);
      else {
        additions[anchor]!.push(...waiting);
        waiting = [];
      }
    }
  }
  const isDropped = (k: number) => all.some(({ drop }) => drop.includes(k + 1));
  return additions.flatMap((added, k) => [
    ...added.filter(isStrict),
    ...added.filter((one) => !isStrict(one)),
    ...(places[k] === undefined || isDropped(k) ? [] : [places[k]]),
  ]);
}

/** A conflict as one sees it, move by move. States are positions in the list. */
export interface LiteralGame {
  readonly states: readonly State[];
  /** Decision makers and, last, the body. */
  readonly movers: readonly number[];
  prefers(mover: number, better: number, worse: number): boolean;
  moves(mover: number, from: number): readonly number[];
  improvements(mover: number, from: number): readonly number[];
  together(from: number, moves: readonly { mover: number; to: number }[]): number | undefined;
  /** Where legal sequences of all but one lead, and where those of which each step is an improvement do. */
  anyEnds(mover: number, start: number): ReadonlySet<number>;
  credibleEnds(mover: number, start: number): ReadonlySet<number>;
}

function satisfied(
  game: Hypergame,
  facts: Picture['facts'],
  state: State,
  one: Statement,
): boolean {
  const of = holds(game, facts, state, one.of);
  const wanted = one.verb === 'want' || one.verb === 'must' ? of : !of;
  if (one.condition === undefined) return wanted;
  const condition = holds(game, facts, state, one.condition.of);
  return one.condition.kind === 'if' ? !condition || wanted : condition || wanted;
}

/** How much of each place of an order holds, or the sum of weights: compared one after the other. */
function worth(
  game: Hypergame,
  facts: Picture['facts'],
  preference: Preference,
  state: State,
): number[] {
  if (preference.kind === 'weights') {
    const counting = preference.of.filter(({ of }) => holds(game, facts, state, of));
    return [counting.reduce((sum, { weight }) => sum + weight, 0)];
  }
  return preference.places.map(
    (place) => place.filter((statement) => satisfied(game, facts, state, statement)).length,
  );
}

function exceeds(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, k) => value !== b[k]);
  return first >= 0 && a[first]! > b[first]!;
}

/** Whether each of the members, as it votes, carries one state over another. */
export function carried(
  { body }: Hypergame,
  likes: (member: number, better: number, worse: number) => boolean,
  draft: number,
  present: number,
): boolean {
  if (body === undefined || draft === present) return false;
  const voting = body.members.filter((member) => !body.absent.includes(member));
  const votesYes = body.members.filter((one) => voting.includes(one) && likes(one, draft, present));
  const yes = votesYes.length + body.outsiders.filter((vote) => vote === 'yes').length;
  const vetoed = body.vetoes.some((one) => voting.includes(one) && likes(one, present, draft));
  const wanted =
    body.sponsors.length === 0 || body.sponsors.some((one) => likes(one, draft, present));
  return yes >= body.votes && !vetoed && wanted;
}

const movesOf = new WeakMap<Hypergame, (mover: number, from: number) => readonly number[]>();

/** States that differ in a mover's options only, each within its limits, whatever anybody thinks of it. */
export function possibleMoves(game: Hypergame, mover: number, from: number): readonly number[] {
  let known = movesOf.get(game);
  if (known === undefined) {
    const states = statesOf(game);
    known = remembered((one, state) => possible(game, states, one, state));
    movesOf.set(game, known);
  }
  return known(mover, from);
}

function possible(
  game: Hypergame,
  states: readonly State[],
  mover: number,
  from: number,
): number[] {
  const here = states[from]!;
  return states.flatMap((there, to) => {
    const changed = game.options.flatMap((_, k) => (here[k] === there[k] ? [] : [k]));
    const may = (option: number) => {
      const { owner, moves } = game.options[option]!;
      const by = there[option]! - here[option]!;
      return (
        owner === mover && (moves === 'free' || (moves === 'one-way' ? by > 0 : Math.abs(by) === 1))
      );
    };
    const fits =
      changed.length > 0 && changed.every(may) && !(game.oneAtATime && changed.length > 1);
    return fits ? [to] : [];
  });
}

/** The conflict as it is in a picture. */
export function gameIn(game: Hypergame, picture: Picture, reading: HiddenReading): LiteralGame {
  const states = statesOf(game);
  const body = game.preferences.length;
  const movers = Array.from({ length: body + (game.body ? 1 : 0) }, (_, k) => k);
  const worths = picture.preferences.map((preference) =>
    states.map((state) => worth(game, picture.facts, preference, state)),
  );
  const likes = (mover: number, better: number, worse: number) =>
    exceeds(worths[mover]![better]!, worths[mover]![worse]!);
  const prefers = (mover: number, better: number, worse: number) =>
    mover === body ? carried(game, likes, better, worse) : likes(mover, better, worse);
  const isClosed = (state: State) =>
    reading === 'closed' &&
    picture.hidden.some((option) => state[option] !== game.statusQuo[option]);
  const known = (from: State, to: State) =>
    reading === 'closed'
      ? !isClosed(from) && !isClosed(to)
      : picture.hidden.every((option) => from[option] === to[option]);
  const moves = (mover: number, from: number) =>
    possibleMoves(game, mover, from)
      .filter((to) => known(states[from]!, states[to]!))
      .filter((to) => mover !== body || prefers(body, to, from));
  return playedBy(game, { states, movers, prefers, moves });
}

/** What follows from who may move where, and who prefers what. */
export function playedBy(
  game: Hypergame,
  {
    states,
    movers,
    prefers,
    moves: movesFrom,
  }: Pick<LiteralGame, 'states' | 'movers' | 'prefers' | 'moves'>,
): LiteralGame {
  const moves = remembered(movesFrom);
  const improvements = remembered((mover, from) =>
    moves(mover, from).filter((to) => prefers(mover, to, from)),
  );
  const together = (from: number, made: readonly { mover: number; to: number }[]) => {
    const levels = game.options.map(({ owner }, k) => {
      const by = made.find(({ mover }) => mover === owner);
      return states[by?.to ?? from]![k];
    });
    const found = states.findIndex((state) => state.every((level, k) => level === levels[k]));
    return found < 0 ? undefined : found;
  };
  const anyEnds = remembered((mover, start) => endsOfOthers(movers, mover, start, moves));
  const credibleEnds = remembered((mover, start) =>
    endsOfOthers(movers, mover, start, improvements),
  );
  return { states, movers, prefers, moves, improvements, together, anyEnds, credibleEnds };
}

function remembered<T>(
  of: (mover: number, state: number) => T,
): (mover: number, state: number) => T {
  const known = new Map<number, T>();
  return (mover, state) => {
    const key = mover * 100_000 + state;
    if (!known.has(key)) known.set(key, of(mover, state));
    return known.get(key)!;
  };
}

/** All ends of legal sequences of movers other than one: nobody moves twice in a row. */
function endsOfOthers(
  movers: readonly number[],
  mover: number,
  start: number,
  steps: LiteralGame['moves'],
): Set<number> {
  const others = movers.filter((one) => one !== mover);
  const seen = new Set<string>();
  const ends = new Set<number>();
  const open = [{ state: start, last: -1 }];
  for (const { state, last } of open) {
    for (const next of others.filter((one) => one !== last)) {
      for (const to of steps(next, state)) {
        ends.add(to);
        if (seen.has(`${to} ${next}`)) continue;
        seen.add(`${to} ${next}`);
        open.push({ state: to, last: next });
      }
    }
  }
  return ends;
}

export const isCredible = (concept: JudgingConcept) => concept !== 'gmr' && concept !== 'smr';

const looksFurther = (concept: JudgingConcept) => concept === 'smr' || concept === 'sseq';

/** Whether an end deters somebody from having left a state. */
export function isSanction(
  game: LiteralGame,
  concept: JudgingConcept,
  mover: number,
  left: number,
  end: number,
): boolean {
  if (game.prefers(mover, end, left)) return false;
  return (
    !looksFurther(concept) || game.moves(mover, end).every((to) => !game.prefers(mover, to, left))
  );
}

/** Whether something deters from a move that is an improvement. */
function isDeterred(
  game: LiteralGame,
  concept: JudgingConcept,
  mover: number,
  from: number,
  to: number,
): boolean {
  if (concept === 'nash') return false;
  const ends = isCredible(concept) ? game.credibleEnds(mover, to) : game.anyEnds(mover, to);
  if ([...ends].some((end) => isSanction(game, concept, mover, from, end))) return true;
  return concept === 'sim' && isMetByOthers(game, mover, from, to);
}

function isMetByOthers(game: LiteralGame, mover: number, from: number, to: number): boolean {
  const leaving = game.movers.filter((one) => one !== mover && !isStable(game, 'seq', one, from));
  let choices: { mover: number; to: number }[][] = [[]];
  for (const one of leaving) {
    choices = choices.flatMap((chosen) => [
      chosen,
      ...game.improvements(one, from).map((end) => [...chosen, { mover: one, to: end }]),
    ]);
  }
  return choices.some((chosen) => {
    if (chosen.length === 0) return false;
    const end = game.together(from, [{ mover, to }, ...chosen]);
    return end !== undefined && !game.prefers(mover, end, from);
  });
}

export function isSafe(
  game: LiteralGame,
  concept: JudgingConcept,
  mover: number,
  from: number,
  to: number,
): boolean {
  return game.improvements(mover, from).includes(to) && !isDeterred(game, concept, mover, from, to);
}

export function isStable(
  game: LiteralGame,
  concept: JudgingConcept,
  mover: number,
  state: number,
): boolean {
  return game.improvements(mover, state).every((to) => isDeterred(game, concept, mover, state, to));
}

import {
  feasibleCodes,
  type Limits,
  type Revision,
  reviseSituation,
  type Steps,
} from '@standoff/engine';
import {
  type Conflict,
  type HiddenReading,
  isSamePicture,
  isTaken,
  isTrue,
  ownGame,
  type Picture,
  pictureOf,
  readMistakenly,
  recompile,
  type Signal,
} from '@standoff/language';
import { type OpenCase, openCase, type TooLarge } from '../analysis/open-case.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';

/** A conflict as somebody sees it. */
export interface SeenCase extends OpenCase {
  /** What it has in common with the one before, where states and moves are described alike and anything differs. */
  readonly revision?: Revision;
}

/** The conflict as a decision maker sees it. */
export interface OwnGame {
  /** Position among the decision makers. */
  readonly viewer: number;
  readonly picture: Picture;
  /** Whether it is another than the true one, as the picture says it. */
  readonly differs: boolean;
  readonly opened: SeenCase;
  /** What the viewer thinks that others see, where the file says so of any of them, by their positions. */
  readonly deeper: ReadonlyMap<number, SeenCase>;
}

/** A conflict, and how everybody in it sees it. */
export interface Games {
  readonly truth: OpenCase;
  /** One for each decision maker. */
  readonly own: readonly OwnGame[];
  readonly hidden: HiddenReading;
  /** The signals that have been received. */
  readonly signals: readonly Signal[];
}

/** How conflicts are seen that some signals have been received in. */
export interface Sight {
  readonly hidden: HiddenReading;
  readonly signals: readonly Signal[];
  readonly limits: Limits;
}

/**
 * Opens the game of every decision maker. The cells are those of the true conflict in all of them. Games that were opened
 * before, by the same reading of what is hidden, are taken where their pictures are the same, but for words, and their orders
 * where those are.
 */
export function* openGames(
  truth: OpenCase,
  sight: Sight,
  before: readonly OwnGame[] = [],
): Steps<Games | TooLarge> {
  const { hidden, signals } = sight;
  const own: OwnGame[] = [];
  for (const viewer of truth.casebook.decisionMakers.keys()) {
    const same = before.filter((game) => game.viewer === viewer);
    const game = yield* openOwnGame(truth, viewer, sight, same);
    if ('status' in game) return game;
    own.push(game);
  }
  return { truth, own, hidden, signals };
}

/** Opens the game of one decision maker. */
function* openOwnGame(
  truth: OpenCase,
  viewer: number,
  { hidden, signals, limits }: Sight,
  before: readonly OwnGame[],
): Steps<OwnGame | TooLarge> {
  const { conflict, decisionMakers } = truth.casebook;
  const picture = pictureOf(conflict, decisionMakers[viewer]!.id, signals);
  const known = before.find((game) => isSamePicture(game.picture, picture));
  if (known !== undefined) return known;
  // Those with states and moves of their own have orders of these.
  const ordered = before.flatMap((game) => (game.opened.revision ? [game.opened] : []));
  const opened = yield* openSeen(truth, picture, { hidden, limits }, ordered);
  if (opened.status === 'too-large') return opened;
  const deeper = new Map<number, SeenCase>();
  for (const [other, { id }] of decisionMakers.entries()) {
    const seen = opened.casebook.conflict;
    if (opened === truth || !seen.perceptions.some(({ observer }) => observer === id)) continue;
    // Whoever misreads a fact takes everybody to read it so.
    const { misread } = picture;
    const inside = yield* openSeen(opened, { ...pictureOf(seen, id), misread }, { hidden, limits });
    if (inside.status === 'too-large') return inside;
    deeper.set(other, inside);
  }
  return { viewer, picture, differs: !isTrue(picture), opened, deeper };
}

/** The conflict of a picture, with the states and orders of the one before, and orders of others, where these are the same. */
export function* openSeen(
  before: OpenCase,
  picture: Picture,
  { hidden, limits }: Omit<Sight, 'signals'>,
  others: readonly OpenCase[] = [],
): Steps<SeenCase | TooLarge> {
  const { casebook, situation, cost } = before;
  if (isTrue(picture) && !seesOthers(casebook.conflict, picture)) return before;
  const { conflict, compiled } = compileSeen(before, casebook, picture, { hidden, limits });
  const ordered = others.map((other) => ({
    situation: other.situation,
    model: other.casebook.model,
  }));
  const revision = yield* reviseSituation(situation, casebook.model, compiled.model, ordered);
  if (revision === undefined) return yield* openCase({ conflict, compiled }, { limits });
  const { space } = revision.situation;
  const opened = createCasebook({ conflict, compiled }, space.reading(compiled.model.circuit));
  return { status: 'opened', casebook: opened, situation: revision.situation, cost, revision };
}

/**
 * The situation of a picture of a conflict, with what it has in common with another game of it. Undefined where states
 * or moves are described otherwise there.
 */
export function* reviseSeen(
  seen: OpenCase,
  { casebook, situation }: OpenCase,
  picture: Picture,
  sight: Omit<Sight, 'signals'>,
): Steps<Revision | undefined> {
  // What was compiled with facts misread reads them so in moves as well.
  const known = picture.misread.size > 0 ? seen.casebook : casebook;
  const { compiled } = compileSeen(seen, known, picture, sight);
  return yield* reviseSituation(situation, casebook.model, compiled.model);
}

/** The conflict of a picture, compiled with what it has in common with one that is. */
function compileSeen(
  { casebook }: OpenCase,
  { compiled: known }: Casebook,
  picture: Picture,
  { hidden, limits }: Omit<Sight, 'signals'>,
): CompiledCase {
  const conflict = ownGame(casebook.conflict, picture, hidden);
  const { compiled } = recompile(known, conflict, (model) => feasibleCodes(model, limits));
  if (compiled === undefined) throw new Error('a picture of a checked conflict does not compile');
  return { conflict, compiled: readMistakenly(compiled, picture.misread) };
}

/** Whether something is said of how the viewer thinks that others see. */
function seesOthers({ perceptions }: Conflict, { viewer }: Picture): boolean {
  return perceptions.some((one) => {
    const { observer, perceptions: inner = [] } = one;
    return observer === viewer && isTaken(one) && inner.length > 0;
  });
}

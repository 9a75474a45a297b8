import { isSensible, type Limits, type Played, type Steps } from '@standoff/engine';
import { MOST } from '../estimates/doubting.ts';
import {
  type Budget,
  createBudget,
  type Doubt,
  type DoubtGround,
  doubtWithin,
  groundOf,
  type ModelsInDoubt,
  modelsInDoubt,
  type NoDoubts,
} from '../sweep/doubt-of.ts';
import { type Settle, type Traces, traceModels } from '../sweep/follow-traces.ts';
import { play } from '../sweep/play.ts';
import { sweepTraces } from '../sweep/sweep.ts';
import type { OpenWorld, World } from '../sweep/worlds.ts';
import { errorsOf, keyOfViewer } from './errors.ts';
import type { Misjudgements } from './misjudgements.ts';
import type { FatalStep, Story } from './stories.ts';
import { type ViewedWorld, viewWorld } from './viewed-world.ts';

/** Of more stories only the first ones are looked at. */
const MOST_STORIES = 20;

/** An order in doubt that is held as a picture of the file has it. */
export interface HeldOrder {
  /** Positions among the decision makers. */
  readonly viewer: number;
  readonly of: number;
}

export interface StoryDoubts {
  readonly found: DoubtGround | NoDoubts;
  /** Of the pictures of those who move, beside what they err about in the stories. */
  readonly held: readonly HeldOrder[];
  /** What is doubted of a story; undefined of one that takes no steps, or where nothing is reckoned. */
  of(story: Story): Doubt | undefined;
}

/**
 * In how many models the path of a story is walked with its first set of errors: each step is a move, an improvement
 * in the picture of its mover, and nothing that it sees deters from it; and the last one leads to the target.
 * Undefined where no story takes a step.
 */
export function* doubtsOfStories(
  misjudgements: Misjudgements,
  limits: Limits,
): Steps<StoryDoubts | undefined> {
  const { casebook, stories } = misjudgements;
  const walked = stories.filter(({ path }) => path.length > 0);
  if (walked.length === 0) return undefined;
  const inDoubt = yield* modelsInDoubt({ casebook }, limits);
  if ('status' in inDoubt) return nothing(inDoubt);
  const budget = createBudget();
  const view = rememberViews(misjudgements, inDoubt, budget, limits);
  const doubts = new Map<Story, Doubt>();
  for (const story of walked) {
    const follow = (world: OpenWorld, left: number) =>
      followStory(misjudgements, inDoubt, story, world, left, view);
    const { orders, worlds } = inDoubt;
    const doubt: Doubt =
      doubts.size < MOST_STORIES
        ? yield* doubtWithin(
            budget,
            inDoubt,
            casebook,
            sweepTraces(follow, orders, worlds, MOST.traces),
          )
        : { status: 'beyond' };
    doubts.set(story, doubt);
  }
  return {
    found: groundOf(casebook, inDoubt),
    held: heldIn(misjudgements, inDoubt, walked),
    of: (story) => doubts.get(story),
  };
}

function nothing(found: NoDoubts): StoryDoubts {
  return { found, held: [], of: () => undefined };
}

/** The world as a decision maker sees it with the errors of a story. */
type View = (world: OpenWorld, story: Story, viewer: number) => Steps<ViewedWorld | undefined>;

function rememberViews(
  { found: { seen } }: Misjudgements,
  { orders }: ModelsInDoubt,
  budget: Budget,
  limits: Limits,
): View {
  const known = new Map<OpenWorld, Map<string, ViewedWorld | undefined>>();
  return function* (world, story, viewer) {
    const errors = errorsOf(story.sets[0]!.errors, viewer);
    const key = `${viewer} ${keyOfViewer(errors)}`;
    const own = known.get(world) ?? new Map<string, ViewedWorld | undefined>();
    known.set(world, own);
    if (!own.has(key)) {
      const picture = seen.pictureOf(viewer, errors);
      const { hidden } = seen.games;
      const viewed = yield* viewWorld(world, { picture, hidden, orders, limits });
      own.set(key, viewed && budget.limit(viewed));
    }
    return own.get(key);
  };
}

/** Goes through all models of one world; undefined where they, or the states of a picture, are too many. */
function* followStory(
  misjudgements: Misjudgements,
  { orders }: ModelsInDoubt,
  story: Story,
  world: OpenWorld,
  limit: number,
  view: View,
): Steps<Traces | undefined> {
  const { casebook, target } = misjudgements;
  const seen: ViewedWorld[] = [];
  for (const viewer of casebook.decisionMakers.keys()) {
    const viewed = yield* view(world, story, viewer);
    if (viewed === undefined) return undefined;
    seen.push(viewed);
  }
  const end = world.space.cellOf(story.path.at(-1)!.to);
  const isLed = world.cellsWhere(target).includes(end);
  const evaluated = (settle: Settle) => {
    const takes = steps(misjudgements, world, seen, settle);
    return function* () {
      if (!isLed) return false;
      for (const step of story.path) if (!(yield* takes(step))) return false;
      return true;
    };
  };
  return yield* traceModels(evaluated, world, orders, limit);
}

/** Whether a step is taken in the model that is looked at. */
function steps(
  { casebook, found }: Misjudgements,
  world: OpenWorld,
  seen: readonly ViewedWorld[],
  settle: Settle,
): (step: FatalStep) => Steps<boolean> {
  const { concept } = found.query;
  const isIn = ({ space }: Pick<ViewedWorld, 'space'>, { from, to }: FatalStep) =>
    space.cellOf(from) >= 0 && space.cellOf(to) >= 0;
  const cellsIn = ({ space }: Pick<ViewedWorld, 'space'>, { mover, from, to }: FatalStep) => {
    return { mover, from: space.cellOf(from), to: space.cellOf(to) };
  };
  // Members of a body vote by their own orders, each as it reads the facts.
  const answersTo: World['answersTo'] = (dm, better, worse) => {
    const own = seen[dm]!;
    const [a, b] = [better, worse].map((cell) => own.space.cellOf(world.space.codeOf(cell)));
    return own.answersTo(dm, a!, b!);
  };
  const played = play({ ...world, answersTo }, NOWHERE, (dm, better, worse, greatly) =>
    settle(dm, answersTo(dm, better, worse), greatly),
  );
  const games: Played[] = seen.map((viewed) =>
    play(viewed, NOWHERE, (dm, better, worse, greatly) =>
      settle(dm, viewed.answersTo(dm, better, worse), greatly),
    ),
  );
  return function* (step) {
    if (!isIn(world, step)) return false;
    const { mover, from, to } = cellsIn(world, step);
    if (!played.targets(mover, from).includes(to) || !played.isMove(mover, from, to)) return false;
    if (mover >= casebook.decisionMakers.length) return true;
    return (
      isIn(seen[mover]!, step) &&
      (yield* isSensible(games[mover]!, cellsIn(seen[mover]!, step), concept))
    );
  };
}

/** Nothing here is asked of where a path begins but by its first step. */
const NOWHERE = -1;

/** What those who move see otherwise by the file and is in doubt: it is held, as what they err about in the story is. */
function heldIn(
  { casebook, found: { seen } }: Misjudgements,
  { orders }: ModelsInDoubt,
  stories: readonly Story[],
): HeldOrder[] {
  const { decisionMakers } = casebook;
  return [...decisionMakers.keys()].flatMap((viewer) => {
    const told = stories.filter(({ path }) => path.some(({ mover }) => mover === viewer));
    const { picture } = seen.games.own[viewer]!;
    return decisionMakers.flatMap(({ id }, of) => {
      const isHeld = told.some(
        ({ sets }) => !errorsOf(sets[0]!.errors, viewer).orders.has(of) && picture.orders.has(id),
      );
      return isHeld && orders[of]!.choices.length > 1 ? [{ viewer, of }] : [];
    });
  });
}

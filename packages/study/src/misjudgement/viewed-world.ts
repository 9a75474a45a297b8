import { createSpaceSteps, feasibleCodes, type Limits, type Steps } from '@standoff/engine';
import {
  type HiddenReading,
  isTrue,
  ownGame,
  type Picture,
  readMistakenly,
  recompile,
} from '@standoff/language';
import { certain, type DoubtedOrder } from '../sweep/choices.ts';
import { comparing } from '../sweep/comparing.ts';
import type { OpenWorld, World } from '../sweep/worlds.ts';

/** A world as somebody sees it. */
export type ViewedWorld = Pick<World, 'space' | 'model' | 'answersTo'>;

export interface Viewing {
  readonly picture: Picture;
  readonly hidden: HiddenReading;
  /** The orders that everybody may have, by the position of the decision maker. */
  readonly orders: readonly DoubtedOrder[];
  readonly limits: Limits;
}

/**
 * A world in a picture: an order that the picture gives is held as it gives it, and so are the facts that it misreads
 * and the options that it hides; all else is as in the world. Undefined where its states are too many.
 */
export function* viewWorld(
  world: OpenWorld,
  { picture, hidden, orders, limits }: Viewing,
): Steps<ViewedWorld | undefined> {
  if (isTrue(picture)) return world;
  const conflict = ownGame(world.conflict, picture, hidden);
  const { compiled } = recompile(world.compiled, conflict, (model) => feasibleCodes(model, limits));
  if (compiled === undefined) throw new Error('a picture of a checked conflict does not compile');
  const { model } = readMistakenly(compiled, picture.misread);
  let { space } = world;
  if (model.form !== world.model.form) {
    const created = yield* createSpaceSteps(model, limits);
    if (created.status !== 'created') return undefined;
    space = created.space;
  }
  const held = orders.map((order, dm) =>
    picture.orders.has(conflict.decisionMakers[dm]!.id) ? certain : order,
  );
  return { space, model, answersTo: comparing(model, space, held) };
}

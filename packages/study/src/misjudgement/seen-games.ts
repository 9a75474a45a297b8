import {
  type Concept,
  type ImprovementJudge,
  judgeImprovements,
  type Limits,
  type Steps,
} from '@standoff/engine';
import { type Picture, type Preference, reordered } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import { type Games, openSeen } from '../beliefs/own-games.ts';
import { type ErrorsOfViewer, keyOfViewer, type OrderLengths } from './errors.ts';

/** The game that a viewer sees who makes some errors, and what it takes to be safe there. */
export interface SeenGame {
  readonly opened: OpenCase;
  readonly judge: ImprovementJudge;
}

/** The games in which errors are looked for. Each is opened once. */
export interface SeenGames {
  readonly games: Games;
  readonly concept: Concept;
  /** What a viewer takes another to prefer without any error beside those of the file. */
  preferenceOf(viewer: number, of: number): Preference;
  readonly lengths: OrderLengths;
  /** The game of a viewer with these errors. */
  of(viewer: number, errors: ErrorsOfViewer): Steps<SeenGame>;
}

export function createSeenGames(games: Games, concept: Concept, limits: Limits): SeenGames {
  const { truth, own, hidden } = games;
  const { decisionMakers, options, movers } = truth.casebook;
  const preferenceOf = (viewer: number, of: number): Preference => {
    const { id, preference } = decisionMakers[of]!;
    return own[viewer]!.picture.orders.get(id) ?? preference;
  };
  const lengths: OrderLengths = (viewer, of) => {
    const preference = preferenceOf(viewer, of);
    return preference.kind === 'prioritized' ? preference.statements.length : 0;
  };
  const pictureWith = (viewer: number, errors: ErrorsOfViewer): Picture => {
    const { picture } = own[viewer]!;
    const orders = new Map(picture.orders);
    for (const [of, places] of errors.orders) {
      orders.set(decisionMakers[of]!.id, reordered(preferenceOf(viewer, of), places));
    }
    const unknown = errors.hidden.map((position) => {
      const { decisionMaker: owner, option } = options[position]!;
      return { owner: movers[owner]!.id, option: option.id };
    });
    return {
      ...picture,
      orders,
      hidden: [...picture.hidden, ...unknown],
      misread: new Map([...picture.misread, ...errors.misread]),
    };
  };
  const known = new Map<string, SeenGame>();
  return {
    games,
    concept,
    preferenceOf,
    lengths,
    *of(viewer, errors) {
      const key = `${viewer} ${keyOfViewer(errors)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const opened =
        keyOfViewer(errors) === ''
          ? own[viewer]!.opened
          : yield* openedOrThrow(openSeen(truth, pictureWith(viewer, errors), { hidden, limits }));
      const game = { opened, judge: yield* judgeImprovements(opened.situation, viewer, concept) };
      known.set(key, game);
      return game;
    },
  };
}

/** A picture has the states of the true conflict, which were opened. */
function* openedOrThrow<T>(opening: Steps<OpenCase | T>): Steps<OpenCase> {
  const opened = yield* opening;
  if (typeof opened === 'object' && opened !== null && 'casebook' in opened) return opened;
  throw new Error('the states of a picture were too many, and those of the conflict were not');
}

import {
  type Concept,
  type ImprovementJudge,
  judgeImprovements,
  type Limits,
  type Steps,
} from '@standoff/engine';
import {
  type OptionReference,
  type Picture,
  type Preference,
  reordered,
  type Signal,
  withSignals,
} from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import { type Games, openSeen } from '../beliefs/own-games.ts';
import { type ErrorsOfViewer, keyOfViewer, type OrderLengths } from './errors.ts';
import { matteringFacts } from './mattering-facts.ts';
import { recentlyUsed } from './recently-used.ts';

/** The game that a viewer sees who makes some errors, and what it takes to be safe there. */
export interface SeenGame {
  readonly opened: OpenCase;
  readonly judge: ImprovementJudge;
}

/** The games in which errors are looked for. Each is opened when it is asked for, and kept while there is room. */
export interface SeenGames {
  readonly games: Games;
  readonly concept: Concept;
  /** What a viewer takes another to prefer without any error beside those of the file. */
  preferenceOf(viewer: number, of: number): Preference;
  readonly lengths: OrderLengths;
  idOf(viewer: number): string;
  /** What a viewer takes the conflict to be with these errors, and where one is given once it has received a further signal. */
  pictureOf(viewer: number, errors: ErrorsOfViewer, signal?: Signal): Picture;
  /** The game of a viewer with these errors, and where one is given once it has received a further signal. */
  of(viewer: number, errors: ErrorsOfViewer, signal?: Signal): Steps<SeenGame>;
  /** Of facts that a viewer misreads those on which the orders of some rest in its game, or of anybody. */
  mattering(
    viewer: number,
    misread: ErrorsOfViewer['misread'],
    of?: readonly number[],
  ): ErrorsOfViewer['misread'];
  /** The same where nothing is judged in it. */
  openedFor(viewer: number, errors: ErrorsOfViewer, signal?: Signal): Steps<OpenCase>;
}

/** What an opened game takes beside its orders: its words, its formulas, and numbers for each cell. */
const BYTES_OF_GAME = 2 ** 16;
const BYTES_OF_CELL = 16;

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
  const pictureWith = (viewer: number, errors: ErrorsOfViewer, signal?: Signal): Picture => {
    const { picture } = own[viewer]!;
    const shown = signal?.shows ?? [];
    const orders = new Map(picture.orders);
    for (const [of, { id }] of decisionMakers.entries()) {
      const places = errors.orders.get(of);
      const edits = shown.flatMap((one) => (one.about === id ? [one.edits] : []));
      if (of === viewer || (places === undefined && edits.length === 0)) continue;
      const before = preferenceOf(viewer, of);
      const after =
        edits.length === 0 ? reordered(before, places!) : withSignals(before, edits, places);
      orders.set(id, after);
    }
    const unknown = errors.hidden.map((position) => {
      const { decisionMaker: owner, option } = options[position]!;
      return { owner: movers[owner]!.id, option: option.id };
    });
    const isRevealed = ({ owner, option }: OptionReference) =>
      shown.some(({ about, reveals }) => about === owner && reveals.includes(option));
    const misread = [...picture.misread, ...errors.misread];
    return {
      ...picture,
      orders,
      hidden: [...picture.hidden, ...unknown].filter((one) => !isRevealed(one)),
      misread: new Map(misread.filter(([fact]) => !signal?.corrects.includes(fact))),
    };
  };
  const bytes = BYTES_OF_GAME + BYTES_OF_CELL * truth.casebook.space.cells;
  const room = roomFor(limits);
  const opened = recentlyUsed<OpenCase>(room);
  const judged = recentlyUsed<SeenGame>(room);
  const facts = new Map<string, ReadonlySet<string>>();
  const keyFor = (viewer: number, errors: ErrorsOfViewer, signal?: Signal) =>
    `${viewer} ${keyOfViewer(errors)} ${signal?.id ?? ''}`;
  function* openedFor(viewer: number, errors: ErrorsOfViewer, signal?: Signal): Steps<OpenCase> {
    if (keyOfViewer(errors) === '' && signal === undefined) return own[viewer]!.opened;
    const key = keyFor(viewer, errors, signal);
    const found = opened.get(key);
    if (found !== undefined) return found;
    const game = yield* openedOrThrow(
      openSeen(truth, pictureWith(viewer, errors, signal), { hidden, limits }),
    );
    opened.set(key, game, bytes);
    return game;
  }
  return {
    games,
    concept,
    mattering(viewer, misread, of) {
      if (misread.size === 0) return misread;
      const key = `${viewer} ${of}`;
      const { casebook } = own[viewer]!.opened;
      const some = casebook.decisionMakers.filter((_, dm) => of?.includes(dm) ?? true);
      const known =
        facts.get(key) ??
        matteringFacts(
          casebook,
          some.map(({ preference }) => preference),
        );
      facts.set(key, known);
      return new Map([...misread].filter(([fact]) => known.has(fact)));
    },
    preferenceOf,
    lengths,
    pictureOf: pictureWith,
    idOf: (viewer) => decisionMakers[viewer]!.id,
    openedFor,
    *of(viewer, errors, signal) {
      const key = keyFor(viewer, errors, signal);
      const found = judged.get(key);
      if (found !== undefined) return found;
      const game = yield* openedFor(viewer, errors, signal);
      const judge = yield* judgeImprovements(game.situation, viewer, concept);
      const seen = { opened: game, judge };
      judged.set(key, seen, bytes);
      return seen;
    },
  };
}

/** How many bytes of games are kept, of those that were asked for last. */
export function roomFor({ bytes }: Limits): number {
  return Math.min(MOST_KEPT, (bytes ?? Number.POSITIVE_INFINITY) / 8);
}

const MOST_KEPT = 2 ** 24;

/** A picture has the states of the true conflict, which were opened. */
function* openedOrThrow<T>(opening: Steps<OpenCase | T>): Steps<OpenCase> {
  const opened = yield* opening;
  if (typeof opened === 'object' && opened !== null && 'casebook' in opened) return opened;
  throw new Error('the states of a picture were too many, and those of the conflict were not');
}

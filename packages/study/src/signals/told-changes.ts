import { leftOut, type Steps } from '@standoff/engine';
import { changesOfOrder, type Judgement, type Option, type Preference } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { OwnGame } from '../beliefs/own-games.ts';
import type { Perceptions } from '../beliefs/perceive.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { type ErrorsOfViewer, NO_ERRORS } from '../misjudgement/errors.ts';
import type { Misplacement, ToldViewer } from './told-viewer.ts';

/** A change of what one decision maker believes of another. */
export interface ToldChange {
  readonly viewer: number;
  readonly judgement: Judgement;
  /** The same as errors beside what it takes the conflict to be; left out where it comes to know of an option. */
  readonly errors?: ErrorsOfViewer;
  /** Under which concepts it may serve the sender, by their positions. */
  readonly under: readonly number[];
  /** Two changes of which this is the same serve alike. */
  readonly alike?: string;
}

/** The changes that may serve a sender, and how many there are with those that do not. */
export function* changesFor(
  { games: { truth, own } }: Perceptions,
  sender: number,
  open: (viewer: number) => Steps<ToldViewer>,
): Steps<{ readonly changes: readonly ToldChange[]; readonly tried: number }> {
  const { casebook } = truth;
  const changes: ToldChange[] = [];
  let tried = 0;
  for (const game of own) {
    if (game.viewer === sender) continue;
    const told = yield* open(game.viewer);
    for (const of of casebook.movers.keys()) {
      if (of === game.viewer) continue;
      yield { what: doing.listingSignals, passes: changes.length, share: 0 };
      tried += yield* listChanges({ casebook, game, told, of }, changes);
    }
  }
  return { changes, tried };
}

/** Whom a viewer is told of. */
interface Whom {
  readonly casebook: Casebook;
  readonly game: OwnGame;
  readonly told: ToldViewer;
  readonly of: number;
}

/** Adds the changes that may serve, and says how many there are in all. */
function* listChanges({ casebook, game, told, of }: Whom, changes: ToldChange[]): Steps<number> {
  const { viewer, picture } = game;
  const other = casebook.movers[of]!;
  const preference =
    picture.orders.get(other.id) ?? ('preference' in other ? other.preference : undefined);
  let all = 0;
  for (const misplaced of preference ? misplacements(preference, of) : []) {
    all++;
    const mattering = yield* told.underPlace(misplaced);
    if (mattering.under.length === 0) continue;
    changes.push({
      viewer,
      ...mattering,
      ...changeOfOrder(casebook, viewer, misplaced, preference!),
    });
  }
  for (const option of other.options) {
    all++;
    const change = changeOfKnowledge(casebook, game, of, option);
    const under = yield* told.underKnowledge(change.errors);
    if (under.length > 0) changes.push({ viewer, under, ...change });
  }
  return all;
}

/** All orders in which one statement is left out or stands elsewhere, each once: that two neighbours change places is one. */
function* misplacements(preference: Preference, of: number): Generator<Misplacement> {
  if (preference.kind !== 'prioritized') return;
  const all = [...preference.statements.keys()];
  for (const statement of all) {
    yield { of, statement, to: leftOut(all) };
    for (const to of all) {
      if (to !== statement && to !== statement - 1) yield { of, statement, to };
    }
  }
}

type ToldJudgement = Pick<ToldChange, 'judgement' | 'errors'>;

function changeOfOrder(
  { movers }: Casebook,
  viewer: number,
  { of, statement, to }: Misplacement,
  preference: Preference,
): ToldJudgement {
  const places = placesAfter(preference, statement, to);
  // Of one statement there is one change.
  const [change] = changesOfOrder(preference, places);
  return {
    judgement: { ...change!, viewer: movers[viewer]!.id, of: movers[of]!.id },
    errors: { ...NO_ERRORS, orders: new Map([[of, places]]) },
  };
}

/** The places of all statements before, in the order after. */
function placesAfter(preference: Preference, statement: number, to: number): number[] {
  if (preference.kind !== 'prioritized') return [];
  const all = [...preference.statements.keys()];
  const rest = all.toSpliced(statement, 1);
  return to === leftOut(all) ? rest : rest.toSpliced(to, 0, statement);
}

/** That an option is not known of, or known of again where it is not. */
function changeOfKnowledge(
  { movers, options }: Casebook,
  { viewer, picture }: OwnGame,
  of: number,
  option: Option,
): ToldJudgement {
  const owner = movers[of]!.id;
  const isHidden = picture.hidden.some((one) => one.owner === owner && one.option === option.id);
  const judgement: Judgement = {
    kind: 'hide',
    viewer: movers[viewer]!.id,
    of: owner,
    option: option.id,
    hidden: !isHidden,
  };
  if (isHidden) return { judgement };
  const position = options.findIndex((one) => one.decisionMaker === of && one.option === option);
  return { judgement, errors: { ...NO_ERRORS, hidden: [position] } };
}

import {
  type Concept,
  type Limits,
  levelsOf,
  type Space,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import {
  applyJudgements,
  type Conflict,
  type DecisionMaker,
  type Judgement,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import {
  type EditedOrder,
  editedOrder,
  heldOrder,
  MOST_EDITED_ORDERS,
} from '../inverse/edited-order.ts';
import { stateAfter } from '../inverse/state-after.ts';
import type { Finding } from '../sweep/finding.ts';
import { type OpenWorld, openWorld } from '../sweep/worlds.ts';
import type { SearchEnded } from './additions.ts';
import type { AddedTerm } from './terms-to-add.ts';

/** A deal of which it is asked whether it holds. */
export interface DealAsked {
  readonly casebook: Casebook;
  /** Decision makers by position, then the bodies that take part. */
  readonly parties: readonly number[];
  readonly from: StateCode;
  readonly state: StateCode;
  readonly concept: Concept;
}

/** The conflict with some terms added, and with all orders that parties may have after so many changes. */
export interface ChangedWorld {
  readonly world: OpenWorld;
  readonly judgements: readonly Judgement[];
  readonly orders: readonly EditedOrder[];
  /** That the state is a deal and holds. */
  readonly finding: Finding;
  readonly from: StateCode;
}

/** More than may be looked at. */
export interface Capped {
  readonly ended: SearchEnded;
}

/** The conflict with terms added, other than locks. */
export function* worldWith(
  deal: DealAsked,
  terms: readonly AddedTerm[],
  changes: number,
  limits: Limits,
): Steps<ChangedWorld | Capped> {
  const { casebook, parties } = deal;
  const added = withTerms(bare(casebook.conflict), terms);
  const { decisionMakers } = added.conflict;
  const orders = yield* ordersAfter(decisionMakers, parties, changes);
  if ('ended' in orders) return orders;
  const { judgements } = added;
  const choice = { sequence: [], size: 0, weight: 1n, changed: new Set<number>(), judgements };
  const ground = { ...casebook, conflict: bare(casebook.conflict) };
  const world = yield* openWorld(ground, orders, added.conflict, choice, limits);
  if ('status' in world) return { ended: { over: 'states' } };
  const [state, from] = [stateIn(world, casebook, deal.state), stateIn(world, casebook, deal.from)];
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const isWanted = deciders.map((who): Finding => {
    return { kind: 'prefers', who, better: state, worse: from };
  });
  const holds: Finding = { kind: 'stable', state, concept: deal.concept };
  return { world, judgements, orders, finding: { kind: 'all', of: [...isWanted, holds] }, from };
}

/** All orders that parties may have after so many changes; others keep theirs. */
function* ordersAfter(
  decisionMakers: readonly DecisionMaker[],
  parties: readonly number[],
  changes: number,
): Steps<EditedOrder[] | Capped> {
  const orders: EditedOrder[] = [];
  for (const [dm, owner] of decisionMakers.entries()) {
    const isChanging = changes > 0 && parties.includes(dm);
    const order = isChanging ? yield* editedOrder(owner, changes) : heldOrder;
    if (order === undefined) {
      return { ended: { over: 'orders', most: MOST_EDITED_ORDERS, who: dm } };
    }
    orders.push(order);
  }
  return orders;
}

/** Places that doubts, views and signals count on are no reason to refuse: none of these is read here. */
export function bare(conflict: Conflict): Conflict {
  return { ...conflict, doubts: [], perceptions: [], signals: [], findings: [] };
}

/** Terms one after the other; each by itself applies, and none takes from another. */
export function withTerms(conflict: Conflict, terms: readonly AddedTerm[]) {
  let changed = conflict;
  const judgements = terms.map((term) => {
    const judgement = term.judgementIn(changed);
    const outcome = applyJudgements(changed, [judgement]);
    if (outcome.status === 'refused') throw new RangeError(outcome.reason.message);
    changed = outcome.conflict;
    return judgement;
  });
  return { conflict: changed, judgements };
}

function stateIn({ model, compiled }: OpenWorld, casebook: Casebook, code: StateCode): StateCode {
  return stateAfter({ model, options: compiled.options }, casebook, code);
}

/** The same world where some options cannot leave the level that a state has. */
export function locked(
  { world }: ChangedWorld,
  casebook: Casebook,
  state: StateCode,
  locks: readonly AddedTerm[],
): OpenWorld {
  const { model, space, compiled } = world;
  if (locks.length === 0 || model.form.kind !== 'options') return world;
  const { form } = model;
  const levels = levelsOf(form, stateIn(world, casebook, state));
  const axes = compiled.options.flatMap(({ owner, option }, at) =>
    locks.some(({ lock }) => lock!.of === owner && lock!.option === option.id) ? [at] : [],
  );
  const levelsAt = (cell: number) => levelsOf(form, space.codeOf(cell));
  const isKept = (from: number, to: number) => {
    const [before, after] = [levelsAt(from), levelsAt(to)];
    return axes.every((axis) => before[axis] !== levels[axis] || after[axis] === levels[axis]);
  };
  const movers = space.movers.map((mover): Space['movers'][number] =>
    Object.assign(Object.create(mover) as typeof mover, {
      forEachTarget: (cell: number, visit: (target: number) => void) =>
        mover.forEachTarget(cell, (target) => {
          if (isKept(cell, target)) visit(target);
        }),
      forEachSource: (cell: number, visit: (source: number) => void) =>
        mover.forEachSource(cell, (source) => {
          if (isKept(source, cell)) visit(source);
        }),
    }),
  );
  return { ...world, space: { ...space, movers } };
}

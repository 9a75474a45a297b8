import type { Concept } from '../concepts/define-concept.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { hasSameImprovements } from '../operators/same-improvements.ts';
import type { Order } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';
import { dependenceOf } from './dependence.ts';

/**
 * What verdicts for a decision maker rest on, as a text: where it is the same in two situations, so are they. It may be
 * another though the verdicts are the same.
 */
export type GroundsOf = (situation: Situation, concept: Concept, decisionMaker: number) => string;

/**
 * Compares situations with the same states, in the general reading, in which some order these otherwise or have other
 * moves. Orders and movers are the same where they are the same objects; improvements are compared, once for each order.
 */
export function compareGrounds(): GroundsOf {
  const orders = numbering<Order>();
  const movers = numbering<Mover>();
  const improvements: ImprovementsOf[] = [];
  const improvementsOf = (situation: Situation, mover: number) => {
    improvements[mover] ??= compareImprovements(mover);
    return improvements[mover](situation);
  };
  return (situation, concept, decisionMaker) => {
    const matters = dependenceOf(concept);
    const own = `${concept.id} ${decisionMaker} ${orders(situation.orders[decisionMaker]!)}`;
    const { movers: all } = situation.space;
    const ofMover = (mover: number) => {
      if (mover === decisionMaker || matters === 'moves') return movers(all[mover]!);
      const what = matters === 'orders' ? orders(situation.orders[mover]!) : undefined;
      return `${movers(all[mover]!)}:${what ?? improvementsOf(situation, mover)}`;
    };
    return matters === 'nothing'
      ? `${own} ${movers(all[decisionMaker]!)}`
      : `${own} ${Array.from(all.keys(), ofMover)}`;
  };
}

/** A number for each object, the same for the same one. */
function numbering<T extends object>(): (one: T) => number {
  const numbers = new Map<T, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  };
}

/** A number for what a mover likes better of where it can move, in a situation. */
type ImprovementsOf = (situation: Situation) => number;

function compareImprovements(mover: number): ImprovementsOf {
  /** A situation for each number. */
  const examples: Situation[] = [];
  const numbers = new Map<Mover, Map<Order, number>>();
  return (situation) => {
    const own = situation.space.movers[mover]!;
    const order = situation.orders[mover]!;
    const byOrder = numbers.get(own) ?? new Map<Order, number>();
    numbers.set(own, byOrder);
    const known = byOrder.get(order);
    if (known !== undefined) return known;
    const isAlike = (example: Situation) =>
      example.space.movers[mover] === own && hasSameImprovements(example, situation, mover);
    const found = examples.findIndex(isAlike);
    const number = found >= 0 ? found : examples.push(situation) - 1;
    byOrder.set(order, number);
    return number;
  };
}

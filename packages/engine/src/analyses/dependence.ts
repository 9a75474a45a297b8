import type { Concept } from '../concepts/define-concept.ts';

/** What of the others' preferences matters: nothing, their improvements, or their whole orders. */
export type Dependence = 'nothing' | 'improvements' | 'orders';

/**
 * What the verdicts for a decision maker rest on besides states, moves and its own order, read off
 * the way in which the concept is computed. Who imposes a sanction matters by its improvements at
 * most. Where those who join must be sequentially unstable themselves, what deters them is judged by
 * their ranks.
 */
export function dependenceOf({ computation }: Concept): Dependence {
  if (computation.kind === 'simultaneous') {
    return computation.joiners === 'improving' ? 'improvements' : 'orders';
  }
  return computation.response === 'improving' ? 'improvements' : 'nothing';
}

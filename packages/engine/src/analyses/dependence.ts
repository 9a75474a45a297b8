import type { Concept } from '../concepts/define-concept.ts';

/**
 * What of the others matters: nothing, their moves, which rest on preferences where bodies vote, their
 * improvements, or their whole orders.
 */
export type Dependence = 'nothing' | 'moves' | 'improvements' | 'orders';

/**
 * What the verdicts for a decision maker rest on besides states, moves and its own order, read off
 * the way in which the concept is computed. Who imposes a sanction matters by its improvements at
 * most. Where those who join must be sequentially unstable themselves, what deters them is judged by
 * their ranks; so is what an opponent that foresees would do.
 */
export function dependenceOf({ computation }: Concept): Dependence {
  switch (computation.kind) {
    case 'simultaneous':
      return computation.joiners === 'improving' ? 'improvements' : 'orders';
    case 'sanction':
      return computation.response === 'none' ? 'nothing' : byResponse(computation.response);
    case 'exchange':
      return byResponse(computation.response);
    case 'anticipation':
      return 'orders';
    case 'support':
      return 'moves';
  }
}

function byResponse(response: 'any' | 'improving'): Dependence {
  return response === 'improving' ? 'improvements' : 'moves';
}

import { isJoint, type ShownArc } from './drawn-arcs.ts';

const lossWords = {
  worse: 'a step down',
  equal: 'no gain',
  incomparable: 'not comparable',
  unknown: 'not known',
  better: '',
};

/** What a move loses its maker, as it stands below the name on the line; empty where it gains. */
export function sayLoss(arc: ShownArc): string {
  if (isJoint(arc)) return '';
  return arc.greatly && arc.order === 'worse' ? 'a great step down' : lossWords[arc.order];
}

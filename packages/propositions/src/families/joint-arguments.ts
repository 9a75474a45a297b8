import { defineProposition } from '../define/define-proposition.ts';
import { aMover, aNumber, aState, either, oneOf } from '../define/members.ts';
import { aReading, someMembers } from './joint.ts';
import { worth } from './worth.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

/** Those of a coalition who act together from a state. */
const acting = {
  members: someMembers,
  party: someMembers,
  reading: aReading,
  from: aState,
} as const;

const replies = oneOf('none', 'any', 'credible');

const noJointImprovement = defineProposition({
  kind: 'noJointImprovement',
  beside: 'question',
  about: 'A coalition has no joint improvement from a state.',
  members: { members: someMembers, reading: aReading, from: aState },
  ...apart,
});

const couldGo = defineProposition({
  kind: 'couldGo',
  beside: 'question',
  about: 'A joint move of those who act from a state to another is an improvement for them.',
  members: { ...acting, to: aState },
  ...apart,
});

const spoiled = defineProposition({
  kind: 'spoiled',
  beside: 'question',
  about:
    'A state is no improvement for those who act together, since it compares so with where they were for one of them.',
  members: { ...acting, at: aState, who: aMover, ...worth },
  ...apart,
});

const noFurtherGain = defineProposition({
  kind: 'noFurtherGain',
  beside: 'question',
  about:
    'From where answers have led no further joint move of those who act leads to what is an improvement over where they were.',
  members: { ...acting, at: aState },
  ...apart,
});

const afterAll = defineProposition({
  kind: 'afterAll',
  beside: 'question',
  about:
    'Those outside a coalition can bring about so many states after a joint move, and in each of them it is an improvement still; by moves of any kind, by such as serve whoever makes them, or none are looked at.',
  members: { ...acting, to: aState, replies, n: aNumber },
  ...apart,
});

const goOnTogether = defineProposition({
  kind: 'goOnTogether',
  beside: 'question',
  about:
    'Where one outside, or several, have brought about a state after a joint move that is no improvement over where it began, a further joint move leads to one that is.',
  members: {
    ...acting,
    to: aState,
    replies,
    by: either(aMover, 'the others'),
    at: aState,
    end: aState,
  },
  ...apart,
});

export const jointArgumentKinds = {
  noJointImprovement,
  couldGo,
  spoiled,
  noFurtherGain,
  afterAll,
  goOnTogether,
};

import type { Frame, Mention, Part } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import type { Clauses } from './clauses.ts';
import { change, parties, words } from './parts.ts';
import { orderWords } from './worth.ts';

export const jointArgumentClauses: Clauses<
  'noJointImprovement' | 'couldGo' | 'spoiled' | 'noFurtherGain' | 'afterAll' | 'goOnTogether'
> = {
  noJointImprovement: ({ members, from }) => ({
    subject: parties(members),
    verb: 'has',
    rest: [' no joint improvement', { mention: 'state', id: from, as: 'from', unlessKnown: true }],
  }),
  couldGo: ({ party, from, to }) => ({
    subject: parties(party),
    modal: 'could',
    verb: 'goes',
    rest: [party.length > 1 ? ' together to ' : ' to ', change(from, to)],
  }),
  spoiled({ who, order, greatly, degreeOpen }) {
    if (order === 'incomparable') {
      const rest = [' that with staying'];
      return { subject: parties([who]), modal: 'could', verb: 'compares', rest, so: false };
    }
    const worth = { order, ...(greatly && { greatly }), ...(degreeOpen && { degreeOpen }) };
    const how = order === 'worse' ? orderWords(worth) : 'no better';
    const frame: Frame = { words: ['for ', parties([who])], comma: false };
    const rest = [` ${how} than staying`];
    return { frame, subject: words('that'), modal: 'would', verb: 'is', rest };
  },
  noFurtherGain: ({ party }) => ({
    subject: words('no further joint move from there'),
    modal: 'would',
    verb: 'is',
    rest: [' a gain for ', them(party)],
  }),
  afterAll({ party, replies, n }) {
    if (replies === 'none') {
      const rest = [' no further than their own move'];
      return { subject: parties(party), verb: 'looks', rest };
    }
    if (n === 0) {
      return replies === 'credible'
        ? { subject: words('nobody outside'), verb: 'has', rest: [' a credible answer to that'] }
        : { subject: words('those outside', true), verb: 'has', rest: [' no move then'] };
    }
    const answer = replies === 'credible' ? 'credible answer' : 'answer';
    const each = n === 1 ? `the only ${answer}` : `each of the ${inWords(n, answer)}`;
    return {
      frame: { words: [`after ${each} of those outside`], comma: true },
      subject: parties(party),
      modal: 'would',
      verb: 'gains',
      rest: [' all the same'],
    };
  },
  goOnTogether({ party, from, by, at, end }) {
    const brought: Part[] = at === from ? [' led back'] : [' brought about ', change(from, at)];
    return {
      frame: { words: ['if ', by === 'the others' ? by : parties([by]), ...brought], comma: true },
      subject: parties(party),
      modal: 'could',
      verb: 'goes',
      rest: [' on together to ', change(from, end), ', and gain after all'],
    };
  },
};

function them(ids: readonly string[]): Mention {
  return { mention: 'parties', ids, known: 'them' };
}

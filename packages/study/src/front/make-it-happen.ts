import type { FrontQuestion } from './front-question.ts';
import { told } from './front-question.ts';
import { wayTo } from './way-to.ts';

/** What those would agree on who move on a way to what everybody would prefer, and whether that would hold. */
export const makeItHappen: FrontQuestion = {
  id: 'make-it-happen',
  asked: ({ outlook: { prospect } }) =>
    prospect?.is === 'gain' && prospect.way.is !== 'no-moves'
      ? { is: 'make-it-happen' }
      : undefined,
  *answer(ground) {
    const { prospect } = ground.outlook;
    const to =
      prospect?.is === 'gain' ? ground.analysis.casebook.stateWithId(prospect.state) : undefined;
    if (to === undefined) return told([]);
    const way = yield* wayTo(ground, to);
    return way.status === 'way' ? told(way.says) : way;
  },
};

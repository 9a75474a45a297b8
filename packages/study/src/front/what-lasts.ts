import { findEquilibria } from '../finding/equilibria.ts';
import { type FrontQuestion, told } from './front-question.ts';

/** Which states hold, where nothing starts from a status quo. */
export const whatLasts: FrontQuestion = {
  id: 'what-lasts',
  asked: ({ outlook: { standing } }) =>
    standing.is === 'no-start' ? { is: 'what-lasts' } : undefined,
  // biome-ignore lint/correctness/useYield: there is nothing to wait for.
  *answer({ analysis }) {
    return told(
      findEquilibria(analysis)
        .filter(({ detail }) => detail !== 'full')
        .slice(0, 1),
    );
  },
};

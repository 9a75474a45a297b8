import type { Outlook, Telling } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { tellDestination } from '../evolution/tell-evolution.ts';
import { findStatusQuo, whoUpsets } from '../finding/status-quo.ts';
import { evolve } from '../inquiries/evolve.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';
import { tellGoingAlone } from './going-alone.ts';

/**
 * Why what everybody would prefer does not come about: what it would be worth to those on the way to go alone, else the losses on
 * it. Where there is no such state, or improvements lead there, why things stay as they are, or who leaves.
 */
export const why: FrontQuestion = {
  id: 'why',
  asked: ({ outlook }) => {
    if (['no-start', 'no-states'].includes(outlook.standing.is)) return undefined;
    if (barred(outlook) !== undefined) return { is: 'why-not' };
    return stays(outlook) ? { is: 'why-stay' } : { is: 'what-next' };
  },
  *answer(ground) {
    const { analysis, outlook } = ground;
    const to = barred(outlook);
    if (to === undefined) return told(stays(outlook) ? verdict(analysis) : leaving(analysis));
    const found = yield* ask(ground, evolve, { to });
    if (found.status !== 'answered') return found;
    const [destination] = found.result.destinations;
    if (destination === undefined) return told([]);
    const { casebook } = analysis;
    const path = destination.fewestLosses?.path ?? [];
    const alone = tellGoingAlone(casebook, casebook.statusQuo!, path);
    if (alone.length > 0) return told(alone);
    const { ways } = tellDestination(found.result, destination);
    // The way speaks of such moves as were told of before it.
    const way = ways.filter(({ says: { kind } }) => kind === 'leastLosses' || kind === 'way');
    return told(way.length > 0 ? way : ways.slice(0, 1));
  },
};

function stays({ standing }: Outlook): boolean {
  return ['stuck', 'untempted', 'kept'].includes(standing.is);
}

function verdict(analysis: Analysis): Telling[] {
  return findStatusQuo(analysis).filter(({ detail }) => detail === 'brief');
}

/** The first that would leave, and where to; or the verdict, where that is nobody by a move of its own. */
function leaving(analysis: Analysis): Telling[] {
  const cell = analysis.fromStatusQuo?.cell;
  const [first] = cell === undefined ? [] : whoUpsets(analysis, cell);
  return first === undefined ? verdict(analysis) : [first];
}

/** The state that everybody would prefer, where improvements do not lead there. */
function barred({ prospect }: Outlook): string | undefined {
  return prospect?.is === 'gain' && prospect.way.is !== 'improvements' ? prospect.state : undefined;
}

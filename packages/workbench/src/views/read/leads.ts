import type { FrontQuestionId } from '@standoff/study';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { goTo, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { changeBeliefs, settleOn } from '../beliefs/belief-settings.ts';
import { changeDeals } from '../deals/deal-settings.ts';
import { argueWhyNot } from '../why-not/argue-why-not.ts';

/** Where a question is answered at length. */
interface Lead {
  /** The view, by its id. */
  readonly view: string;
  /** What one sees there. */
  readonly shows: string;
  /** What the view is to show first, before it is opened. */
  readonly prepare?: (conflict: ShownConflict) => void;
}

export const leads: Readonly<Record<FrontQuestionId, Lead>> = {
  why: { view: 'situation', shows: 'The argument, step by step' },
  'what-lasts': { view: 'outcomes', shows: 'All outcomes' },
  'make-it-happen': { view: 'deals', shows: 'The deal, step by step', prepare: showWay },
  'go-wrong': { view: 'beliefs', shows: 'The paths there', prepare: () => showBeliefs('fatal') },
  'whose-word': {
    view: 'beliefs',
    shows: 'Threat by threat',
    prepare: () => showBeliefs('threats'),
  },
  'who-decides': { view: 'votes', shows: 'The vote, member by member' },
  'how-sure': { view: 'how-sure', shows: 'What it hangs on' },
  'where-from': { view: 'sources', shows: 'Claims and sources' },
};

/** Opens the view that answers a question. */
export async function openAnswer(
  conflict: ShownConflict,
  question: FrontQuestionId,
): Promise<void> {
  if (question === 'why') return openWhy(conflict);
  const { view, prepare } = leads[question];
  prepare?.(conflict);
  await setView(view);
}

/** The status quo, with the argument why what the headline names does not come about where improvements do not lead there. */
async function openWhy({ statusQuo, headline: { states, way } }: ShownConflict): Promise<void> {
  const [spoken] = states;
  if (statusQuo === undefined) return setView('situation');
  if (spoken === undefined || way === undefined || way.kind === 'improvements') {
    return goTo(statusQuo, { words: 'back to the status quo', view: 'situation' });
  }
  return argueWhyNot(statusQuo, spoken);
}

/** The state that the headline names, and what would make it happen. */
function showWay({ headline }: ShownConflict): void {
  const [state] = headline.states;
  changeDeals({ tab: 'least', state, where: undefined });
}

function showBeliefs(tab: 'fatal' | 'threats'): void {
  settleOn(useWorkspace.getState().origin);
  changeBeliefs({ tab });
}

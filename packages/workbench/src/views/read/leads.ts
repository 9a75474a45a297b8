import type { FrontQuestionId } from '@standoff/study';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { askWhyNot, goTo, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { changeBeliefs, settleOn } from '../beliefs/belief-settings.ts';

/** Where a question is answered at length. */
interface Lead {
  /** The view, by its id. */
  readonly view: string;
  /** What one sees there. */
  readonly shows: string;
  /** What the view is to show first, before it is opened. */
  readonly prepare?: (conflict: ShownConflict) => Promise<void> | void;
}

export const leads: Readonly<Record<FrontQuestionId, Lead>> = {
  why: { view: 'situation', shows: 'The argument, step by step', prepare: argueWhyNot },
  'what-lasts': { view: 'outcomes', shows: 'All outcomes' },
  'make-it-happen': { view: 'deals', shows: 'The deal, step by step' },
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
  const { view, prepare } = leads[question];
  await prepare?.(conflict);
  await setView(view);
}

/** The situation argues why the state that the headline names does not come about, from the status quo. */
async function argueWhyNot({ statusQuo, headline }: ShownConflict): Promise<void> {
  const [spoken] = headline.states;
  if (statusQuo === undefined) return;
  await goTo(statusQuo, { words: 'back to the status quo' });
  if (spoken !== undefined) await askWhyNot(spoken);
}

function showBeliefs(tab: 'fatal' | 'threats'): void {
  settleOn(useWorkspace.getState().origin);
  changeBeliefs({ tab });
}

import type { FrontQuestionId } from '@standoff/study';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { FrontMatter } from '../../desk/shown-front.ts';
import { goTo, setView } from '../../document/actions.ts';
import { showVote } from '../../document/vote-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { changeBeliefs, settleOn } from '../beliefs/belief-settings.ts';
import { start } from '../beliefs/belief-words.ts';
import { changeDeals } from '../deals/deal-settings.ts';
import { argueWhyNot } from '../why-not/argue-why-not.ts';

/** Where a question is answered at length. */
interface Lead {
  /** The view, by its id. */
  readonly view: string;
  /** What one sees there. */
  readonly shows: string;
  /** Lets the view show first what the question is about, and opens it. */
  readonly open: (conflict: ShownConflict) => void | Promise<void>;
}

/** Where each question leads as long as its answer is not known. */
const leads: Readonly<Record<FrontQuestionId, Lead>> = {
  why: { view: 'situation', shows: 'The argument, step by step', open: openWhy },
  'what-lasts': leadTo('outcomes', 'All outcomes'),
  'make-it-happen': leadTo('deals', 'What it would take', showWay),
  'go-wrong': leadTo('beliefs', 'Errors that could lead there', showErrors),
  'whose-word': leadTo('beliefs', 'Threat by threat', showThreats),
  'who-decides': leadTo('votes', 'The vote, member by member'),
  'how-sure': leadTo('how-sure', 'What it hangs on'),
  'where-from': leadTo('sources', 'Claims and sources'),
};

function leadTo(view: string, shows: string, prepare?: (conflict: ShownConflict) => void): Lead {
  const open = (conflict: ShownConflict) => {
    prepare?.(conflict);
    return setView(view);
  };
  return { view, shows, open };
}

/** Where a question leads, and a card of it where its answer is about one thing or another. */
export function leadOf(question: FrontQuestionId, matter?: FrontMatter): Lead {
  const lead = leads[question];
  switch (matter?.is) {
    case 'deal':
      return { ...lead, shows: 'The deal, step by step' };
    case 'no-deal':
      return { ...lead, shows: 'What stands in its way' };
    case 'paths':
      return { ...lead, shows: 'The paths there' };
    case 'no-path':
      return { ...lead, shows: 'Why nothing leads there' };
    case 'drafts':
      return {
        ...lead,
        open: () => showVote(matter.body, { from: matter.from }),
      };
    default:
      return lead;
  }
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

/** How it could come to what the file names first, whatever was asked there before. */
function showErrors(): void {
  const { signals, target, wish, facts, story, step } = start;
  settleOn(useWorkspace.getState().origin);
  changeBeliefs({ tab: 'fatal', signals, target, wish, facts, story, step });
}

function showThreats(): void {
  settleOn(useWorkspace.getState().origin);
  changeBeliefs({ tab: 'threats' });
}

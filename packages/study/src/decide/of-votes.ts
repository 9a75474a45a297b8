import type { Steps } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { lackProblem, type Problem } from '@standoff/wording';
import { votesSteps } from '../votes/body-votes.ts';
import { tellDraft } from '../votes/tell-votes.ts';
import type { Decision } from './decided.ts';
import type { Opened } from './opened-in.ts';
import { toldStep } from './plain-step.ts';

/** Whether a draft passes, by whose votes, and who could turn that. */
export function* decidePasses(opened: Opened, asked: Of<'passes'>): Steps<Decision | Problem> {
  const { casebook, situation } = opened;
  const body = casebook.movers.findIndex(({ id }) => id === asked.body);
  const from = casebook.stateWithId(asked.from)!;
  const votes = yield* votesSteps(casebook, body, from, situation.orders);
  const draft = casebook.stateWithId(asked.draft)!;
  const vote = votes.drafts.find((one) => one.draft === draft);
  if (vote === undefined) {
    const about = { state: asked.draft, bodies: [asked.body], from: asked.from };
    return lackProblem('no-draft', about);
  }
  const { verdict, ballots, proposed, pivots } = tellDraft(votes, vote);
  const steps = [...ballots.map(({ told }) => told), ...proposed, ...pivots].map(toldStep);
  return {
    isSo: vote.passes === asked.so,
    told: [{ ...verdict, says: { ...asked, so: vote.passes } }],
    reasons: [{ kind: 'steps', casebook, who: [], state: from, steps }],
  };
}

import type { StateKey } from '../analysis/shown-conflict.ts';
import { goTo, setView } from './actions.ts';
import { useWorkspace, type VotePlace } from './workspace.ts';
import { writeAddress } from './write-address.ts';

const { getState: now, setState: set } = useWorkspace;

/** Looks at the vote of another body, or on another draft. */
export async function chooseVote(vote: VotePlace): Promise<void> {
  const { body = now().vote.body, draft } = vote;
  set({ vote: { ...(body !== undefined && { body }), ...(draft !== undefined && { draft }) } });
  await writeAddress();
}

/** Opens the vote of a body, from the state at hand or another one. */
export async function showVote(
  body: string,
  on?: { readonly from: StateKey; readonly draft: StateKey },
): Promise<void> {
  if (on) await goTo(on.from, { words: 'where the draft starts from' });
  set({ vote: { body, ...(on && { draft: on.draft }) } });
  await setView('votes');
}

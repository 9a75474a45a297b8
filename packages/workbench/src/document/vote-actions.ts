import type { StateKey } from '../desk/shown-conflict.ts';
import { goTo, setView } from './actions.ts';
import { useWorkspace, type VotePlace } from './workspace.ts';
import { writeAddress } from './write-address.ts';

const { getState: now, setState: set } = useWorkspace;

/** Looks at the vote of another body, or on another draft, from where drafts start now. */
export async function chooseVote({
  body = now().vote.body,
  draft,
  start = now().vote.start,
}: VotePlace): Promise<void> {
  set({
    vote: {
      ...(body !== undefined && { body }),
      ...(draft !== undefined && { draft }),
      ...(start !== undefined && { start }),
    },
  });
  await writeAddress();
}

/** Lets drafts start from a state, which is then the one at hand. */
export async function startDraftsFrom(key: StateKey, words: string): Promise<void> {
  const { body } = now().vote;
  set({ vote: { ...(body !== undefined && { body }), start: 'here' } });
  if (key === now().here) await writeAddress();
  else await goTo(key, { words });
}

/** Opens the vote of a body as it tells most, or on drafts that start from a state, perhaps on one of them. */
export async function showVote(
  body: string,
  on?: { readonly from: StateKey; readonly draft?: StateKey },
): Promise<void> {
  if (on) await goTo(on.from, { words: 'where the draft starts from', isOnTheWay: true });
  set({ vote: { body, ...(on?.draft && { draft: on.draft }), ...(on && { start: 'here' }) } });
  await setView('votes');
}

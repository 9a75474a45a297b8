import type { ToldOf } from '../desk/inquiry-reply.ts';
import { showVote } from '../document/vote-actions.ts';
import type { Command } from './command.ts';

/** Opens how a body would vote on each of its drafts, from where things stand. */
export function voteCommands({ document, keys }: ToldOf<'vote'>): Command[] {
  const from = keys[document.from.id]!;
  return document.bodies.flatMap(({ id, name, drafts }) =>
    drafts.map(({ state, says }) => ({
      id: `vote ${id} ${keys[state.id]}`,
      group: 'Votes',
      name: `Vote of ${name} on: ${says}`,
      run: () => void showVote(id, { from, draft: keys[state.id]! }),
    })),
  );
}

import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownVotes } from '../analysis/shown-votes.ts';
import { showVote } from '../document/vote-actions.ts';
import type { Command } from './command.ts';

/** Opens how a body would vote on each of its drafts, from where things stand. */
export function voteCommands(
  { decisionMakers }: ShownConflict,
  votes: readonly ShownVotes[],
): Command[] {
  return votes.flatMap(({ body, from, drafts }) => {
    const { id, name } = decisionMakers[body]!;
    return drafts.map(({ key, words }) => ({
      id: `vote ${id} ${key}`,
      group: 'Votes',
      name: `Vote of ${name} on: ${words}`,
      run: () => void showVote(id, { from, draft: key }),
    }));
  });
}

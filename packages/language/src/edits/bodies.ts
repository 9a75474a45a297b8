import { nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { replaceValue } from './core/replace-value.ts';

/** Sets how many votes a draft of a body needs, and whose no is enough: `2 votes, no veto by us`. */
export function setVotingRule(
  text: string,
  { body, rule }: { readonly body: string; readonly rule: string },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['bodies', body, 'adopts'];
    return nodeAt(draft.root, path)
      ? replaceValue(draft, path, rule)
      : refused('no-such-entry', `no body has the id "${body}"`);
  });
}

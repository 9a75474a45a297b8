import type { DocumentNode } from '../document/node.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { replaceItem } from './core/replace-item.ts';
import { replaceValue } from './core/replace-value.ts';
import { setField } from './core/set-field.ts';

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

/** Gives a member of a body a vote, or leaves it to vote by its wishes. */
export function setMemberVote(
  text: string,
  {
    body,
    member,
    vote,
  }: { readonly body: string; readonly member: string; readonly vote?: string },
): EditOutcome {
  return edit(text, (draft) => {
    const list = ['bodies', body, 'members'];
    const members = nodeAt(draft.root, list);
    const at =
      members?.kind === 'list' ? members.items.findIndex((item) => idOf(item) === member) : -1;
    if (at < 0) return refused('no-such-entry', `no member of "${body}" has the id "${member}"`);
    const written = nodeAt(draft.root, [...list, at, member]);
    const others =
      written?.kind === 'mapping' && written.entries.some(({ key }) => key.text !== 'vote');
    if (others) return setField(draft, [...list, at, member], 'vote', vote);
    return replaceItem(
      draft,
      list,
      at,
      vote === undefined ? member : entriesOf({ [member]: vote }),
    );
  });
}

function idOf(member: DocumentNode): string | undefined {
  if (member.kind === 'text') return member.text;
  return member.kind === 'mapping' ? member.entries[0]?.key.text : undefined;
}

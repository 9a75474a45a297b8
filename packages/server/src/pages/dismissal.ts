import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { MAY, withArticle } from '../accounts/role-words.ts';
import type { Member } from '../storage/author-desk.ts';
import type { Publication } from '../storage/publications.ts';
import { hidden } from './hidden.ts';
import { drawAnswer, drawQuestion, SURE } from './question.ts';

const deskOf = ({ slug }: Publication) => `/desk/${slug}/`;

/** Leads back to the desk of a publication, by its name. */
export function drawWayBack(publication: Publication): Element {
  return h('p', [h('a', { href: deskOf(publication) }, `Back to ${publication.title}`)]);
}

/** Those who have a part, each with the way to take it away; not from the last who can let others in. */
export function drawMembers(at: string, members: readonly Member[]): Element {
  const owners = members.filter(({ role, isDisabled }) => role === 'owner' && !isDisabled);
  return h(
    'ul.rows',
    members.map((member) => {
      const { name, email, role, isDisabled } = member;
      const isNeeded = role === 'owner' && owners.every((one) => one === member);
      const says = h('span', [
        h('strong', name),
        `, ${role}${isDisabled ? ', account disabled' : ''} `,
        h('span.aside', email),
      ]);
      if (isNeeded) return h('li', [h('p.row', [says])]);
      return h('li', [
        h('form.row', { method: 'post', action: `${at}/dismissals` }, [
          says,
          h('input', { type: 'hidden', name: 'email', value: email }),
          h('button', { type: 'submit' }, ['Remove from this publication', hidden(`: ${name}`)]),
        ]),
      ]);
    }),
  );
}

/** Whose part it is and what it allows, before it is taken away. */
export function drawDismissalAsked(
  publication: Publication,
  { name, email, role }: Member,
): ElementContent[] {
  const at = deskOf(publication);
  const says = h(
    'p',
    `${email}, ${withArticle(role)}. Once removed, they may no longer ${MAY[role]} here. ${role === 'owner' ? 'Invitations that they made and that were not used yet stop working. ' : ''}What they did stays, and so does their account. To let them back in, send a new invitation.`,
  );
  return drawQuestion({
    says: [says],
    action: `${at}dismissals`,
    about: [['email', email], SURE],
    answers: [drawAnswer(`Remove ${name}`)],
    back: at,
  });
}

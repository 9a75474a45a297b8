import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AccountData } from '../storage/account-data.ts';
import type { Member } from '../storage/desk.ts';
import type { OpenInvitation } from '../storage/members.ts';
import type { Part } from '../storage/people.ts';
import type { Role } from '../storage/publications.ts';
import { drawWorks, type Works } from './desk-works.ts';
import { hidden } from './hidden.ts';
import { drawPlainForm } from './plain-form.ts';
import { sayMinute } from './say-day.ts';

/** What each role may do, as invitations and lists say it. */
export const ROLES: readonly (readonly [role: Role, may: string])[] = [
  ['author', 'writes, publishes and retracts'],
  ['moderator', 'decides on comments'],
  ['owner', 'does both, invites, and ends the part of others'],
];

/** The publications that somebody works on; for an administrator, what runs the server besides. */
export function drawDesk(parts: readonly Part[], isAdministrator: boolean): ElementContent[] {
  return [
    parts.length === 0
      ? h('p', 'You have no part in a publication yet. An owner of one can invite you.')
      : h(
          'ul.publications',
          parts.map(({ slug, title, role }) =>
            h('li', [h('a', { href: `/desk/${slug}/` }, title), `, as ${role}`]),
          ),
        ),
    ...(isAdministrator ? drawAdministration() : []),
    h('p.aside', [h('a', { href: '/account' }, 'Your account')]),
  ];
}

export function drawNewPublication(
  typed: { readonly title: string; readonly slug: string } = { title: '', slug: '' },
  faults: Readonly<Partial<Record<'title' | 'slug', string>>> = {},
): Element {
  return drawPlainForm(
    '/desk/publications',
    [
      {
        name: 'title',
        label: 'Title, as readers see it',
        type: 'text',
        autoComplete: 'off',
        value: typed.title,
        fault: faults.title,
      },
      {
        name: 'slug',
        label: 'Name in addresses, such as gazette',
        type: 'text',
        autoComplete: 'off',
        value: typed.slug,
        fault: faults.slug,
      },
    ],
    'Make the publication',
  );
}

function drawAdministration(): ElementContent[] {
  return [
    h('h2', 'A new publication'),
    h('p', 'You become its owner, and can invite others.'),
    drawNewPublication(),
    h('p', [h('a', { href: '/people/' }, 'All accounts'), ', to disable one']),
    h('h2', 'Somebody who cannot sign in any more'),
    h(
      'p',
      'A link, good once and for a day, with which they set a new password. It also removes their second step and passkeys, and signs them out everywhere.',
    ),
    drawPlainForm(
      '/desk/recoveries',
      [{ name: 'email', label: 'Their e-mail', type: 'email', autoComplete: 'off' }],
      'Make the link',
    ),
    h('h2', 'Remove an account'),
    h(
      'p',
      'For good: the name, the e-mail, the password and all parts. What they saved stays with its publication and names nobody, and what they decided on comments as well. Names that stand in texts stay there.',
    ),
    drawRemovalForm(),
  ];
}

export function drawRemovalForm(typed = '', fault?: string): Element {
  // Another name than that of the form above it.
  const field = {
    name: 'account',
    label: 'E-mail of the account',
    type: 'email',
    autoComplete: 'off',
  } as const;
  return drawPlainForm('/desk/removals', [{ ...field, value: typed, fault }], 'Look it up');
}

/** Whose account it is, before it is gone for good: an address is soon mistyped. */
export function drawRemovalAsked({ name, email, parts, versions }: AccountData): ElementContent[] {
  const saved = versions.length === 1 ? 'One version was' : `${versions.length} versions were`;
  return [
    h('p', [h('strong', name), `, ${email}`]),
    parts.length === 0
      ? h('p', 'No part in a publication.')
      : h(
          'ul',
          parts.map(({ publication, role }) => h('li', `${publication}, ${role}`)),
        ),
    h('p', `${saved} saved with it. This cannot be undone.`),
    h('form.decide', { method: 'post', action: '/desk/removals' }, [
      h('input', { type: 'hidden', name: 'account', value: email }),
      h('input', { type: 'hidden', name: 'sure', value: 'yes' }),
      h('button', { type: 'submit' }, 'Remove it for good'),
      h('a', { href: '/desk/' }, 'Leave it'),
    ]),
  ];
}

/** All of a publication that those who ask may work on. */
export interface PublicationDesk extends Works {
  readonly members: readonly Member[];
  readonly invitations: readonly OpenInvitation[];
  readonly sendsMail: boolean;
}

export function drawPublicationDesk(desk: PublicationDesk, now: Date): ElementContent[] {
  const { publication, role, members } = desk;
  const { slug } = publication;
  return [
    h('p', [
      h('a', { href: `/${slug}/` }, 'What readers see'),
      ...(role === 'author'
        ? []
        : [' · ', h('a', { href: `/moderate/${slug}/` }, 'Comments that wait')]),
      ' · ',
      h('a', { href: '/desk/' }, 'All your publications'),
    ]),
    ...drawWorks(desk, now),
    ...(role === 'owner' ? drawPeople(slug, members, desk) : []),
  ];
}

function drawPeople(
  publication: string,
  members: readonly Member[],
  { invitations, sendsMail }: Pick<PublicationDesk, 'invitations' | 'sendsMail'>,
): ElementContent[] {
  const at = `/desk/${publication}`;
  return [
    h('h2', 'People'),
    h(
      'ul.publications',
      members.map(({ name, email, role }) =>
        h('li', [
          h('strong', name),
          `, ${email}, ${role} `,
          h('form.decide', { method: 'post', action: `${at}/dismissals` }, [
            h('input', { type: 'hidden', name: 'email', value: email }),
            h('button', { type: 'submit' }, ['End this part', hidden(` of ${name}`)]),
          ]),
        ]),
      ),
    ),
    h('h2', 'Invite somebody'),
    h('p', 'A link, good for one person and a week.'),
    ...drawInvitations(at, invitations),
    h('form.comment-form', { method: 'post', action: `${at}/invitations` }, [
      h('p.field', [
        h('label', { htmlFor: 'field-role' }, 'As'),
        h(
          'select',
          { id: 'field-role', name: 'role' },
          ROLES.map(([role, may]) => h('option', { value: role }, `${role}: ${may}`)),
        ),
      ]),
      ...(sendsMail ? [drawMailField()] : []),
      h('p', [h('button', { type: 'submit' }, 'Make the link')]),
    ]),
  ];
}

function drawMailField(): Element {
  return h('p.field', [
    h('label', { htmlFor: 'field-email' }, 'E-mail to send the link to; none to hand it over'),
    h('input', { id: 'field-email', name: 'email', type: 'email', autoComplete: 'off' }),
  ]);
}

/** Links that were made and not used yet, each to be revoked. */
function drawInvitations(at: string, invitations: readonly OpenInvitation[]): ElementContent[] {
  if (invitations.length === 0) return [];
  return [
    h('p', 'Open ones:'),
    h(
      'ul.publications',
      invitations.map(({ id, role, email, until }) => {
        const to = email === null ? '' : `, sent to ${email}`;
        const says = `as ${role}${to}, until ${sayMinute(until)}`;
        return h('li', [
          `${says.replace('as', 'As')} `,
          h('form.decide', { method: 'post', action: `${at}/revocations` }, [
            h('input', { type: 'hidden', name: 'invitation', value: id }),
            h('button', { type: 'submit' }, ['Revoke', hidden(` the invitation ${says}`)]),
          ]),
        ]);
      }),
    ),
  ];
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AccountData } from '../storage/account-data.ts';
import type { Member } from '../storage/author-desk.ts';
import type { OpenInvitation } from '../storage/members.ts';
import type { Part } from '../storage/people.ts';
import { type Done, drawNews } from './author-desk-news.ts';
import { drawWorks, type Works } from './author-desk-works.ts';
import { drawMembers } from './dismissal.ts';
import { drawGreeting, drawInviting, type Greeted } from './inviting.ts';
import { drawWaitingLink } from './moderation.ts';
import { drawPlainForm } from './plain-form.ts';

/** The publications that somebody works on; for an administrator, what runs the server besides. */
export function drawAuthorDesk(
  parts: readonly Part[],
  isAdministrator: boolean,
  greeted: Greeted,
  /** How many comments wait, where they are for this person to moderate. */
  waiting: ReadonlyMap<string, number>,
): ElementContent[] {
  return [
    ...drawGreeting(greeted, parts),
    parts.length === 0
      ? h('p', sayNoPart(isAdministrator))
      : h(
          'ul.publications',
          parts.map(({ slug, title, role }) =>
            h('li', [
              h('a', { href: `/desk/${slug}/` }, title),
              `, as ${role}`,
              ...(waiting.has(slug) ? [' · ', drawWaitingLink(slug, waiting.get(slug)!)] : []),
            ]),
          ),
        ),
    ...(isAdministrator ? drawAdministration() : []),
  ];
}

function sayNoPart(isAdministrator: boolean): string {
  const way = isAdministrator
    ? 'Make one below, or let an owner invite you.'
    : 'An owner can invite you.';
  return `You have no part in any publication here. ${way}`;
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
    { problem: Object.keys(faults).length === 0 ? undefined : 'The publication was not made yet.' },
  );
}

function drawAdministration(): ElementContent[] {
  return [
    h('h2', 'A new publication'),
    h('p', 'You become its owner, and can invite others.'),
    drawNewPublication(),
    h('section.seldom', drawAccounts()),
  ];
}

function drawAccounts(): ElementContent[] {
  return [
    h('h2', 'Accounts'),
    h('p', [h('a', { href: '/people/' }, 'All accounts')]),
    h('h3', 'Help somebody sign in again'),
    h(
      'p',
      'You get a link, which works once and for a day. With it they set a new password; that also removes their second step and passkeys, and signs them out everywhere.',
    ),
    drawRecoveryForm(),
    h('h3', 'Remove an account'),
    h(
      'p',
      'For good: the name, the e-mail, the password and all parts. What they saved stays with its publication and names nobody, and what they decided on comments as well. Names that stand in texts stay there.',
    ),
    drawRemovalForm(),
  ];
}

export function drawRecoveryForm(typed = '', fault?: string): Element {
  const field = {
    name: 'email',
    label: 'Their e-mail',
    type: 'email',
    autoComplete: 'off',
  } as const;
  return drawPlainForm('/desk/recoveries', [{ ...field, value: typed, fault }], 'Make the link', {
    problem: fault === undefined ? undefined : 'No link was made.',
  });
}

export function drawRemovalForm(typed = '', fault?: string): Element {
  // Another name than that of the form above it.
  const field = {
    name: 'account',
    label: 'E-mail of the account',
    type: 'email',
    autoComplete: 'off',
  } as const;
  return drawPlainForm('/desk/removals', [{ ...field, value: typed, fault }], 'Look it up', {
    problem: fault === undefined ? undefined : 'Nothing was removed.',
  });
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
      h('a', { href: '/desk/' }, 'Leave everything as it is'),
    ]),
  ];
}

/** All of a publication that those who ask may work on. */
export interface PublicationDesk extends Works {
  readonly members: readonly Member[];
  readonly invitations: readonly OpenInvitation[];
  readonly sendsMail: boolean;
  /** So many comments wait for a moderator. */
  readonly waiting: number;
}

export function drawPublicationDesk(
  desk: PublicationDesk,
  done: Done,
  now: Date,
): ElementContent[] {
  const { publication, role, members } = desk;
  const { slug } = publication;
  return [
    ...drawNews(done, desk),
    h('p', [
      h('a', { href: `/${slug}/` }, 'What readers see'),
      ...(role === 'author' ? [] : [' · ', drawWaitingLink(slug, desk.waiting)]),
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
  return [h('h2', 'People'), drawMembers(at, members), ...drawInviting(at, invitations, sendsMail)];
}

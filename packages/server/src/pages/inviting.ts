import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { MAY, withArticle } from '../accounts/role-words.ts';
import { NOTE_LENGTH } from '../administration/parts.ts';
import { sayMinute } from '../site/say-day.ts';
import type { OpenInvitation } from '../storage/members.ts';
import type { Part } from '../storage/people.ts';
import type { Role } from '../storage/publications.ts';
import { drawPlainForm, type PlainField } from './plain-form.ts';

/** In the order in which they are offered. */
export const ROLES: readonly Role[] = ['author', 'moderator', 'owner'];

/** What brought somebody to the desk by an invitation. */
export interface Greeted {
  readonly isNew: boolean;
  /** Name in addresses of what was joined. */
  readonly joined: string | null;
}

/** What an invitation has led to, as far as it is so. */
export function drawGreeting({ isNew, joined }: Greeted, parts: readonly Part[]): ElementContent[] {
  const part = parts.find(({ slug }) => slug === joined);
  const is = part === undefined ? [] : [`You are ${withArticle(part.role)} of ${part.title} now.`];
  const says = [...(isNew ? ['Your account is made, and you are signed in.'] : []), ...is].join(
    ' ',
  );
  if (says === '') return [];
  return [
    h('p.notice.plain', [
      says,
      ...(isNew
        ? [
            ' A passkey or a second step makes it safer: set one up at ',
            h('a', { href: '/account' }, 'your account'),
            '.',
          ]
        : []),
    ]),
  ];
}

/** The form for an invitation, and those that are open. */
export function drawInviting(
  at: string,
  invitations: readonly OpenInvitation[],
  sendsMail: boolean,
): ElementContent[] {
  return [
    h('h2', 'Invite somebody'),
    h('p', 'You get a link, by which one person can join within a week.'),
    drawInviteForm(`${at}/`, sendsMail),
    ...drawOpen(at, invitations),
  ];
}

/** A link to be handed over, in a field: coming to it by the keyboard marks all of it. */
export function drawLink(address: string, hint: string): Element {
  const described = { id: 'field-link', ariaDescribedBy: 'hint-link' };
  return h('p.field', [
    h('label', { htmlFor: 'field-link' }, 'Link'),
    h('span.aside', { id: 'hint-link' }, hint),
    h('input', { ...described, type: 'text', readOnly: true, value: address }),
  ]);
}

/** What was typed into the form of an invitation. */
export interface InviteTyped {
  readonly role: Role;
  readonly note: string;
  readonly email: string;
}

export function drawInviteForm(
  at: string,
  sendsMail: boolean,
  typed: InviteTyped = { role: 'author', note: '', email: '' },
  faults: Readonly<Partial<Record<'note' | 'email', string>>> = {},
): Element {
  const off = { type: 'text', autoComplete: 'off' } as const;
  const fields: PlainField[] = [
    {
      ...off,
      name: 'note',
      label: 'Who it is for (a note for owners)',
      hint: 'The invited person does not see it.',
      value: typed.note,
      most: NOTE_LENGTH,
      fault: faults.note,
    },
    ...(sendsMail
      ? [
          {
            ...off,
            type: 'email' as const,
            name: 'email',
            label: 'E-mail to send the link to',
            hint: 'Leave it empty to hand the link over yourself.',
            value: typed.email,
            fault: faults.email,
          },
        ]
      : []),
  ];
  return drawPlainForm(`${at}invitations`, fields, 'Make the link', {
    problem: Object.keys(faults).length === 0 ? undefined : 'No invitation was made yet.',
    first: [drawRoles(typed.role)],
  });
}

function drawRoles(chosen: Role): Element {
  return h('p.field', [
    h('label', { htmlFor: 'field-role' }, 'Role'),
    h(
      'span.aside',
      { id: 'hint-role' },
      ROLES.map((role) => `${capital(withArticle(role))} may ${MAY[role]}.`).join(' '),
    ),
    h(
      'select',
      { id: 'field-role', name: 'role', ariaDescribedBy: 'hint-role' },
      ROLES.map((role) => h('option', { value: role, selected: role === chosen }, role)),
    ),
  ]);
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The form for a link by which one becomes an administrator, and those that are open. */
export function drawInvitingAdministrators(
  invitations: readonly OpenInvitation[],
): ElementContent[] {
  return [
    h('h2', 'Invite another administrator'),
    h(
      'p',
      'You get a link, by which one person becomes an administrator within a day. Have two: where nobody can sign in as one any more, only whoever has the machine can make a link.',
    ),
    drawAdministratorForm(),
    ...drawOpen('/people', invitations),
  ];
}

export function drawAdministratorForm(typed = '', fault?: string): Element {
  const field: PlainField = {
    type: 'text',
    autoComplete: 'off',
    name: 'note',
    label: 'Who it is for (a note for administrators)',
    hint: 'The invited person does not see it.',
    value: typed,
    most: NOTE_LENGTH,
    fault,
  };
  return drawPlainForm('/people/invitations', [field], 'Make the link', {
    problem: fault === undefined ? undefined : 'No invitation was made yet.',
  });
}

/** Links that were made and not used yet, each to be revoked. */
function drawOpen(at: string, invitations: readonly OpenInvitation[]): ElementContent[] {
  if (invitations.length === 0) return [];
  return [
    h('h3', 'Open invitations'),
    h(
      'ul.publications',
      invitations.map((one) =>
        h('li', [
          `${sayInvitation(one)} `,
          h('form.decide', { method: 'post', action: `${at}/revocations` }, [
            h('input', { type: 'hidden', name: 'invitation', value: one.id }),
            h('button', { type: 'submit' }, [
              'Revoke',
              h('span.unseen', ` the invitation ${sayWhose(one)}`),
            ]),
          ]),
        ]),
      ),
    ),
  ];
}

/** `as author, for Kim, sent to kim@example.org` */
function sayWhose({ role, note, email }: OpenInvitation): string {
  const parts = [
    `as ${role ?? 'administrator'}`,
    ...(note === '' ? [] : [`for ${note}`]),
    ...(email === null ? [] : [`addressed to ${email}`]),
  ];
  return parts.join(', ');
}

/** `As author, for Kim. Made by Ann on 28 November 2026, 08:15 UTC; works until 5 December 2026, 08:15 UTC.` */
export function sayInvitation(one: OpenInvitation): string {
  const { maker, madeAt, until } = one;
  const made = [
    ...(maker === null ? [] : [`by ${maker}`]),
    ...(madeAt === null ? [] : [`on ${sayMinute(madeAt)}`]),
  ];
  const works = `works until ${sayMinute(until)}.`;
  return `${capital(sayWhose(one))}. ${made.length === 0 ? capital(works) : `Made ${made.join(' ')}; ${works}`}`;
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { PASSWORD_HINT } from '../accounts/password-rule.ts';
import { MAY, withArticle } from '../accounts/role-words.ts';
import { sayMinute } from '../site/say-day.ts';
import { type FoundInvitation, isJoining } from '../storage/people.ts';
import type { Role } from '../storage/publications.ts';
import { drawPlainForm, type PlainField } from './plain-form.ts';

export type InvitationTyped = Readonly<Record<'name' | 'email', string>>;
export type InvitationFaults = Readonly<
  Partial<Record<'name' | 'email' | 'password', string | undefined>>
>;

export function titleOf({ kind, title }: FoundInvitation): string {
  if (kind === 'join') return title === null ? 'Join' : `Join ${title}`;
  if (kind === 'administer') return 'Become an administrator of this server';
  return kind === 'set-up' ? 'Set up this server' : 'Set a new password';
}

/** What a link is for, from whom it is, and until when it is good. */
export function drawInvitation(invitation: FoundInvitation): ElementContent[] {
  const { kind, until } = invitation;
  const isGood = `The link works once, until ${sayMinute(until)}.`;
  if (kind === 'recover') {
    return [h('p', `Setting it signs you out everywhere. ${isGood}`)];
  }
  if (kind === 'set-up') {
    return [
      h(
        'p',
        'The account that you make here is the first one, of an administrator: it makes publications, and helps people sign in again.',
      ),
      h('p', isGood),
    ];
  }
  if (kind === 'administer') {
    const { maker } = invitation;
    const invites = maker === null ? 'You are invited' : `${maker} invites you`;
    return [
      h(
        'p',
        `${invites} to run this server with others who do. An administrator makes publications, sees all accounts, disables and removes them, and helps people sign in again.`,
      ),
      h('p', isGood),
    ];
  }
  return [h('p', sayInvited(invitation)), h('p', isGood)];
}

/** `Ann invites you to be an author of “The Gazette”. You may then write, publish and retract briefings.` */
function sayInvited({ maker, title, role }: FoundInvitation): string {
  const invites = maker === null ? 'You are invited' : `${maker} invites you`;
  return title === null || role === null
    ? `${invites} to make an account here.`
    : `${invites} to be ${withArticle(role)} of “${title}”. You may then ${MAY[role]}.`;
}

/** The form of whoever makes an account, or sets a password anew. */
export function drawNewAccount(
  invitation: FoundInvitation,
  address: string,
  typed: InvitationTyped,
  faults: InvitationFaults,
): ElementContent[] {
  const { kind } = invitation;
  const password: PlainField = {
    name: 'password',
    label: 'Password',
    hint: PASSWORD_HINT,
    type: 'password',
    autoComplete: 'new-password',
    fault: faults.password,
  };
  const isFaulty = Object.values(faults).some((fault) => fault !== undefined);
  if (kind === 'recover') {
    const problem = isFaulty ? 'The password was not set yet.' : undefined;
    return [drawPlainForm(address, [password], 'Set the password', { problem })];
  }
  const fields: PlainField[] = [
    {
      name: 'name',
      label: 'Name (shown with your work)',
      type: 'text',
      autoComplete: 'name',
      value: typed.name,
      fault: faults.name,
    },
    {
      name: 'email',
      label: 'E-mail (you sign in with it)',
      type: 'email',
      autoComplete: 'username',
      value: typed.email,
      fault: faults.email,
    },
    password,
  ];
  const problem = isFaulty ? 'No account was made yet.' : undefined;
  return [
    ...(isJoining(kind)
      ? [
          h('p', [
            'If you have an account here, ',
            h('a', { href: `/sign-in?to=${encodeURIComponent(address)}` }, 'sign in'),
            '; you come back to this page.',
          ]),
        ]
      : []),
    drawPlainForm(address, fields, 'Make the account', { problem }),
  ];
}

/** What whoever is signed in has already: nothing that the link would add to. */
export function drawNoMore(
  { kind, title, role }: FoundInvitation,
  has: Role | undefined,
): ElementContent[] {
  if (kind === 'administer') {
    const says = 'You are an administrator of this server already.';
    return [h('p', `${says} The link was not used: it still works for somebody else.`)];
  }
  const is = has === undefined ? '' : `You are ${withArticle(has)} of “${title}” already`;
  const invited = role === null ? '' : `, which an invitation as ${role} does not change`;
  return [
    h('p', `${is}${invited}. The link was not used: it still works for somebody else.`),
    h('p', [h('a', { href: '/desk/' }, 'Your publications')]),
  ];
}

/** The button of whoever is signed in. */
export function drawJoining(
  { role }: FoundInvitation,
  has: Role | undefined,
  name: string,
  address: string,
): ElementContent[] {
  return [
    ...(has === undefined || role === null
      ? []
      : [
          h(
            'p',
            `You are ${withArticle(has)} there now. Joining makes you ${withArticle(role)} instead.`,
          ),
        ]),
    drawPlainForm(address, [], `Join as ${name}`),
    h('p.aside', 'To join with another account, sign out, and open the link again.'),
  ];
}

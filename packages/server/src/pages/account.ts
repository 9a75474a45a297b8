import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { OpenSession } from '../accounts/accounts.ts';
import type { Passkey } from '../storage/passkeys.ts';
import { drawPasskeys } from './passkeys.ts';
import { drawPlainForm, type PlainField } from './plain-form.ts';
import { sayMinute } from './say-day.ts';

export interface AccountShown {
  readonly email: string;
  readonly sessions: readonly OpenSession[];
  readonly passkeys: readonly Passkey[];
  readonly hasSecondStep: boolean;
}

const password: PlainField = {
  name: 'password',
  label: 'Present password',
  type: 'password',
  autoComplete: 'current-password',
};

const next: PlainField = {
  name: 'next',
  label: 'New password, at least 12 letters',
  type: 'password',
  autoComplete: 'new-password',
};

/** What belongs to an account: where it is signed in, how it signs in, and what is kept of it. */
export function drawAccount({
  email,
  sessions,
  passkeys,
  hasSecondStep,
}: AccountShown): ElementContent[] {
  return [
    h('p', email),
    h('p', [h('a', { href: '/desk/' }, 'Your publications')]),
    h('h2', 'Where you are signed in'),
    h('ul.rows', sessions.map(drawSession)),
    button('/account/sessions', 'Sign out everywhere else'),
    button('/sign-out', 'Sign out'),
    h('h2', 'Password'),
    drawPlainForm('/account/password', [password, next], 'Change the password'),
    ...drawPasskeys(passkeys),
    h('h2', 'Second step'),
    h('p', [
      hasSecondStep
        ? 'It is set up: signing in by a password needs a code of your app as well. '
        : 'With it, signing in by a password needs a code of an app as well.',
    ]),
    drawPlainForm(
      '/account/second-step',
      [{ ...password, id: 'second-password' }],
      hasSecondStep ? 'Set it up anew' : 'Set up a second step',
    ),
    h('h2', 'What is kept of you'),
    h('p', [
      h('a', { href: '/account/data' }, 'All of it as a file'),
      '. An administrator removes an account; what it saved stays with its publication, without a name.',
    ]),
  ];
}

function drawSession({ id, since, isThis }: OpenSession): ElementContent {
  const said = `Since ${sayMinute(since)}`;
  if (isThis) return h('li', [h('p.row', [h('span', `${said}, here`)])]);
  return h('li', [
    h('form.row', { method: 'post', action: '/account/sessions' }, [
      h('span', said),
      h('input', { type: 'hidden', name: 'session', value: id }),
      h('button', { type: 'submit', ariaLabel: `End the session ${said.toLowerCase()}` }, 'End'),
    ]),
  ]);
}

function button(action: string, label: string): ElementContent {
  return h('form', { method: 'post', action }, [h('p', [h('button', { type: 'submit' }, label)])]);
}

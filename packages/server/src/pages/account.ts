import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { OpenSession } from '../accounts/accounts.ts';
import { PASSWORD_HINT } from '../accounts/password-rule.ts';
import { sayMinute } from '../site/say-day.ts';
import type { Passkey } from '../storage/passkeys.ts';
import { drawPasskeys } from './passkeys.ts';
import { drawPlainForm } from './plain-form.ts';
import { sayBrowser } from './say-browser.ts';
import { drawSecondStep } from './second-step.ts';

export interface AccountShown {
  readonly email: string;
  readonly sessions: readonly OpenSession[];
  readonly passkeys: readonly Passkey[];
  readonly hasSecondStep: boolean;
  /** Whether that was changed just now. */
  readonly isSecondStepNew: boolean;
}

export function drawPasswordForm(
  faults: Readonly<Partial<Record<'password' | 'next', string | undefined>>> = {},
  problem?: string,
): ElementContent {
  return drawPlainForm(
    '/account/password',
    [
      {
        name: 'password',
        label: 'Current password',
        type: 'password',
        autoComplete: 'current-password',
        fault: faults.password,
      },
      {
        name: 'next',
        label: 'New password',
        hint: PASSWORD_HINT,
        type: 'password',
        autoComplete: 'new-password',
        fault: faults.next,
      },
    ],
    'Change the password',
    { problem },
  );
}

/** What belongs to an account: where it is signed in, how it signs in, and what is kept of it. */
export function drawAccount({
  email,
  sessions,
  passkeys,
  hasSecondStep,
  isSecondStepNew,
}: AccountShown): ElementContent[] {
  const isOn = hasSecondStep ? 'on' : 'off';
  return [
    ...(isSecondStepNew ? [h('p.notice.plain', `The second step is ${isOn} now.`)] : []),
    h('p', email),
    h('h2', 'Where you are signed in'),
    ...(sessions.some(({ userAgent }) => sayBrowser(userAgent) !== undefined)
      ? [h('p.aside', 'Browsers are named by what they said of themselves when they signed in.')]
      : []),
    h('ul.rows', sessions.map(drawSession)),
    button('/account/sessions', 'Sign out everywhere else'),
    h('h2', 'Password'),
    drawPasswordForm(),
    ...drawPasskeys(passkeys),
    ...drawSecondStep(hasSecondStep),
    h('h2', 'What is kept of you'),
    h('p', [
      h('a', { href: '/account/data' }, 'All of it as a file'),
      '. An administrator can remove your account; what you saved stays with its publication, without your name.',
    ]),
  ];
}

function drawSession({ id, since, isThis, userAgent }: OpenSession): ElementContent {
  const browser = sayBrowser(userAgent);
  const named = browser === undefined ? '' : `: ${browser}`;
  const when = `since ${sayMinute(since)}`;
  if (isThis) return h('li', [h('p.row', [h('span', `This browser${named}, ${when}`)])]);
  const said = `${browser ?? 'Another browser, or a program'}, ${when}`;
  return h('li', [
    h('form.row', { method: 'post', action: '/account/sessions' }, [
      h('span', said),
      h('input', { type: 'hidden', name: 'session', value: id }),
      h('button', { type: 'submit', ariaLabel: `End the session: ${said}` }, 'End'),
    ]),
  ]);
}

function button(action: string, label: string): ElementContent {
  return h('form', { method: 'post', action }, [h('p', [h('button', { type: 'submit' }, label)])]);
}

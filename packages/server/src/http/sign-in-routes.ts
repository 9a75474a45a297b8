import { h } from 'hastscript';
import { drawPasskeySignIn, passkeyScript } from '../pages/passkeys.ts';
import { drawPlainForm, type PlainField } from '../pages/plain-form.ts';
import type { Call, Route } from '../site/route.ts';
import { sayMinute } from '../site/say-day.ts';
import { leadWith, showPage } from './account-routes.ts';
import { readForm } from './forms.ts';
import { lookAtPassword, sayTooOften, type Whence } from './guesses.ts';
import { knownBrowser, rememberBrowser } from './known-browser.ts';
import { notUnderstood } from './not-found.ts';
import { returnTo, withReturn } from './return-to.ts';

const email = (value: string): PlainField => ({
  name: 'email',
  label: 'E-mail',
  type: 'email',
  autoComplete: 'username',
  value,
});
const password: PlainField = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autoComplete: 'current-password',
};
const code: PlainField = {
  name: 'code',
  label: 'Code that your app shows, or one that you wrote down',
  type: 'text',
  autoComplete: 'one-time-code',
};

/** Whoever is signed in already is told so, with the ways on. */
async function answerSignInPage(call: Call): Promise<Response> {
  const account = await call.site.accounts.whoAsks(call.request.headers);
  if (account === undefined) return showSignIn(call, 200, '');
  const to = returnTo(call.url, '');
  return showPage({ ...call, account }, 200, 'You are signed in', [
    h('p', ['As ', h('strong', account.name), `, ${account.email}.`]),
    h('p', [
      to === ''
        ? h('a', { href: '/desk/' }, 'Go to the desk')
        : h('a', { href: to }, 'Go on to the page that asked you to sign in'),
    ]),
    h('p', 'To use another account, sign out first.'),
  ]);
}

/** What led here. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['password', 'Your new password is set. Sign in with it.'],
  ['signed-out', 'You are signed out.'],
]);

function showSignIn(
  call: Call,
  status: number,
  typed: string,
  problem?: string,
): Promise<Response> {
  const action = withReturn('/sign-in', call.url);
  const done = DONE.get(call.url.searchParams.get('done') ?? '');
  return showPage(
    call,
    status,
    'Sign in',
    [
      ...(done !== undefined && status === 200 ? [h('p.notice.plain', done)] : []),
      drawPlainForm(action, [email(typed), password], 'Sign in', { problem }),
      ...drawPasskeySignIn(),
      h('p', [h('a', { href: '/sign-in/forgotten' }, 'Forgotten your password?')]),
      h('p.aside', 'Accounts are for authors, moderators and owners. Readers need none.'),
    ],
    [passkeyScript(call.site.assets)],
  );
}

/** The same answer for an account that is not there as for a password that is not right. */
async function answerSignIn(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const address = form('email').trim().toLowerCase();
  const word = await knownBrowser(call, address);
  const whence: Whence =
    word === undefined ? { kind: 'network', from: call.from } : { kind: 'known', word };
  const result = await lookAtPassword(
    call,
    address,
    whence,
    () => call.site.accounts.signIn(address, form('password'), call.request.headers),
    ({ status }) => status !== 'wrong',
  );
  if (result === 'too often' || result === 'too often today') {
    return showSignIn(call, 429, address, sayTooOften(result));
  }
  if (result.status === 'wrong') {
    return showSignIn(call, 422, address, 'That e-mail and password do not match.');
  }
  const to =
    result.status === 'in' ? returnTo(call.url, '/desk/') : withReturn('/sign-in/second', call.url);
  return leadWith(call, to, [...result.cookies, ...(await rememberBrowser(call, address))]);
}

function showSecond(call: Call, status: number, problem?: string): Promise<Response> {
  return showPage(call, status, 'Second step', [
    drawPlainForm(withReturn('/sign-in/second', call.url), [code], 'Sign in', { problem }),
    h('p', [h('a', { href: withReturn('/sign-in', call.url) }, 'Begin again')]),
  ]);
}

async function answerSecond(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  // Whoever comes so far gave the password, and codes are counted by the account: nobody else's tries keep them out.
  const result = await call.site.accounts.confirm(form('code'), call.request.headers);
  switch (result.status) {
    case 'wrong':
      return showSecond(call, 422, WRONG_CODE);
    case 'over':
      return showSecond(call, 422, OVER);
    case 'locked':
      return showSecond(call, 429, sayLocked(result.until));
    default:
      return leadWith(call, returnTo(call.url, '/desk/'), result.cookies);
  }
}

const WRONG_CODE =
  'This code is not right. Type the one that your app shows now, or another one that you wrote down.';
const OVER =
  'This sign-in is over: it took too long, too many of its codes were wrong, or the account was changed meanwhile. Begin again.';

/** In whole minutes, of which the last one is over. */
function sayLocked(until: Date): string {
  const minute = sayMinute(new Date(Math.ceil(until.getTime() / 60_000) * 60_000));
  return `Too many codes for this account were wrong, so no code is taken until ${minute}. If you have a passkey, sign in with it meanwhile.`;
}

async function answerSignOut(call: Call): Promise<Response> {
  const cookies = await call.site.accounts.signOut(call.request.headers);
  return leadWith(call, '/sign-in?done=signed-out', cookies);
}

/** Signing in and out. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in', needs: 'anyone', answer: answerSignInPage },
  { method: 'POST', path: '/sign-in', needs: 'anyone', answer: answerSignIn },
  {
    method: 'GET',
    path: '/sign-in/second',
    needs: 'anyone',
    answer: (call) => showSecond(call, 200),
  },
  { method: 'POST', path: '/sign-in/second', needs: 'anyone', answer: answerSecond },
  { method: 'POST', path: '/sign-out', needs: 'signed-in', answer: answerSignOut },
];

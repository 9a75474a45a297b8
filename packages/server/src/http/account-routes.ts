import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SignedIn } from '../accounts/accounts.ts';
import { hashedPrefix } from '../comments/network-prefix.ts';
import { drawAccount } from '../pages/account.ts';
import { writeDocument } from '../pages/document.ts';
import { drawPasskeySignIn, passkeyScript } from '../pages/passkeys.ts';
import { drawPlainForm, type PlainField } from '../pages/plain-form.ts';
import { attempt, type Limit, saltOf } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import { listPasskeys } from '../storage/passkeys.ts';
import { hasSecondFactor } from '../storage/people.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { refuse } from './not-found.ts';
import { returnTo, withReturn } from './return-to.ts';
import type { Call, Route } from './route.ts';

const MINUTE = 60_000;
// A newsroom has one address for all who work there.
const FROM_NETWORK: Limit = { kind: 'sign-in', times: 100, milliseconds: 10 * MINUTE };
const AS_ACCOUNT: Limit = { kind: 'sign-in as', times: 10, milliseconds: 15 * MINUTE };

export function showPage(
  { site, request }: Call,
  status: number,
  title: string,
  body: readonly ElementContent[],
  inHead: readonly ElementContent[] = [],
): Promise<Response> {
  const { assets } = site;
  return send(site, request, {
    status,
    type: HTML,
    policy: inHead.length === 0 ? 'page' : 'account',
    body: writeDocument({ title, assets, inHead, body: [h('h1.small', title), ...body] }),
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** Leads on with the cookies that the library of accounts sets. */
function leadWith({ site }: Call, to: string, cookies: readonly string[]): Response {
  const response = lead(site, to);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** Whether somebody may try a password or a word, from this network and, where one is named, for this account. */
export async function mayTry({ site, from }: Call, account?: string): Promise<boolean> {
  const { db } = site.storage;
  const now = site.now();
  const salt = await saltOf(db, now);
  const isWithin = await attempt(db, FROM_NETWORK, hashedPrefix(salt, from), now);
  if (!isWithin || account === undefined) return isWithin;
  return attempt(db, AS_ACCOUNT, hashOf(`${salt} ${account}`).slice(0, 22), now);
}

export const TOO_OFTEN = 'This was tried too often just now. Wait a quarter of an hour.';

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
  label: 'Code of your app, or one that you wrote down',
  type: 'text',
  autoComplete: 'one-time-code',
};
const codeOfApp: PlainField = { ...code, label: 'Code that your app shows' };

function showSignIn(
  call: Call,
  status: number,
  typed: string,
  problem?: string,
): Promise<Response> {
  const action = withReturn('/sign-in', call.url);
  return showPage(
    call,
    status,
    'Sign in',
    [
      drawPlainForm(action, [email(typed), password], 'Sign in', problem),
      ...drawPasskeySignIn(),
      h('p', [h('a', { href: '/sign-in/forgotten' }, 'Forgotten the password?')]),
      h('p.aside', 'Accounts are for authors and moderators. Readers need none.'),
    ],
    [passkeyScript(call.site.assets)],
  );
}

/** The same answer for an account that is not there as for a password that is not right. */
async function answerSignIn(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  const address = form('email').trim().toLowerCase();
  if (!(await mayTry(call, address))) return showSignIn(call, 429, address, TOO_OFTEN);
  const result = await call.site.accounts.signIn(address, form('password'));
  if (result.status === 'wrong') {
    return showSignIn(call, 422, address, 'This e-mail and this password do not belong together.');
  }
  const to =
    result.status === 'in' ? returnTo(call.url, '/desk/') : withReturn('/sign-in/second', call.url);
  return leadWith(call, to, result.cookies);
}

function showSecond(call: Call, status: number, problem?: string): Promise<Response> {
  return showPage(call, status, 'Second step', [
    drawPlainForm(withReturn('/sign-in/second', call.url), [code], 'Sign in', problem),
  ]);
}

async function answerSecond(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  if (!(await mayTry(call))) return showSecond(call, 429, TOO_OFTEN);
  const result = await call.site.accounts.confirm(form('code'), call.request.headers);
  if (result.status === 'wrong') {
    return showSecond(
      call,
      422,
      'This code is not right, or its time is over. Try the next one, or sign in again.',
    );
  }
  return leadWith(call, returnTo(call.url, '/desk/'), result.cookies);
}

async function answerSignOut(call: Call): Promise<Response> {
  const cookies = await call.site.accounts.signOut(call.request.headers);
  return leadWith(call, '/sign-in', cookies);
}

async function answerAccount(call: Call): Promise<Response> {
  const { site, account, request } = call;
  const { db } = site.storage;
  const { id, name, email } = account!;
  const [sessions, passkeys, hasSecondStep] = await Promise.all([
    site.accounts.sessions(request.headers),
    listPasskeys(db, id),
    hasSecondFactor(db, id),
  ]);
  const shown = { email, sessions, passkeys, hasSecondStep };
  return showPage(call, 200, name, drawAccount(shown), [passkeyScript(site.assets)]);
}

/** Ends the session that is named, or all but this one. */
async function answerEndSessions(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  const { site, request } = call;
  const session = form?.('session') ?? '';
  await (session === ''
    ? site.accounts.endOthers(request.headers)
    : site.accounts.endSession(session, request.headers));
  return lead(site, '/account');
}

async function answerPassword(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  if (!(await mayTry(call, call.account!.id))) return refuse(call, 429, 'Not now', TOO_OFTEN);
  const { accounts } = call.site;
  const isChanged = await accounts.changePassword(
    form('password'),
    form('next'),
    call.request.headers,
  );
  return isChanged
    ? showPage(call, 200, 'Password changed', [
        h('p', [
          'You are signed out everywhere else. ',
          h('a', { href: '/account' }, 'Your account'),
        ]),
      ])
    : refuse(
        call,
        422,
        'Password not changed',
        'The present password is not right, or the new one has fewer than 12 letters.',
      );
}

async function answerSetUpSecond(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  if (!(await mayTry(call, call.account!.id))) return refuse(call, 429, 'Not now', TOO_OFTEN);
  const begun = await call.site.accounts.beginSecondFactor(form('password'), call.request.headers);
  if (begun === undefined) return refuse(call, 422, 'Not set up', 'The password is not right.');
  const secret = new URL(begun.address).searchParams.get('secret') ?? '';
  return showPage(call, 200, 'Second step', [
    h('p', [
      'Give your app this key: ',
      h('code', secret),
      ', or ',
      h('a', { href: begun.address }, 'open it'),
      '.',
    ]),
    h(
      'p',
      'Write these codes down. Each lets you in once if you lose your app; they are not shown again.',
    ),
    h(
      'ul',
      begun.codes.map((one) => h('li', [h('code', one)])),
    ),
    drawPlainForm('/account/second-step/confirm', [codeOfApp], 'Ask for it from now on'),
  ]);
}

async function answerConfirmSecond(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  if (!(await mayTry(call, call.account!.id))) return refuse(call, 429, 'Not now', TOO_OFTEN);
  const result: SignedIn = await call.site.accounts.confirmSecondFactor(
    form('code'),
    call.request.headers,
  );
  return result.status === 'wrong'
    ? showPage(call, 422, 'Second step', [
        drawPlainForm(
          '/account/second-step/confirm',
          [codeOfApp],
          'Ask for it from now on',
          'This code is not right. Try the next one.',
        ),
      ])
    : leadWith(call, '/account', result.cookies);
}

const get = (path: string, needs: Route['needs'], answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  needs,
  answer,
});
const post = (path: string, needs: Route['needs'], answer: Route['answer']): Route => ({
  method: 'POST',
  path,
  needs,
  answer,
});

/** Signing in and out, and what belongs to an account. */
export const accountRoutes: readonly Route[] = [
  get('/sign-in', 'anyone', (call) => showSignIn(call, 200, '')),
  post('/sign-in', 'anyone', answerSignIn),
  get('/sign-in/second', 'anyone', (call) => showSecond(call, 200)),
  post('/sign-in/second', 'anyone', answerSecond),
  post('/sign-out', 'signed-in', answerSignOut),
  get('/account', 'signed-in', answerAccount),
  post('/account/sessions', 'signed-in', answerEndSessions),
  post('/account/password', 'signed-in', answerPassword),
  post('/account/second-step', 'signed-in', answerSetUpSecond),
  post('/account/second-step/confirm', 'signed-in', answerConfirmSecond),
];

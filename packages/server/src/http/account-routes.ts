import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SignedIn } from '../accounts/accounts.ts';
import { hashedPrefix } from '../comments/network-prefix.ts';
import { writeDocument } from '../pages/document.ts';
import { drawPlainForm, type PlainField } from '../pages/plain-form.ts';
import { sayMinute } from '../pages/say-day.ts';
import { attempt, type Limit, saltOf } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { refuse } from './not-found.ts';
import type { Call, Route } from './route.ts';

const MINUTE = 60_000;
const FROM_NETWORK: Limit = { kind: 'sign-in', times: 20, milliseconds: 10 * MINUTE };
const AS_ACCOUNT: Limit = { kind: 'sign-in as', times: 10, milliseconds: 15 * MINUTE };

export function showPage(
  { site, request }: Call,
  status: number,
  title: string,
  body: readonly ElementContent[],
): Promise<Response> {
  return send(site, request, {
    status,
    type: HTML,
    policy: 'page',
    body: writeDocument({ title, assets: site.assets, body: [h('h1.small', title), ...body] }),
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

function showSignIn(
  call: Call,
  status: number,
  typed: string,
  problem?: string,
): Promise<Response> {
  return showPage(call, status, 'Sign in', [
    drawPlainForm('/sign-in', [email(typed), password], 'Sign in', problem),
    h('p.aside', 'Accounts are for authors and moderators. Readers need none.'),
  ]);
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
  const to = result.status === 'in' ? '/desk/' : '/sign-in/second';
  return leadWith(call, to, result.cookies);
}

function showSecond(call: Call, status: number, problem?: string): Promise<Response> {
  return showPage(call, status, 'Second step', [
    drawPlainForm('/sign-in/second', [code], 'Sign in', problem),
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
  return leadWith(call, '/desk/', result.cookies);
}

async function answerSignOut(call: Call): Promise<Response> {
  const cookies = await call.site.accounts.signOut(call.request.headers);
  return leadWith(call, '/sign-in', cookies);
}

async function answerAccount(call: Call): Promise<Response> {
  const { site, account, request } = call;
  const sessions = await site.accounts.sessions(request.headers);
  return showPage(call, 200, account!.name, [
    h('p', account!.email),
    h('p', [h('a', { href: '/desk/' }, 'Your publications')]),
    h('h2', 'Where you are signed in'),
    h(
      'ul',
      sessions.map(({ since, isThis }) =>
        h('li', `Since ${sayMinute(since)}${isThis ? ', here' : ''}`),
      ),
    ),
    button('/account/sessions', 'Sign out everywhere else'),
    button('/sign-out', 'Sign out'),
    h('h2', 'Password'),
    drawPlainForm(
      '/account/password',
      [
        { ...password, label: 'Present password' },
        {
          name: 'next',
          label: 'New password, at least 12 letters',
          type: 'password',
          autoComplete: 'new-password',
        },
      ],
      'Change the password',
    ),
    h('h2', 'Second step'),
    h('p', 'With it, signing in needs a code of an app besides the password.'),
    drawPlainForm('/account/second-step', [password], 'Set up a second step'),
    h('h2', 'What is kept of you'),
    h('p', [
      h('a', { href: '/account/data' }, 'All of it as a file'),
      '. An administrator removes an account; what it saved stays with its publication, without a name.',
    ]),
  ]);
}

function button(action: string, label: string): ElementContent {
  return h('form', { method: 'post', action }, [h('p', [h('button', { type: 'submit' }, label)])]);
}

async function answerEndOthers(call: Call): Promise<Response> {
  await call.site.accounts.endOthers(call.request.headers);
  return lead(call.site, '/account');
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
    drawPlainForm('/account/second-step/confirm', [code], 'Ask for it from now on'),
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
          [code],
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
  post('/account/sessions', 'signed-in', answerEndOthers),
  post('/account/password', 'signed-in', answerPassword),
  post('/account/second-step', 'signed-in', answerSetUpSecond),
  post('/account/second-step/confirm', 'signed-in', answerConfirmSecond),
];

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { faultOfPassword } from '../accounts/password-rule.ts';
import { drawAccount, drawPasswordForm } from '../pages/account.ts';
import { writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { passkeyScript } from '../pages/passkeys.ts';
import type { Call, Route } from '../site/route.ts';
import { changePassword, hasSecondFactor } from '../storage/credentials.ts';
import { listPasskeys } from '../storage/passkeys.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { forgetGuesses, NOT_CURRENT, TOO_OFTEN, tryPassword } from './guesses.ts';
import { rememberBrowser } from './known-browser.ts';
import { notUnderstood } from './not-found.ts';
import { visitorOf } from './visitor.ts';

/** A form that comes back says so in the title, which is what is heard and seen of a page first. */
const isForm = (status: number) => status === 422 || status === 429;

export function showPage(
  call: Call,
  status: number,
  title: string,
  body: readonly ElementContent[],
  inHead: readonly ElementContent[] = [],
): Promise<Response> {
  const { site, request } = call;
  return send(site, request, {
    status,
    type: HTML,
    policy: inHead.length === 0 ? 'page' : 'account',
    body: writeDocument({
      title: titled(title, isForm(status)),
      assets: site.assets,
      visitor: visitorOf(call),
      inHead,
      body: [h('h1.small', title), ...body],
    }),
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** Leads on with the cookies that the library of accounts sets. */
export function leadWith({ site }: Call, to: string, cookies: readonly string[]): Response {
  const response = lead(site, to);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

async function answerAccount(call: Call): Promise<Response> {
  const { site, account, request, url } = call;
  const { db } = site.storage;
  const { id, name, email } = account!;
  const [sessions, passkeys, hasSecondStep] = await Promise.all([
    site.accounts.sessions(request.headers),
    listPasskeys(db, id),
    hasSecondFactor(db, id),
  ]);
  const isSecondStepNew = url.searchParams.get('done') === 'second-step';
  const shown = { email, sessions, passkeys, hasSecondStep, isSecondStepNew };
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
  if (form === undefined) return notUnderstood(call);
  const { site } = call;
  const again = (status: number, problem: string, faults = {}) =>
    showPage(call, status, 'Change the password', [drawPasswordForm(faults, problem)]);
  const [password, next] = [form('password'), form('next')];
  const tried = await tryPassword(call, password);
  if (tried === 'too often') return again(429, TOO_OFTEN);
  const isRight = tried === 'right';
  const faults = {
    ...(!isRight && { password: NOT_CURRENT }),
    next: faultOfPassword(next),
  };
  if (!isRight || faults.next !== undefined) return again(422, NOT_CHANGED, faults);
  const { id: account, session, email } = call.account!;
  const hash = await site.accounts.hash(next);
  // What ends the session meanwhile must not find the password changed and the rest undone.
  await site.storage.db.transaction().execute(async (within) => {
    await changePassword(within, { account, session }, hash, site.now());
    await forgetGuesses(site, within, account);
  });
  const done = await showPage(call, 200, 'Password changed', [
    h('p', 'You are signed out everywhere else.'),
  ]);
  for (const cookie of await rememberBrowser(call, email))
    done.headers.append('Set-Cookie', cookie);
  return done;
}

const NOT_CHANGED = 'The password was not changed.';

/** What belongs to an account. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', needs: 'signed-in', answer: answerAccount },
  { method: 'POST', path: '/account/sessions', needs: 'signed-in', answer: answerEndSessions },
  { method: 'POST', path: '/account/password', needs: 'signed-in', answer: answerPassword },
];

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { faultOfPassword } from '../accounts/password-rule.ts';
import { hashedPrefix, hashedWord } from '../comments/network-prefix.ts';
import { drawAccount, drawPasswordForm } from '../pages/account.ts';
import { writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { passkeyScript } from '../pages/passkeys.ts';
import { changePassword } from '../storage/credentials.ts';
import { attempt, countAttempt, type Limit, takeAllBack, takeBack } from '../storage/limits.ts';
import { listPasskeys } from '../storage/passkeys.ts';
import { emailOf, hasSecondFactor } from '../storage/people.ts';
import type { Within } from '../storage/tables.ts';
import { takeTurns } from '../storage/turns.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { notUnderstood } from './not-found.ts';
import type { Call, Route } from './route.ts';
import { visitorOf } from './visitor.ts';

const MINUTE = 60_000;
// A newsroom has one address for all who work there.
const FROM_NETWORK: Limit = { kind: 'sign-in', times: 100, milliseconds: 10 * MINUTE };
const AS_ACCOUNT: Limit = { kind: 'sign-in as', times: 10, milliseconds: 15 * MINUTE };

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

/** Whether somebody may try a password or a word, from this network and, where one is named, for this account. */
export async function mayTry({ site, from }: Call, account?: string): Promise<boolean> {
  const { db } = site.storage;
  const now = site.now();
  const isWithin = await attempt(db, FROM_NETWORK, hashedPrefix(from), now);
  if (!isWithin || account === undefined) return isWithin;
  return attempt(db, AS_ACCOUNT, hashedWord(account), now);
}

const takeTurn = takeTurns(1, MINUTE / 2);

/**
 * Looks at a password of an account, as long as it was not guessed too often. A right one is no guess: it is counted while it is looked
 * at, and not after that. So those of one account are looked at one after the other, or many right ones at once would keep each other out.
 */
export async function lookAtPassword<T>(
  call: Call,
  account: string,
  look: () => Promise<T>,
  isRight: (looked: T) => boolean,
): Promise<T | 'too often'> {
  if (!(await mayTry(call))) return 'too often';
  const { db } = call.site.storage;
  const endTurn = await takeTurn(account);
  try {
    const counted = await countAttempt(db, AS_ACCOUNT, hashedWord(account), call.site.now());
    if (counted === undefined) return 'too often';
    const looked = await look();
    if (isRight(looked)) await takeBack(db, counted);
    return looked;
  } finally {
    endTurn();
  }
}

/** Whether this is the password of whoever is signed in, as long as it was not guessed too often. */
export function tryPassword(
  call: Call,
  password: string,
): Promise<'right' | 'wrong' | 'too often'> {
  const { id } = call.account!;
  return lookAtPassword(
    call,
    id,
    async () => ((await call.site.accounts.isPassword(id, password)) ? 'right' : 'wrong'),
    (looked) => looked === 'right',
  );
}

/** What was guessed of a password, by its e-mail or in a session, is worth nothing once there is another. */
export async function forgetGuesses(db: Within, account: string, now: Date): Promise<void> {
  for (const word of [account, (await emailOf(db, account)) ?? '']) {
    await takeAllBack(db, AS_ACCOUNT, hashedWord(word), now);
  }
}

export const TOO_OFTEN = 'This was tried too often just now. Wait a quarter of an hour.';
export const NOT_CURRENT = 'This is not your current password.';

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
  const { id: account, session } = call.account!;
  const hash = await site.accounts.hash(next);
  // What ends the session meanwhile must not find the password changed and the rest undone.
  await site.storage.db.transaction().execute(async (within) => {
    await changePassword(within, { account, session }, hash, site.now());
    await forgetGuesses(within, account, site.now());
  });
  return showPage(call, 200, 'Password changed', [h('p', 'You are signed out everywhere else.')]);
}

const NOT_CHANGED = 'The password was not changed.';

/** What belongs to an account. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', needs: 'signed-in', answer: answerAccount },
  { method: 'POST', path: '/account/sessions', needs: 'signed-in', answer: answerEndSessions },
  { method: 'POST', path: '/account/password', needs: 'signed-in', answer: answerPassword },
];

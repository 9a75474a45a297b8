import { h } from 'hastscript';
import { drawRemovalAsked, drawRemovalForm } from '../pages/author-desk.ts';
import type { Call, Route } from '../site/route.ts';
import { type Kept, readAccount, removeAccount, whyKept } from '../storage/account-data.ts';
import { findPerson } from '../storage/people.ts';
import { showPage } from './account-routes.ts';
import { JSON_TYPE, send } from './answer.ts';
import { readForm } from './forms.ts';
import { readMembers } from './json-body.ts';
import { notUnderstood } from './not-found.ts';

function answerWith(
  { site, request }: Call,
  status: number,
  said: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return send(site, request, {
    status,
    type: JSON_TYPE,
    policy: 'data',
    body: JSON.stringify(said, undefined, 2),
    headers: { 'Cache-Control': 'no-store', ...headers },
  });
}

/** All that is kept of an account, for whoever has it. */
async function answerData(call: Call): Promise<Response> {
  const { site, account, request } = call;
  const [kept, sessions] = await Promise.all([
    readAccount(site.storage.db, account!.id),
    site.accounts.sessions(request.headers),
  ]);
  const said = {
    ...kept,
    signedInSince: sessions.map(({ since }) => since),
    // As kept, one for each of these.
    signedInWith: sessions.map(({ userAgent }) => userAgent),
  };
  return answerWith(call, 200, said, {
    'Content-Disposition': 'attachment; filename="account.json"',
  });
}

/** Removes an account for good; what it saved for publications stays, by nobody. */
async function answerRemoval(call: Call): Promise<Response> {
  const { site } = call;
  const members = await readMembers(call.request);
  const email = members.text('email', { most: 254 }).trim().toLowerCase();
  const wrong = (...problems: readonly string[]) => answerWith(call, 422, { problems });
  if (members.problems.length > 0) return wrong(...members.problems);
  const account = await findPerson(site.storage.db, email);
  if (account === undefined) return wrong('nobody here has that "email"');
  const removed = await removeAccount(site.storage.db, account);
  if (removed.kind === 'last-administrator') {
    return wrong('this is the last administrator: make another first');
  }
  if (removed.kind === 'last-owner') {
    return wrong(
      `this is the last owner of ${removed.of.join(', ')} who can sign in: make another first`,
    );
  }
  site.log('info', 'account removed');
  return answerWith(call, 200, { removed: true });
}

/** The same by a form. */
async function answerRemovalForm(call: Call): Promise<Response> {
  const { site } = call;
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const email = form('account').trim().toLowerCase();
  const account = await findPerson(site.storage.db, email);
  const again = (fault: string) =>
    showPage(call, 422, 'Remove an account', [drawRemovalForm(email, fault)]);
  if (account === undefined) return again('Nobody here has that e-mail.');
  const { db } = site.storage;
  if (form('sure') !== 'yes') {
    const kept = await whyKept(db, account);
    if (kept !== undefined) return again(sayKept(kept));
    const known = await readAccount(db, account);
    return showPage(call, 200, 'Remove this account?', drawRemovalAsked(known));
  }
  const removed = await removeAccount(db, account);
  if (removed.kind !== 'removed') return again(sayKept(removed));
  site.log('info', 'account removed');
  return showPage(call, 200, 'Removed', [
    h('p', 'The account is not kept any more. It stays in backups that were made before.'),
    h('p', [h('a', { href: '/desk/' }, 'Back to the desk')]),
  ]);
}

function sayKept(kept: Kept): string {
  return kept.kind === 'last-administrator'
    ? 'This is the last administrator. Make another first.'
    : `This is the last owner of ${kept.of.join(', ')} who can sign in. Make another first.`;
}

/** What is kept of accounts, and its removal. */
export const accountDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/account/data', needs: 'signed-in', answer: answerData },
  { method: 'POST', path: '/api/removals', needs: 'administrator', answer: answerRemoval },
  { method: 'POST', path: '/desk/removals', needs: 'administrator', answer: answerRemovalForm },
];

import { h } from 'hastscript';
import { faultOfPassword } from '../accounts/password-rule.ts';
import { isEmail } from '../configuration/e-mail.ts';
import {
  drawInvitation,
  drawJoining,
  drawNewAccount,
  drawNoMore,
  type InvitationFaults,
  type InvitationTyped,
  titleOf,
} from '../pages/invitation.ts';
import type { Call, Route } from '../site/route.ts';
import {
  type FoundInvitation,
  findInvitation,
  hasAdministrator,
  holdingOf,
  isJoining,
  joinAs,
  joinAsNew,
  recover,
} from '../storage/people.ts';
import { cleanLine } from '../storage/typed-text.ts';
import { leadWith, showPage } from './account-routes.ts';
import { lead } from './answer.ts';
import { readForm } from './forms.ts';
import { forgetGuesses, mayTry, TOO_OFTEN } from './guesses.ts';
import { rememberBrowser } from './known-browser.ts';
import { notUnderstood, refuse } from './not-found.ts';

const NAME_LENGTH = 80;

const gone = (call: Call) =>
  refuse(
    call,
    404,
    'This link does not work any more',
    'It was used or revoked before, or its time is over. If you have joined by it, sign in. Otherwise ask whoever gave it to you for another.',
    h('a', { href: '/sign-in' }, 'Sign in'),
  );

const addressOf = ({ param }: Call) => `/invitation/${param('word')}`;

/** What who is signed in is already, and would be by joining. */
async function showJoining(
  call: Call,
  invitation: FoundInvitation,
  status: number,
): Promise<Response> {
  const { site, account } = call;
  const { has, isAll } = await holdingOf(site.storage.db, account!.id, invitation);
  return isAll
    ? showPage(call, status, 'You have joined already', drawNoMore(invitation, has))
    : showPage(call, status, titleOf(invitation), [
        ...drawInvitation(invitation),
        ...drawJoining(invitation, has, account!.name, addressOf(call)),
      ]);
}

const UNTYPED: InvitationTyped = { name: '', email: '' };

function show(
  call: Call,
  invitation: FoundInvitation,
  {
    status = 200,
    typed = UNTYPED,
    faults = {},
  }: {
    readonly status?: number;
    readonly typed?: InvitationTyped;
    readonly faults?: InvitationFaults;
  } = {},
): Promise<Response> {
  if (isJoining(invitation.kind) && call.account !== undefined) {
    return showJoining(call, invitation, status);
  }
  return showPage(call, status, titleOf(invitation), [
    ...drawInvitation(invitation),
    ...drawNewAccount(invitation, addressOf(call), typed, faults),
  ]);
}

/** What a word leads to. Each process prints one for setting up, and all are over once one was used. */
async function find({ site, param }: Call): Promise<FoundInvitation | undefined> {
  const { db } = site.storage;
  const found = await findInvitation(db, param('word'), site.now());
  return found?.kind === 'set-up' && (await hasAdministrator(db)) ? undefined : found;
}

async function answerInvitation(call: Call): Promise<Response> {
  const invitation = await find(call);
  return invitation === undefined ? gone(call) : show(await withAccount(call), invitation);
}

/** Whoever is signed in may join as who they are. */
async function withAccount(call: Call): Promise<Call> {
  const account = await call.site.accounts.whoAsks(call.request.headers);
  return account === undefined ? call : { ...call, account };
}

async function answerJoin(unknown: Call): Promise<Response> {
  if (!(await mayTry(unknown))) return refuse(unknown, 429, 'Too many tries', TOO_OFTEN);
  const form = await readForm(unknown.request);
  if (form === undefined) return notUnderstood(unknown);
  const [call, invitation] = [await withAccount(unknown), await find(unknown)];
  if (invitation === undefined) return gone(call);
  if (isJoining(invitation.kind) && call.account !== undefined) {
    return joinSignedIn(call, invitation, call.account.id);
  }
  const typed = { name: cleanLine(form('name')), email: form('email').trim().toLowerCase() };
  const password = form('password');
  const faults = {
    ...(invitation.kind === 'recover' ? {} : faultsOf(typed)),
    password: faultOfPassword(password),
  };
  if (Object.values(faults).some((fault) => fault !== undefined)) {
    return show(call, invitation, { status: 422, typed, faults });
  }
  return invitation.kind === 'recover'
    ? setPassword(call, invitation, password)
    : makeAccount(call, invitation, typed, password);
}

async function joinSignedIn(
  call: Call,
  invitation: FoundInvitation,
  account: string,
): Promise<Response> {
  const { site, param } = call;
  const joined = await joinAs(site.storage.db, param('word'), account, site.now());
  if (joined === 'joined') return lead(site, `/desk/${askedOf(invitation)}`);
  return joined === 'no-more' ? show(call, invitation, { status: 409 }) : gone(call);
}

/** The desk greets whoever comes from here. */
function askedOf({ slug }: FoundInvitation, isNew = false): string {
  const asked = [...(isNew ? ['new=account'] : []), ...(slug === null ? [] : [`joined=${slug}`])];
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}

async function setPassword(
  call: Call,
  { account }: FoundInvitation,
  password: string,
): Promise<Response> {
  const { site, param } = call;
  const hash = await site.accounts.hash(password);
  const done = await recover(site.storage.db, param('word'), hash, site.now());
  if (done !== 'joined' || account === null) return gone(call);
  await forgetGuesses(site, site.storage.db, account);
  // Nobody is signed in by that: a second step that stays is asked for.
  return lead(site, '/sign-in?done=password');
}

/** Whoever makes an account has just typed its password, so they are signed in with it. */
async function makeAccount(
  call: Call,
  invitation: FoundInvitation,
  typed: InvitationTyped,
  password: string,
): Promise<Response> {
  const { site, param } = call;
  const person = { ...typed, passwordHash: await site.accounts.hash(password) };
  const joined = await joinAsNew(site.storage.db, param('word'), person, site.now());
  if (joined === 'email-taken') {
    const email =
      'No new account can be made with this address. If it is yours, sign in, and you come back to this page.';
    return show(call, invitation, { status: 422, typed, faults: { email } });
  }
  if (joined !== 'joined') return gone(call);
  const signedIn = await site.accounts.signIn(typed.email, password, call.request.headers);
  if (signedIn.status !== 'in') return lead(site, '/sign-in');
  const cookies = [...signedIn.cookies, ...(await rememberBrowser(call, typed.email))];
  return leadWith(call, `/desk/${askedOf(invitation, true)}`, cookies);
}

function faultsOf({ name, email }: InvitationTyped): InvitationFaults {
  return {
    ...((name === '' || name.length > NAME_LENGTH) && {
      name: `Give a name, of at most ${NAME_LENGTH} characters.`,
    }),
    ...(!isEmail(email) && { email: 'Give an e-mail address, such as kim@example.org.' }),
  };
}

const path = '/invitation/:word{[\\w-]{32}}';

/** Words that lead in once. */
export const invitationRoutes: readonly Route[] = [
  { method: 'GET', path, needs: 'anyone', answer: answerInvitation },
  { method: 'POST', path, needs: 'anyone', answer: answerJoin },
];

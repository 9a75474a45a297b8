import { randomBytes } from 'node:crypto';
import { drawPasskeyRemoval } from '../pages/passkeys.ts';
import { hashedPrefix } from '../sealing/network-prefix.ts';
import type { Call, Route } from '../site/route.ts';
import { attempt, type Limit } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import {
  addPasskey,
  type ChallengeKind,
  findPasskey,
  keepChallenge,
  listPasskeys,
  removePasskey,
  takeChallenge,
  usePasskey,
} from '../storage/passkeys.ts';
import { isStorable } from '../storage/storable.ts';
import { type Beginning, beginningAs } from '../storage/ways-in.ts';
import { showPage } from './account-routes.ts';
import { lead } from './answer.ts';
import { tell } from './authoring-routes.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { readForm } from './forms.ts';
import { mayTry, NOT_CURRENT, TOO_OFTEN, tryPassword } from './guesses.ts';
import { readMembers } from './json-body.ts';
import { notUnderstood } from './not-found.ts';
import { returnTo } from './return-to.ts';

/** So long a person may take to find their device. */
const SECONDS = 300;
const MOST_KEYS = 20;
const ASKED: Limit = { kind: 'passkey', times: 60, milliseconds: 10 * 60_000 };
/** Of the browser that was asked to sign. */
const COOKIE = 'passkey';

/** What reads keys is loaded when the first one comes. */
const loadKeys = () => import('../accounts/passkeys.ts');

const untilOf = (now: Date) => new Date(now.getTime() + SECONDS * 1000);

async function keep(
  { site }: Call,
  kind: ChallengeKind,
  holder: string,
  challenge: string,
): Promise<void> {
  const kept = { kind, holder: hashOf(holder), challenge, until: untilOf(site.now()) };
  await keepChallenge(site.storage.db, kept);
}

function take({ site }: Call, kind: ChallengeKind, holder: string): Promise<string | undefined> {
  return takeChallenge(site.storage.db, kind, hashOf(holder), site.now());
}

/** What a device is told to make a key for this session, after the password was given once more. */
async function answerAskForKey(call: Call): Promise<Response> {
  const { site, account, request } = call;
  const members = await readMembers(request);
  const password = members.text('password', { most: 200 });
  const tried = await tryPassword(call, password);
  if (tried === 'too often') return tell(call, 429, { problems: [TOO_OFTEN] });
  if (tried === 'wrong') return tell(call, 422, { problems: ['The password is not right.'] });
  const known = await listPasskeys(site.storage.db, account!.id);
  if (known.length >= MOST_KEYS) {
    return tell(call, 422, { problems: [`There are ${MOST_KEYS} passkeys: remove one first.`] });
  }
  const { askForKey } = await loadKeys();
  const options = await askForKey(site.configuration, account!, known);
  await keep(call, 'register', account!.session, options.challenge);
  return tell(call, 200, options);
}

const NOT_TAKEN =
  'The passkey was not taken: the device’s answer does not fit what it was asked, or came too late. Try again.';

async function answerKey(call: Call): Promise<Response> {
  const { site, account } = call;
  const members = await readMembers(call.request);
  const name = members.line('name', { most: 80, isOptional: true }) || 'Passkey';
  const answered = members.object('response');
  const challenge = await take(call, 'register', account!.session);
  const key =
    challenge === undefined || members.problems.length > 0
      ? undefined
      : await (await loadKeys()).readKey(site.configuration, challenge, answered);
  if (key === undefined) return tell(call, 422, { problems: [NOT_TAKEN] });
  const passkey = { ...key, account: account!.id, name, madeAt: site.now(), usedAt: null };
  return (await addPasskey(site.storage.db, passkey))
    ? tell(call, 201, { name })
    : tell(call, 422, { problems: ['This passkey is known already.'] });
}

/** What a device is told to sign in, whoever it belongs to. */
async function answerAskForSignature(call: Call): Promise<Response> {
  const { site, from } = call;
  const { db } = site.storage;
  if (!(await attempt(db, ASKED, hashedPrefix(from), site.now()))) {
    return tell(call, 429, { problems: [TOO_OFTEN] });
  }
  const { askForSignature } = await loadKeys();
  const options = await askForSignature(site.configuration);
  const word = randomBytes(24).toString('base64url');
  await keep(call, 'sign-in', word, options.challenge);
  const response = await tell(call, 200, options);
  response.headers.append('Set-Cookie', setCookie(site, COOKIE, word, SECONDS));
  return response;
}

const NOT_IN = 'This passkey does not let anybody in here. Use the password, or another device.';

/** The same words for a key that is not known, that was taken away, that signs wrongly, and of a disabled account. */
async function answerSignature(call: Call): Promise<Response> {
  const { site, request, url } = call;
  const members = await readMembers(request);
  const response = members.object('response');
  if (!(await mayTry(call))) return tell(call, 429, { problems: [TOO_OFTEN] });
  const began = members.problems.length > 0 ? undefined : await whoSigned(call, response);
  const signedIn =
    began === undefined ? undefined : await site.accounts.signInKnown(began, request.headers);
  if (signedIn === undefined || signedIn.status === 'wrong') {
    return tell(call, 422, { problems: [NOT_IN] });
  }
  const done = await tell(call, 200, { to: returnTo(url, '/desk/') });
  for (const cookie of [...signedIn.cookies, setCookie(site, COOKIE, '', 0)]) {
    done.headers.append('Set-Cookie', cookie);
  }
  return done;
}

async function whoSigned(call: Call, response: object): Promise<Beginning | undefined> {
  const { site, request } = call;
  const word = cookieOf(site, request, COOKIE);
  const challenge = word === undefined ? undefined : await take(call, 'sign-in', word);
  const { id } = response as { readonly id?: unknown };
  if (challenge === undefined || typeof id !== 'string' || !isStorable(id)) return undefined;
  const { db } = site.storage;
  const passkey = await findPasskey(db, id);
  if (passkey === undefined) return undefined;
  const began = await beginningAs(db, passkey.account);
  const { readSignature } = await loadKeys();
  const counter = await readSignature(site.configuration, challenge, response, passkey);
  const isGood = counter !== undefined && (await usePasskey(db, passkey, counter, site.now()));
  return isGood ? began : undefined;
}

/** Asks for the password first: who finds an open browser must not take away what lets its owner in. */
async function answerRemoval(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site, account } = call;
  const { db } = site.storage;
  const [id, password] = [form('passkey'), form('password')];
  const passkey = (await listPasskeys(db, account!.id)).find((one) => one.id === id);
  if (passkey === undefined) return lead(site, '/account');
  const ask = (status: number, fault?: string, problem?: string) =>
    showPage(call, status, 'Remove a passkey', drawPasskeyRemoval(passkey, fault, problem));
  if (password === '') return ask(200);
  const tried = await tryPassword(call, password);
  if (tried === 'too often') return ask(429, undefined, TOO_OFTEN);
  if (tried === 'wrong') return ask(422, NOT_CURRENT, 'The passkey was not removed.');
  await removePasskey(db, account!.id, id);
  return lead(site, '/account');
}

/** Keys of devices, besides passwords. */
export const passkeyRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/passkeys/options',
    needs: 'signed-in',
    answer: answerAskForKey,
  },
  { method: 'POST', path: '/api/passkeys', needs: 'signed-in', answer: answerKey },
  {
    method: 'POST',
    path: '/api/passkeys/sign-in/options',
    needs: 'anyone',
    answer: answerAskForSignature,
  },
  { method: 'POST', path: '/api/passkeys/sign-in', needs: 'anyone', answer: answerSignature },
  { method: 'POST', path: '/account/passkeys/removal', needs: 'signed-in', answer: answerRemoval },
];

import { invitationLetter } from '../mail/letters.ts';
import { hashedWord } from '../sealing/network-prefix.ts';
import type { Site } from '../site/site.ts';
import { attempt, type Limit } from '../storage/limits.ts';
import { authorWithin, findPerson, invite } from '../storage/people.ts';
import {
  giveRole,
  makePublication,
  type Publication,
  type Role,
  roleOf,
  takeRole,
} from '../storage/publications.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const INVITATION_DAYS = 7;
/** Characters of a note by which an invitation is told from others. */
export const NOTE_LENGTH = 80;

/** First words of addresses that are the server's own. */
const RESERVED = [
  'account',
  'api',
  'assets',
  'comments',
  'desk',
  'health',
  'invitation',
  'media',
  'metrics',
  'moderate',
  'oembed',
  'people',
  'ready',
  'sign-in',
  'sign-out',
  'workbench',
  'yours',
];

/** Whoever asked was removed meanwhile. */
class AccountGone extends Error {
  override readonly name = 'AccountGone';
}

/**
 * Makes a publication with its first owner, or neither; undefined where its name in addresses is taken.
 * @throws {AccountGone}
 */
export async function openPublication(
  { storage: { db }, now }: Pick<Site, 'storage' | 'now'>,
  named: { readonly slug: string; readonly title: string },
  account: string,
): Promise<Publication | undefined> {
  if (RESERVED.includes(named.slug)) return undefined;
  return db.transaction().execute(async (within) => {
    if ((await authorWithin(within, account)) === '') throw new AccountGone();
    const made = await makePublication(within, named, now());
    if (made === undefined) return undefined;
    await giveRole(within, { publication: made.id, account, role: 'owner' });
    return made;
  });
}

/** A link that leads in once. */
export interface InvitationLink {
  readonly address: string;
  readonly until: Date;
  /** Whether it was sent to where it was to be sent; absent where nowhere. */
  readonly isSent?: boolean;
  /** That it was not tried, since so many letters had been sent. */
  readonly isTooOften?: boolean;
}

/** Letters of a day: to one address, by one account, of one publication. Nobody asked for them who gets them. */
const LETTERS: readonly Limit[] = [
  { kind: 'letter to', times: 3, milliseconds: DAY_MILLISECONDS },
  { kind: 'letter by', times: 30, milliseconds: DAY_MILLISECONDS },
  { kind: 'letter of', times: 60, milliseconds: DAY_MILLISECONDS },
];

async function maySend({ storage: { db }, now }: Site, of: readonly string[]): Promise<boolean> {
  for (const [k, limit] of LETTERS.entries()) {
    if (!(await attempt(db, limit, hashedWord(of[k] ?? ''), now()))) return false;
  }
  return true;
}

function linkOf({ configuration }: Site, word: string, until: Date): InvitationLink {
  return { address: `${configuration.address}/invitation/${word}`, until };
}

/** A link by which one person takes a part in a publication, sent by mail where an address is given. */
export async function inviteTo(
  site: Site,
  { id, title }: Publication,
  role: Role,
  madeBy: string,
  { email, note = '' }: { readonly email?: string | undefined; readonly note?: string } = {},
): Promise<InvitationLink> {
  const madeAt = site.now();
  const until = new Date(madeAt.getTime() + INVITATION_DAYS * DAY_MILLISECONDS);
  const to = email ?? null;
  const invitation = { kind: 'join', publication: id, role, account: null, until } as const;
  const word = await invite(site.storage.db, { ...invitation, email: to, madeBy, madeAt, note });
  const link = linkOf(site, word, until);
  if (to === null) return link;
  if (!(await maySend(site, [to, madeBy, id]))) return { ...link, isSent: false, isTooOften: true };
  const letter = invitationLetter(site.configuration.name, title, role, to, link.address);
  return { ...link, isSent: (await site.mail?.send(letter)) === true };
}

/** A link by which one person becomes an administrator besides those who are. */
export async function inviteAdministrator(
  site: Site,
  madeBy: string,
  note = '',
): Promise<InvitationLink> {
  const madeAt = site.now();
  const until = new Date(madeAt.getTime() + DAY_MILLISECONDS);
  const invitation = { kind: 'administer', publication: null, role: null, account: null } as const;
  const word = await invite(site.storage.db, { ...invitation, until, madeBy, madeAt, note });
  return linkOf(site, word, until);
}

/** A link by which somebody who cannot sign in any more sets a new password; undefined where nobody has that address. */
export async function recoverWith(
  site: Site,
  email: string,
  madeBy: string,
): Promise<InvitationLink | undefined> {
  const { db } = site.storage;
  const account = await findPerson(db, email);
  if (account === undefined) return undefined;
  const until = new Date(site.now().getTime() + DAY_MILLISECONDS);
  const invitation = { kind: 'recover', publication: null, role: null, account, until } as const;
  return linkOf(site, await invite(db, { ...invitation, madeBy }), until);
}

/** Takes somebody's part in a publication away, which counts from the next request on. */
export async function dismiss(
  { storage: { db } }: Site,
  publication: string,
  email: string,
): Promise<{ readonly dismissed: Role } | { readonly problem: 'unknown' | 'last-owner' }> {
  const account = await findPerson(db, email);
  const role = account === undefined ? undefined : await roleOf(db, account, publication);
  if (account === undefined || role === undefined) return { problem: 'unknown' };
  return (await takeRole(db, publication, account))
    ? { dismissed: role }
    : { problem: 'last-owner' };
}

import type { Role } from './publications.ts';
import type { Within } from './tables.ts';

/** By what somebody may do what they asked for. It has to last until that is written. */
export interface Authority {
  readonly account: string;
  readonly session: string;
  /** What is needed besides: nothing, to run the server, or one of some parts in a publication. */
  readonly part: 'none' | 'administrator' | PartNeeded;
}

export interface PartNeeded {
  readonly publication: string;
  readonly roles: readonly Role[];
}

/** Whoever asked may not do it any more. */
export class AuthorityLost extends Error {
  override readonly name = 'AuthorityLost';
}

/**
 * Holds what somebody's authority rests on until the end of a transaction, so that whoever takes it away waits for what is being
 * written, and nothing is written once it was taken away.
 * @throws {AuthorityLost}
 */
export async function holdAuthority(within: Within, authority: Authority): Promise<void> {
  const { account, part } = authority;
  // All who may take it from each other are held in one order, or two who do so at once would wait for each other.
  if (part === 'administrator') {
    const administrators = await holdAdministrators(within);
    if (!administrators.includes(account)) throw new AuthorityLost();
  }
  const isThere = await holdSession(within, authority);
  if (!isThere || (typeof part === 'object' && !(await holdPart(within, account, part)))) {
    throw new AuthorityLost();
  }
}

const administrators = (db: Within) =>
  db
    .selectFrom('administrator')
    .innerJoin('person', 'person.id', 'administrator.account')
    .select('administrator.account')
    .where('person.disabledAt', 'is', null)
    .orderBy('administrator.account');

/** Accounts that can run the server; one that is disabled cannot. */
export async function listAdministrators(db: Within): Promise<string[]> {
  const rows = await administrators(db).execute();
  return rows.map(({ account }) => account);
}

/** The same, held until the end of a transaction. */
export async function holdAdministrators(within: Within): Promise<string[]> {
  const rows = await administrators(within).forUpdate().execute();
  return rows.map(({ account }) => account);
}

async function holdSession(
  within: Within,
  { account, session, part }: Authority,
): Promise<boolean> {
  const asked = within
    .selectFrom('person')
    .innerJoin('session', 'session.userId', 'person.id')
    .select('session.id')
    .where('person.id', '=', account)
    .where('person.disabledAt', 'is', null)
    .where('session.id', '=', session);
  // What somebody does about their own account is done one after the other.
  const held = part === 'none' ? asked.forUpdate('person') : asked.forShare('person');
  return (await held.forKeyShare('session').executeTakeFirst()) !== undefined;
}

async function holdPart(
  within: Within,
  account: string,
  { publication, roles }: PartNeeded,
): Promise<boolean> {
  const held = within
    .selectFrom('role')
    .select('account')
    .where('publication', '=', publication)
    .where('role', 'in', roles);
  if (roles.some((role) => role !== 'owner')) {
    const own = held.where('account', '=', account).forShare();
    return (await own.executeTakeFirst()) !== undefined;
  }
  const owners = await held.orderBy('account').forUpdate().execute();
  return owners.some((owner) => owner.account === account);
}

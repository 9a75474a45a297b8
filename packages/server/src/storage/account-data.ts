import { listAdministrators } from './authority.ts';
import { listPasskeys } from './passkeys.ts';
import { holdPerson, isLastAdministrator } from './people.ts';
import type { Change, Database, RoleTable, Within } from './tables.ts';

/** All that is kept of an account but what only proves who somebody is. */
export interface AccountData {
  readonly name: string;
  readonly email: string;
  readonly parts: readonly { readonly publication: string; readonly role: RoleTable['role'] }[];
  readonly isAdministrator: boolean;
  readonly hasSecondStep: boolean;
  readonly passkeys: readonly {
    readonly name: string;
    readonly madeAt: Date;
    readonly usedAt: Date | null;
  }[];
  readonly versions: readonly {
    readonly kind: 'model' | 'briefing';
    readonly publication: string;
    readonly name: string;
    readonly version: number;
    readonly message: string;
    readonly savedAt: Date;
  }[];
  /** Links that it made and that were not used yet. */
  readonly invitations: readonly {
    readonly kind: 'set-up' | 'join' | 'recover' | 'administer';
    readonly publication: string | null;
    readonly role: RoleTable['role'] | null;
    readonly until: Date;
    readonly email: string | null;
    readonly note: string;
  }[];
  readonly decisions: readonly {
    readonly publication: string;
    readonly change: Change;
    readonly at: Date;
  }[];
  /** Browsers that it blocked. */
  readonly blocks: readonly { readonly publication: string; readonly at: Date }[];
}

export async function readAccount(db: Within, account: string): Promise<AccountData> {
  const person = await db
    .selectFrom('person')
    .leftJoin('administrator', 'administrator.account', 'person.id')
    .select(['person.name', 'person.email', 'person.twoFactorEnabled', 'administrator.account'])
    .where('person.id', '=', account)
    .executeTakeFirstOrThrow();
  const [passkeys, parts, models, briefings, invitations, decisions, blocks] = await Promise.all([
    listPasskeys(db, account),
    db
      .selectFrom('role')
      .innerJoin('publication', 'publication.id', 'role.publication')
      .select(['publication.slug as publication', 'role.role'])
      .where('role.account', '=', account)
      .orderBy('publication.slug')
      .execute(),
    listSaved(db, 'model', account),
    listSaved(db, 'briefing', account),
    db
      .selectFrom('invitation')
      .leftJoin('publication', 'publication.id', 'invitation.publication')
      .select(['invitation.kind', 'publication.slug as publication', 'invitation.role'])
      .select(['invitation.until', 'invitation.email', 'invitation.note'])
      .where('invitation.madeBy', '=', account)
      .orderBy('invitation.until')
      .execute(),
    db
      .selectFrom('decision')
      .innerJoin('publication', 'publication.id', 'decision.publication')
      .select(['publication.slug as publication', 'decision.change', 'decision.at'])
      .where('decision.account', '=', account)
      .orderBy('decision.at')
      .execute(),
    db
      .selectFrom('blockedWriter')
      .innerJoin('publication', 'publication.id', 'blockedWriter.publication')
      .select(['publication.slug as publication', 'blockedWriter.at'])
      .where('blockedWriter.account', '=', account)
      .orderBy('blockedWriter.at')
      .execute(),
  ]);
  return {
    name: person.name,
    email: person.email,
    isAdministrator: person.account !== null,
    hasSecondStep: person.twoFactorEnabled === true,
    passkeys: passkeys.map(({ name, madeAt, usedAt }) => ({ name, madeAt, usedAt })),
    parts,
    versions: [...models, ...briefings],
    invitations,
    decisions,
    blocks,
  };
}

async function listSaved(db: Within, kind: 'model' | 'briefing', account: string) {
  // Both tables have these columns, which types of two names at once cannot say.
  const versions = `${kind}Version` as 'modelVersion';
  const rows = await db
    .selectFrom(`${kind as 'model'} as w`)
    .innerJoin(`${versions} as v`, 'v.work', 'w.id')
    .innerJoin('publication', 'publication.id', 'w.publication')
    .select(['publication.slug as publication', 'w.slug as name', 'v.number as version'])
    .select(['v.message', 'v.madeAt as savedAt'])
    .where('v.author', '=', account)
    .orderBy('v.madeAt')
    .execute();
  return rows.map((row) => ({ kind, ...row }));
}

/** Why an account cannot be removed yet; its last owner who can sign in leaves no publication, and its last administrator no server. */
export type Kept =
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'last-owner'; readonly of: readonly string[] };

/** Undefined where it can be removed as things stand. */
export async function whyKept(db: Within, account: string): Promise<Kept | undefined> {
  const administrators = await listAdministrators(db);
  if (administrators.length === 1 && administrators[0] === account) {
    return { kind: 'last-administrator' };
  }
  return whyOwned(await ownersOfTheSame(db, account).execute(), account);
}

/** The same, where what says so stays until the end of a transaction. */
async function holdWhyKept(within: Within, account: string): Promise<Kept | undefined> {
  if (await isLastAdministrator(within, account)) return { kind: 'last-administrator' };
  // What is given to it or saved by it meanwhile waits, and then finds it gone.
  await holdPerson(within, account);
  return whyOwned(await ownersOfTheSame(within, account).forUpdate('role').execute(), account);
}

function whyOwned(owners: readonly Owner[], account: string): Kept | undefined {
  const of = onlyOwned(owners, account).map(({ slug }) => slug);
  return of.length === 0 ? undefined : { kind: 'last-owner', of };
}

/** Titles of the publications of which nobody else is an owner who can sign in. */
export async function listOnlyOwned(db: Within, account: string): Promise<string[]> {
  const owners = await ownersOfTheSame(db, account).execute();
  return onlyOwned(owners, account).map(({ title }) => title);
}

/** Owners of the publications that an account owns, itself included; in the order in which owners of one are held elsewhere. */
function ownersOfTheSame(db: Within, account: string) {
  return db
    .selectFrom('role')
    .innerJoin('publication', 'publication.id', 'role.publication')
    .innerJoin('person', 'person.id', 'role.account')
    .select(['role.account', 'person.disabledAt', 'publication.slug', 'publication.title'])
    .where('role.role', '=', 'owner')
    .where('role.publication', 'in', (from) =>
      from
        .selectFrom('role as mine')
        .select('mine.publication')
        .where('mine.account', '=', account)
        .where('mine.role', '=', 'owner'),
    )
    .orderBy('publication.slug')
    .orderBy('role.account');
}

/** An owner of one of several publications. */
interface Owner {
  readonly account: string;
  readonly disabledAt: Date | null;
  readonly slug: string;
}

function onlyOwned<O extends Owner>(owners: readonly O[], account: string): O[] {
  const others = owners.filter((one) => one.account !== account && one.disabledAt === null);
  const shared = new Set(others.map(({ slug }) => slug));
  return owners.filter((one) => one.account === account && !shared.has(one.slug));
}

export type Removed = { readonly kind: 'removed' } | Kept;

/**
 * Removes an account with its sessions, passwords and parts. What it saved stays, by nobody: texts are the publication's. Its
 * decisions stay as well, as those of an account that is gone.
 */
export function removeAccount(db: Database, account: string): Promise<Removed> {
  return db.transaction().execute(async (within) => {
    const kept = await holdWhyKept(within, account);
    if (kept !== undefined) return kept;
    await within.deleteFrom('role').where('account', '=', account).execute();
    await within.deleteFrom('administrator').where('account', '=', account).execute();
    await within
      .deleteFrom('invitation')
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('account', '=', account),
          // One that was sent to the address of the account before it was made.
          eb('email', 'in', selectFrom('person').select('email').where('id', '=', account)),
        ]),
      )
      .execute();
    for (const table of ['decision', 'blockedWriter'] as const) {
      await within.updateTable(table).set({ account: '' }).where('account', '=', account).execute();
    }
    for (const versions of ['modelVersion', 'briefingVersion'] as const) {
      await within
        .updateTable(versions)
        .set({ author: '' })
        .where('author', '=', account)
        .execute();
    }
    // Sessions, passwords, passkeys and second steps go with the row that they belong to.
    await within.deleteFrom('person').where('id', '=', account).execute();
    return { kind: 'removed' };
  });
}

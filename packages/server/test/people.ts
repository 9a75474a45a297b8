import { decideComments } from '../src/storage/deciding.ts';
import { invite, joinAsNew } from '../src/storage/people.ts';
import { giveRole, type Publication, type Role } from '../src/storage/publications.ts';
import type { Change } from '../src/storage/tables.ts';
import type { TestSite } from './site.ts';
import { seenNow } from './stored.ts';

export const PASSWORD = 'four plain long words';

/** Makes an account; an administrator where it is said. Its id. */
export async function newPerson({ site }: TestSite, name: string, isAdministrator = false) {
  const { db } = site.storage;
  const now = site.now();
  const passwordHash = await site.accounts.hash(PASSWORD);
  const email = `${name}@example.org`;
  const word = await invite(db, {
    kind: isAdministrator ? 'set-up' : 'join',
    publication: null,
    role: null,
    account: null,
    until: new Date(now.getTime() + 60_000),
  });
  await joinAsNew(db, word, { name, email, passwordHash }, now);
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function newMember(
  test: TestSite,
  name: string,
  publication: Publication,
  role: Role,
): Promise<string> {
  const account = await newPerson(test, name);
  await giveRole(test.site.storage.db, { publication: publication.id, account, role });
  return account;
}

/** Decides on a comment as a moderator of the publication would; whether that changed anything. */
export async function decideOn(
  { site }: TestSite,
  publication: Publication,
  comment: string,
  change: Change,
): Promise<boolean> {
  const by = { account: 'mod', at: site.now() };
  const { db } = site.storage;
  const seen = await seenNow(db, [comment]);
  const { decided } = await decideComments(db, publication.id, seen, change, by);
  return decided !== undefined;
}

/** Comments as the form of a moderator names them who looks now; those that are not there as if they were. */
export async function namedSeen(
  { site }: TestSite,
  ids: readonly string[],
): Promise<readonly string[]> {
  const seen = new Map(
    (await seenNow(site.storage.db, ids)).map(({ id, revision }) => [id, revision] as const),
  );
  return ids.map((id) => `${id}.${seen.get(id) ?? 0}`);
}

let networks = 0;

/** Posts a form, from a network of its own unless one is named. */
export function postForm(
  test: TestSite,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  networks += 1;
  return test.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'X-Forwarded-For': `10.${networks >> 8}.${networks & 255}.1`, ...headers },
  });
}

/** What the forms of a page send that nobody typed. */
export function hiddenFields(html: string): Readonly<Record<string, string>> {
  const all = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...all].map(([, name, value]) => [name!, value!]));
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(response: Response): string {
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]!);
  return set.filter((one) => !/=$/.test(one)).join('; ');
}

/** Signs in, and gives what a browser sends from then on. */
export async function signIn(test: TestSite, name: string, password = PASSWORD) {
  const response = await postForm(test, '/sign-in', { email: `${name}@example.org`, password });
  return { Cookie: cookiesOf(response) };
}

/** Asks as a program does. */
export function sendJson(
  test: TestSite,
  path: string,
  said: object,
  headers: Readonly<Record<string, string>>,
) {
  return test.ask(path, {
    method: 'POST',
    body: JSON.stringify(said),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

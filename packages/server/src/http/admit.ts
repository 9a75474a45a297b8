import type { Account } from '../accounts/accounts.ts';
import { heldAccounts } from '../accounts/held-accounts.ts';
import { decide, SUFFICE } from '../site/access.ts';
import type { Call, Need, Route } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import type { Authority } from '../storage/authority.ts';
import { isAdministrator } from '../storage/people.ts';
import { findPublication, type Publication, roleOf } from '../storage/publications.ts';
import { lead } from './answer.ts';
import { isProgram, notFound, refuse } from './not-found.ts';
import { signInFor } from './return-to.ts';

/** Lets a request through to its route, with who asks and about what, or says why it is not let through. */
export async function admit({ needs, method }: Route, call: Call): Promise<Call | Response> {
  if (needs === 'anyone') return call;
  const { site, request, param } = call;
  const { db } = site.storage;
  const account = await site.accounts.whoAsks(request.headers);
  if (account === undefined) return askToSignIn(call, method);
  const isOfPublication = needs !== 'signed-in' && needs !== 'administrator';
  const publication = isOfPublication ? await findPublication(db, param('publication')) : undefined;
  if (isOfPublication && publication === undefined) return notFound({ ...call, account });
  const role = publication === undefined ? undefined : await roleOf(db, account.id, publication.id);
  const decision = decide(needs, {
    isSignedIn: true,
    isAdministrator: needs === 'administrator' && (await isAdministrator(db, account.id)),
    role,
  });
  if (decision !== 'allowed') return refuseAccount({ ...call, account });
  return {
    ...call,
    site: heldBy(site, account, partOf(needs, publication)),
    account,
    ...(publication !== undefined && { publication }),
    ...(role !== undefined && { role }),
  };
}

export function refuseAccount(call: Call): Promise<Response> {
  return refuse(
    call,
    403,
    'Not allowed',
    'Your account may not do this. An owner of the publication, or whoever runs this server, can let you.',
  );
}

function partOf(
  needs: Exclude<Need, 'anyone'>,
  publication: Publication | undefined,
): Authority['part'] {
  if (needs === 'administrator') return needs;
  return needs === 'signed-in' || publication === undefined
    ? 'none'
    : { publication: publication.id, roles: SUFFICE[needs] };
}

/** The site for somebody who writes there as long as they may, and no longer. */
export function heldBy(site: Site, { id, session }: Account, part: Authority['part']): Site {
  const { storage } = site;
  const db = storage.heldBy({ account: id, session, part });
  return { ...site, storage: { ...storage, db }, accounts: heldAccounts(site.accounts, db) };
}

function askToSignIn(call: Call, method: Route['method']): Response | Promise<Response> {
  return isProgram(call) || method !== 'GET'
    ? refuse(
        call,
        401,
        'You are not signed in',
        isProgram(call)
          ? 'Sign in first.'
          : 'You are not signed in any more, so nothing was taken. Sign in in another tab, go back in this one, where what you typed still stands, and send it once more.',
      )
    : lead(call.site, signInFor(call.url));
}

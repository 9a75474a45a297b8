import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { inviteAdministrator, NOTE_LENGTH } from '../administration/parts.ts';
import { drawFaults } from '../pages/faults.ts';
import {
  drawAdministratorForm,
  drawInvitingAdministrators,
  drawLink,
  sayInvitation,
} from '../pages/inviting.ts';
import { drawDisablingAsked, drawPeople } from '../pages/people.ts';
import { type Call, PUBLICATION, type Route, UUID } from '../site/route.ts';
import { sayMinute } from '../site/say-day.ts';
import { listOnlyOwned } from '../storage/account-data.ts';
import { listInvitations, listPeople, revokeInvitation } from '../storage/members.ts';
import { emailOf, findPerson, isPerson, setDisabled } from '../storage/people.ts';
import { cleanLine } from '../storage/typed-text.ts';
import { showPage } from './account-routes.ts';
import { lead } from './answer.ts';
import { tell } from './authoring-routes.ts';
import { readForm } from './forms.ts';
import { readMembers } from './json-body.ts';
import { notFound, notUnderstood } from './not-found.ts';

const PAGE = 100;

const LAST = 'Nobody would run this server any more: make another administrator first.';

async function showPeople(
  call: Call,
  status = 200,
  first: readonly ElementContent[] = [],
): Promise<Response> {
  const { site, url, account } = call;
  const after = (url.searchParams.get('after') ?? '').replaceAll('\0', '');
  const people = await listPeople(site.storage.db, { after, limit: PAGE });
  const more = people.length === PAGE ? people.at(-1)?.email : undefined;
  const open = await listInvitations(site.storage.db, null, site.now());
  return showPage(call, status, 'Accounts', [
    ...first,
    ...drawPeople(people, account!.id, more),
    ...drawInvitingAdministrators(open),
  ]);
}

/** Its sessions and its links do not come back when it is enabled, so it is asked once more. */
async function askBeforeDisabling(call: Call, account: string): Promise<Response> {
  const { db } = call.site.storage;
  const [email = '', ownerless] = await Promise.all([
    emailOf(db, account),
    listOnlyOwned(db, account),
  ]);
  const asked = drawDisablingAsked(account, email, ownerless);
  return showPage(call, 200, 'Disable this account?', asked);
}

/** Disables or enables an account; nobody's own. */
async function answerPeople(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site } = call;
  const [account, action] = [form('account'), form('action')];
  if (action !== 'disable' && action !== 'enable') return notUnderstood(call);
  if (!(await isPerson(site.storage.db, account))) return notFound(call);
  if (account === call.account!.id) {
    return showPeople(call, 422, drawFaults('This is your own account.'));
  }
  if (action === 'disable' && form('sure') !== 'yes') return askBeforeDisabling(call, account);
  const at = action === 'disable' ? site.now() : null;
  return (await setDisabled(site.storage.db, account, at))
    ? lead(site, '/people/')
    : showPeople(call, 422, drawFaults(LAST));
}

/** Says which one it was: of several that are alike the wrong one is soon revoked. */
async function answerRevoke(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site, publication } = call;
  const id = form('invitation');
  const open = await listInvitations(site.storage.db, publication?.id ?? null, site.now());
  const invitation = open.find((one) => one.id === id);
  const back =
    publication === undefined
      ? h('p', [h('a', { href: '/people/' }, 'Back to all accounts')])
      : h('p', [h('a', { href: `/desk/${publication.slug}/` }, 'Back to the desk')]);
  return (await revoke(call, id)) && invitation !== undefined
    ? showPage(call, 200, 'Invitation revoked', [
        h('p', `Its link leads nowhere any more: ${sayInvitation(invitation)}`),
        back,
      ])
    : showPage(call, 409, 'Nothing was revoked', [
        h('p', 'This invitation was used or revoked before, or its time is over.'),
        back,
      ]);
}

async function answerInviting(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const note = cleanLine(form('note'));
  if (note.length > NOTE_LENGTH) {
    const fault = `Write a note of at most ${NOTE_LENGTH} characters; this one has ${note.length}.`;
    return showPage(call, 422, 'Invite another administrator', [
      drawAdministratorForm(note, fault),
    ]);
  }
  const { address, until } = await inviteAdministrator(call.site, call.account!.id, note);
  return showPage(call, 201, 'An invitation as administrator', [
    h('p', 'One person becomes an administrator of this server by this link.'),
    drawLink(address, `Hand it over in private. It works once, until ${sayMinute(until)}.`),
    h('p', 'It is not shown again.'),
    h('p', [h('a', { href: '/people/' }, 'Back to all accounts')]),
  ]);
}

async function answerInvitingProgram(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  members.oneOf('role', ['administrator'] as const);
  const note = members.line('note', { most: NOTE_LENGTH, isOptional: true });
  if (members.problems.length > 0) return tell(call, 422, { problems: members.problems });
  return tell(call, 201, await inviteAdministrator(call.site, call.account!.id, note));
}

async function revoke({ site, publication }: Call, id: string): Promise<boolean> {
  return UUID.test(id) && (await revokeInvitation(site.storage.db, publication?.id ?? null, id));
}

/** The links that are open, for programs. */
async function answerInvitations(call: Call): Promise<Response> {
  const { site, publication } = call;
  const open = await listInvitations(site.storage.db, publication?.id ?? null, site.now());
  return tell(call, 200, { invitations: open });
}

async function answerRevocation(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const id = members.text('id', { most: 80 });
  if (members.problems.length > 0) return tell(call, 422, { problems: members.problems });
  return (await revoke(call, id)) ? tell(call, 200, { revoked: id }) : notFound(call);
}

const STATES = ['enabled', 'disabled'] as const;

async function answerState(call: Call): Promise<Response> {
  const { site, request } = call;
  const members = await readMembers(request);
  const email = members.text('email', { most: 254 }).trim().toLowerCase();
  const state = members.oneOf('state', STATES);
  if (members.problems.length > 0) return tell(call, 422, { problems: members.problems });
  const account = await findPerson(site.storage.db, email);
  const problem =
    account === undefined
      ? 'nobody here has that "email"'
      : account === call.account!.id
        ? 'this is your own account'
        : undefined;
  if (problem !== undefined) return tell(call, 422, { problems: [problem] });
  const at = state === 'disabled' ? site.now() : null;
  return (await setDisabled(site.storage.db, account!, at))
    ? tell(call, 200, { state })
    : tell(call, 422, { problems: [LAST] });
}

const OF = `/api/publications/${PUBLICATION}`;

/** Accounts and links that are taken away again. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/people/', needs: 'administrator', answer: (call) => showPeople(call) },
  { method: 'POST', path: '/people/', needs: 'administrator', answer: answerPeople },
  { method: 'POST', path: '/people/invitations', needs: 'administrator', answer: answerInviting },
  { method: 'POST', path: '/people/revocations', needs: 'administrator', answer: answerRevoke },
  {
    method: 'POST',
    path: '/api/invitations',
    needs: 'administrator',
    answer: answerInvitingProgram,
  },
  { method: 'GET', path: '/api/invitations', needs: 'administrator', answer: answerInvitations },
  { method: 'POST', path: '/api/revocations', needs: 'administrator', answer: answerRevocation },
  { method: 'POST', path: '/api/accounts', needs: 'administrator', answer: answerState },
  {
    method: 'POST',
    path: `/desk/${PUBLICATION}/revocations`,
    needs: 'owner',
    answer: answerRevoke,
  },
  { method: 'GET', path: `${OF}/invitations`, needs: 'owner', answer: answerInvitations },
  { method: 'POST', path: `${OF}/revocations`, needs: 'owner', answer: answerRevocation },
];

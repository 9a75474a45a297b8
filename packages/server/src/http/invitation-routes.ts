import { h } from 'hastscript';
import { PASSWORD } from '../accounts/accounts.ts';
import { isEmail } from '../accounts/e-mail.ts';
import { drawPlainForm, type PlainField } from '../pages/plain-form.ts';
import {
  findInvitation,
  type Invitation,
  isNoMore,
  joinAs,
  joinAsNew,
  recover,
} from '../storage/people.ts';
import { roleOf } from '../storage/publications.ts';
import { cleanLine } from '../storage/typed-text.ts';
import { mayTry, showPage, TOO_OFTEN } from './account-routes.ts';
import { lead } from './answer.ts';
import { readForm } from './forms.ts';
import { refuse } from './not-found.ts';
import type { Call, Route } from './route.ts';

type Typed = Readonly<Record<'name' | 'email', string>>;
type Faults = Readonly<Partial<Record<'name' | 'email' | 'password', string>>>;

const TITLES: Readonly<Record<Invitation['kind'], string>> = {
  'set-up': 'Set up this server',
  join: 'Join',
  recover: 'Set a new password',
};

const gone = (call: Call) =>
  refuse(
    call,
    404,
    'Not valid any more',
    'This link was used before or taken back, or its time is over. Ask for another.',
  );

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** What who is signed in is already, and would be by joining. */
async function showJoining(call: Call, invitation: Found, status: number): Promise<Response> {
  const { site, account, param } = call;
  const { publication, role, title } = invitation;
  const has =
    publication === null ? undefined : await roleOf(site.storage.db, account!.id, publication);
  const as = (one: string | null) => `${one} of “${title}”`;
  const signedIn = h('p', `You are signed in as ${account!.name}.`);
  if (isNoMore(has, invitation)) {
    return showPage(call, status, 'You have joined already', [
      signedIn,
      h(
        'p',
        `You are ${as(has!)} already, which an invitation as ${role} does not change. The link was not used: it is still good for somebody else.`,
      ),
      h('p', [h('a', { href: '/desk/' }, 'Your publications')]),
    ]);
  }
  return showPage(call, status, TITLES.join, [
    signedIn,
    ...(title === null ? [] : [h('p', `The link makes you ${as(role)}.`)]),
    ...(has === undefined ? [] : [h('p', `You are ${has} there now; joining ends that.`)]),
    drawPlainForm(`/invitation/${param('word')}`, [], 'Join with this account'),
  ]);
}

async function show(
  call: Call,
  invitation: Found,
  { status = 200, typed = { name: '', email: '' }, faults = {} as Faults } = {},
): Promise<Response> {
  const { kind } = invitation;
  const action = `/invitation/${call.param('word')}`;
  if (kind === 'join' && call.account !== undefined) return showJoining(call, invitation, status);
  const fields: PlainField[] = [
    {
      name: 'name',
      label: 'Name, as it stands with your work',
      type: 'text',
      autoComplete: 'name',
      value: typed.name,
      fault: faults.name,
    },
    {
      name: 'email',
      label: 'E-mail, with which you sign in',
      type: 'email',
      autoComplete: 'username',
      value: typed.email,
      fault: faults.email,
    },
    {
      name: 'password',
      label: `Password, at least ${PASSWORD.least} letters`,
      type: 'password',
      autoComplete: 'new-password',
      fault: faults.password,
    },
  ];
  return showPage(call, status, TITLES[kind], [
    ...(kind === 'join'
      ? [
          h('p', [
            'If you have an account here, ',
            h('a', { href: '/sign-in' }, 'sign in'),
            ' first, and open this link again.',
          ]),
        ]
      : []),
    drawPlainForm(action, kind === 'recover' ? fields.slice(2) : fields, TITLES[kind]),
  ]);
}

async function find(call: Call): Promise<Found | undefined> {
  const { site, param } = call;
  return findInvitation(site.storage.db, param('word'), site.now());
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
  if (!(await mayTry(unknown))) return refuse(unknown, 429, 'Not now', TOO_OFTEN);
  const form = await readForm(unknown.request);
  if (form === undefined)
    return refuse(unknown, 400, 'Not understood', 'This is not what the form sends.');
  const [call, invitation] = [await withAccount(unknown), await find(unknown)];
  if (invitation === undefined) return gone(call);
  const { site, account, param } = call;
  const { db } = site.storage;
  const [word, now] = [param('word'), site.now()];
  if (invitation.kind === 'join' && account !== undefined) {
    const joined = await joinAs(db, word, account.id, now);
    if (joined === 'joined') return lead(site, '/desk/');
    return joined === 'no-more' ? show(call, invitation, { status: 409 }) : gone(call);
  }
  const typed = { name: cleanLine(form('name')), email: form('email').trim().toLowerCase() };
  const faults = faultsOf(typed, form('password'), invitation.kind === 'recover');
  if (Object.keys(faults).length > 0) return show(call, invitation, { status: 422, typed, faults });
  const passwordHash = await site.accounts.hash(form('password'));
  const joined =
    invitation.kind === 'recover'
      ? await recover(db, word, passwordHash, now)
      : await joinAsNew(db, word, { ...typed, passwordHash }, now);
  if (joined === 'gone') return gone(call);
  if (joined === 'email-taken') {
    const taken = {
      email: 'This cannot be taken for a new account. If it is yours, sign in first.',
    };
    return show(call, invitation, { status: 422, typed, faults: taken });
  }
  return lead(site, '/sign-in');
}

function faultsOf({ name, email }: Typed, password: string, isRecovery: boolean): Faults {
  const isLong = password.length >= PASSWORD.least && password.length <= PASSWORD.most;
  return {
    ...(!isRecovery &&
      (name === '' || name.length > 80) && { name: 'Give a name, of at most 80 letters.' }),
    ...(!isRecovery &&
      !isEmail(email) && {
        email: 'Give an e-mail address, such as kim@example.org.',
      }),
    ...(!isLong && {
      password: `A password has at least ${PASSWORD.least} letters and at most ${PASSWORD.most}. Several words do well.`,
    }),
  };
}

const path = '/invitation/:word{[\\w-]{32}}';

/** Words that lead in once. */
export const invitationRoutes: readonly Route[] = [
  { method: 'GET', path, needs: 'anyone', answer: answerInvitation },
  { method: 'POST', path, needs: 'anyone', answer: answerJoin },
];

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withArticle } from '../accounts/role-words.ts';
import {
  dismiss,
  type InvitationLink,
  inviteTo,
  NOTE_LENGTH,
  openPublication,
  recoverWith,
} from '../administration/parts.ts';
import { isEmail } from '../configuration/e-mail.ts';
import {
  drawAuthorDesk,
  drawNewPublication,
  drawPublicationDesk,
  drawRecoveryForm,
} from '../pages/author-desk.ts';
import { drawRetractForm } from '../pages/author-desk-works.ts';
import { drawDismissalAsked, drawWayBack } from '../pages/dismissal.ts';
import { drawInviteForm, drawLink, ROLES } from '../pages/inviting.ts';
import { drawRetractionAsked } from '../pages/retraction.ts';
import { answerDoubtsOf } from '../publishing/answer-doubts.ts';
import { BRIEFING, type Call, NUMBER, PUBLICATION, type Route, SLUG } from '../site/route.ts';
import { sayMinute } from '../site/say-day.ts';
import { listDeskBriefings, listDeskModels, listMembers } from '../storage/author-desk.ts';
import {
  findBriefing,
  publishBriefing,
  RETRACTIONS,
  retractBriefing,
} from '../storage/briefings.ts';
import { listClashes } from '../storage/clashes.ts';
import { listInvitations } from '../storage/members.ts';
import { findModel } from '../storage/models.ts';
import { listOrigins } from '../storage/origins.ts';
import { isAdministrator, listParts } from '../storage/people.ts';
import { cleanLine, cleanText } from '../storage/typed-text.ts';
import { countHeld, countHeldOf } from '../storage/waiting.ts';
import { showPage } from './account-routes.ts';
import { lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { notFound, notUnderstood } from './not-found.ts';

async function answerAuthorDesk(call: Call): Promise<Response> {
  const { db } = call.site.storage;
  const { id } = call.account!;
  const { searchParams } = call.url;
  const [parts, runsServer] = await Promise.all([listParts(db, id), isAdministrator(db, id)]);
  const greeted = {
    isNew: searchParams.get('new') === 'account',
    joined: searchParams.get('joined'),
  };
  const moderated = parts.filter(({ role }) => role !== 'author').map(({ slug }) => slug);
  const waiting = await countHeldOf(db, moderated);
  return showPage(
    call,
    200,
    'Your publications',
    drawAuthorDesk(parts, runsServer, greeted, waiting),
  );
}

async function answerPublicationDesk(call: Call): Promise<Response> {
  const publication = call.publication!;
  const role = call.role!;
  const { db } = call.site.storage;
  const [briefings, models, origins, clashes, members, invitations, waiting] = await Promise.all([
    listDeskBriefings(db, publication.id, { withDrafts: role !== 'moderator' }),
    listDeskModels(db, publication.id),
    listOrigins(db, publication.id),
    listClashes(db, publication.id),
    listMembers(db, publication.id),
    role === 'owner' ? listInvitations(db, publication.id, call.site.now()) : [],
    role === 'author' ? 0 : countHeld(db, publication.id),
  ]);
  const desk = {
    publication,
    role,
    briefings,
    models,
    origins,
    clashes,
    hasWorkbench: call.site.workbench !== undefined,
    members,
    invitations,
    sendsMail: call.site.mail !== undefined,
    waiting,
  };
  const { searchParams } = call.url;
  const done = { what: searchParams.get('done'), briefing: searchParams.get('briefing') };
  return showPage(call, 200, publication.title, drawPublicationDesk(desk, done, call.site.now()));
}

const NAME = new RegExp(`^${SLUG}$`);

async function answerNewPublication(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const typed = { title: cleanLine(form('title')), slug: form('slug').trim().toLowerCase() };
  const faults = {
    ...((typed.title === '' || typed.title.length > 200) && {
      title: 'Give a title, of at most 200 letters.',
    }),
    ...((!NAME.test(typed.slug) || typed.slug.length > 60) && {
      slug: 'Use small letters from a to z, digits and single hyphens, such as gazette; at most 60.',
    }),
  };
  const again = (found: typeof faults) =>
    showPage(call, 422, 'A new publication', [drawNewPublication(typed, found)]);
  if (Object.keys(faults).length > 0) return again(faults);
  const made = await openPublication(call.site, typed, call.account!.id);
  return made === undefined
    ? again({ slug: `“${typed.slug}” is taken. Choose another.` })
    : lead(call.site, `/desk/${made.slug}/?done=made`);
}

/** Shows a link, which is kept nowhere and cannot be shown again. */
function showLink(
  call: Call,
  { title, says }: { readonly title: string; readonly says: string },
  { address, until, isSent, isTooOften }: InvitationLink,
  back: Element,
  email = '',
): Promise<Response> {
  const sent =
    isSent === undefined
      ? []
      : [
          isSent
            ? h('p.notice.plain', `It was sent to ${email}.`)
            : h(
                'p.notice',
                isTooOften
                  ? `It was not sent to ${email}: too many e-mails were sent today, to this address or from this publication.`
                  : `The mail server did not take the e-mail to ${email}.`,
              ),
        ];
  return showPage(call, 201, title, [
    ...sent,
    h('p', says),
    drawLink(address, `Hand it over in private. It works once, until ${sayMinute(until)}.`),
    h('p', 'It is not shown again.'),
    back,
  ]);
}

const BACK_TO_DESK = h('p', [h('a', { href: '/desk/' }, 'Back to the desk')]);

async function answerRecovery(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const email = form('email').trim().toLowerCase();
  const link = await recoverWith(call.site, email, call.account!.id);
  const title = 'A link to set a new password';
  return link === undefined
    ? showPage(call, 422, title, [drawRecoveryForm(email, 'Nobody here has that e-mail.')])
    : showLink(
        call,
        { title, says: `With this link, ${email} sets a new password.` },
        link,
        BACK_TO_DESK,
      );
}

const deskOf = ({ publication }: Call) => `/desk/${publication!.slug}/`;

async function answerInvitation(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  const role = ROLES.find((one) => one === form?.('role'));
  if (form === undefined || role === undefined) return notUnderstood(call);
  const email = form('email').trim().toLowerCase();
  const isByMail = email !== '' && call.site.mail !== undefined;
  const note = cleanLine(form('note'));
  const faults = {
    ...(note.length > NOTE_LENGTH && {
      note: `Write a note of at most ${NOTE_LENGTH} characters; this one has ${note.length}.`,
    }),
    ...(isByMail && !isEmail(email) && { email: NO_EMAIL }),
  };
  const { site } = call;
  const publication = call.publication!;
  const back = drawWayBack(publication);
  if (Object.keys(faults).length > 0) {
    const typed = { role, note, email };
    const again = drawInviteForm(deskOf(call), site.mail !== undefined, typed, faults);
    return showPage(call, 422, `Invite somebody to ${publication.title}`, [again, back]);
  }
  const to = isByMail ? email : undefined;
  const link = await inviteTo(site, publication, role, call.account!.id, { email: to, note });
  const title = note === '' ? `An invitation as ${role}` : `An invitation as ${role} for ${note}`;
  const says = `One person can join ${publication.title} as ${role} by this link.`;
  return showLink(call, { title, says }, link, back, email);
}

const NO_EMAIL =
  'Give an e-mail address, such as kim@example.org, or none, and hand the link over yourself.';

/** Asks first whose part it is that ends: with it goes the way back. */
async function answerDismissal(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const publication = call.publication!;
  const members = await listMembers(call.site.storage.db, publication.id);
  const member = members.find(({ email }) => email === form('email'));
  const back = drawWayBack(publication);
  const nothing = (says: string) => showPage(call, 422, 'Nobody was removed', [h('p', says), back]);
  if (member === undefined) return nothing('Nobody with that e-mail has a part in it any more.');
  const { name, email, role } = member;
  if (form('sure') !== 'yes') {
    const asked = drawDismissalAsked(publication, member);
    return showPage(call, 200, `Remove ${name} from ${publication.title}?`, asked);
  }
  const done = await dismiss(call.site, publication.id, email);
  if ('dismissed' in done) {
    const says = `${name} is no longer ${withArticle(role)} of ${publication.title}.`;
    const isOwn = email === call.account!.email;
    const on = isOwn ? h('p', [h('a', { href: '/desk/' }, 'Your publications')]) : back;
    return showPage(call, 200, `${name} was removed`, [h('p', says), on]);
  }
  return nothing(
    done.problem === 'unknown'
      ? 'Nobody with that e-mail has a part in it any more.'
      : `${name} is the last owner who can sign in. Invite another owner first, so that somebody can let others in.`,
  );
}

async function answerPublish(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  const version = form?.('version') ?? '';
  if (!/^[1-9][0-9]{0,8}$/.test(version)) return notUnderstood(call);
  const { site, publication, param } = call;
  const { db } = site.storage;
  const [id, slug] = [publication!.id, param('briefing')];
  const retraction = RETRACTIONS.find((one) => one === form?.('retraction'));
  const said = { at: site.now(), retraction };
  const done = await publishBriefing(db, id, slug, Number(version), said);
  if (done.kind === 'published') {
    void answerDoubtsOf(site, publication!.slug, slug);
    return lead(site, `${deskOf(call)}?done=published&briefing=${slug}`);
  }
  if (done.kind === 'missing') return notFound(call);
  const action = `${deskOf(call)}briefings/${slug}/publish`;
  const asked = drawRetractionAsked(action, deskOf(call), Number(version), done);
  return showPage(call, 409, 'What becomes of the retraction?', asked);
}

async function answerRetract(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site, param } = call;
  const publication = call.publication!;
  const slug = param('briefing');
  const reason = cleanText(form('reason'));
  if (reason === '' || reason.length > 1000) {
    const found = await findBriefing(site.storage.db, publication.slug, slug);
    if (found === undefined) return notFound(call);
    const fault = 'Say why, in at most 1,000 characters.';
    return showPage(call, 422, `Retract “${found.summary.headline}”`, [
      drawRetractForm(`${deskOf(call)}briefings/${slug}`, slug, ['Retract'], reason, fault),
      drawWayBack(publication),
    ]);
  }
  const said = { at: site.now(), reason };
  return (await retractBriefing(site.storage.db, publication.id, slug, said))
    ? lead(site, `${deskOf(call)}?done=retracted&briefing=${slug}`)
    : notFound(call);
}

/** A version of a model as its file. */
async function answerModelFile(call: Call): Promise<Response> {
  const { site, publication, param, request } = call;
  const slug = param('model');
  const found = await findModel(site.storage.db, publication!.id, slug, Number(param('number')));
  if (found === undefined) return notFound(call);
  return send(site, request, {
    type: 'application/yaml; charset=utf-8',
    policy: 'data',
    body: found.text,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="${slug}.standoff.yaml"`,
    },
  });
}

const OF = `/desk/${PUBLICATION}`;

/** What authors, owners and administrators do without a program, as pages with forms. */
export const authorDeskRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/', needs: 'signed-in', answer: answerAuthorDesk },
  {
    method: 'POST',
    path: '/desk/publications',
    needs: 'administrator',
    answer: answerNewPublication,
  },
  { method: 'POST', path: '/desk/recoveries', needs: 'administrator', answer: answerRecovery },
  { method: 'GET', path: `${OF}/`, needs: 'member', answer: answerPublicationDesk },
  { method: 'POST', path: `${OF}/invitations`, needs: 'owner', answer: answerInvitation },
  { method: 'POST', path: `${OF}/dismissals`, needs: 'owner', answer: answerDismissal },
  {
    method: 'POST',
    path: `${OF}/briefings/${BRIEFING}/publish`,
    needs: 'author',
    answer: answerPublish,
  },
  {
    method: 'POST',
    path: `${OF}/briefings/${BRIEFING}/retract`,
    needs: 'author',
    answer: answerRetract,
  },
  {
    method: 'GET',
    path: `${OF}/models/:model{${SLUG}}/${NUMBER}`,
    needs: 'author',
    answer: answerModelFile,
  },
];

import {
  dismiss,
  inviteTo,
  NOTE_LENGTH,
  openPublication,
  recoverWith,
} from '../administration/parts.ts';
import { isEmail } from '../configuration/e-mail.ts';
import { answerDoubtsOf } from '../publishing/answer-doubts.ts';
import type { SaveOutcome } from '../publishing/save.ts';
import { BRIEFING, type Call, NUMBER, PUBLICATION, type Route, SLUG } from '../site/route.ts';
import { sayDay } from '../site/say-day.ts';
import { publishBriefing, RETRACTIONS, retractBriefing } from '../storage/briefings.ts';
import { takeComments } from '../storage/closing.ts';
import { hashOf, keepPicture } from '../storage/media.ts';
import { findModel, listVersions } from '../storage/models.ts';
import { JSON_TYPE, send } from './answer.ts';
import { type Members, readMembers } from './json-body.ts';
import { notFound } from './not-found.ts';

/** So many letters the text of a version has at most. */
export const TEXT_LETTERS = 1_000_000;
const TEXT_BYTES = 4 * 1024 * 1024;
const PICTURE_BYTES = 25 * 1024 * 1024;

export function tell({ site, request }: Call, status: number, said: object): Promise<Response> {
  const body = JSON.stringify(said);
  return send(site, request, {
    status,
    type: JSON_TYPE,
    policy: 'data',
    body,
    headers: { 'Cache-Control': 'no-store' },
  });
}

const wrong = (call: Call, problems: readonly string[]) => tell(call, 422, { problems });

async function answerPublication(call: Call): Promise<Response> {
  const { site, account } = call;
  const members = await readMembers(call.request);
  const slug = members.slug('slug');
  const title = members.line('title', { most: 200 });
  if (members.problems.length > 0) return wrong(call, members.problems);
  const made = await openPublication(site, { slug, title }, account!.id);
  return made === undefined
    ? wrong(call, [`"${slug}" is taken: choose another "slug"`])
    : tell(call, 201, { address: `${site.configuration.address}/${slug}/` });
}

const ROLES = ['author', 'moderator', 'owner'] as const;

async function answerInvitation(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const role = members.oneOf('role', ROLES);
  const email = members.text('email', { most: 254, isOptional: true }).trim().toLowerCase();
  const note = members.line('note', { most: NOTE_LENGTH, isOptional: true });
  if (members.problems.length > 0) return wrong(call, members.problems);
  if (email !== '' && !isEmail(email)) return wrong(call, ['"email" must be an e-mail address']);
  if (email !== '' && call.site.mail === undefined) {
    return wrong(call, ['this server sends no mail: leave "email" out, and hand the link over']);
  }
  const { site, publication, account } = call;
  const to = { email: email || undefined, note };
  const link = await inviteTo(site, publication!, role, account!.id, to);
  return tell(call, 201, link);
}

async function answerDismissal(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const email = members.text('email', { most: 254 }).trim().toLowerCase();
  if (members.problems.length > 0) return wrong(call, members.problems);
  const done = await dismiss(call.site, call.publication!.id, email);
  if ('dismissed' in done) return tell(call, 200, done);
  return wrong(call, [
    done.problem === 'unknown'
      ? 'nobody with that "email" has a part in this publication'
      : 'this is the last owner who can sign in: make another first',
  ]);
}

async function answerRecovery(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const email = members.text('email', { most: 254 }).trim().toLowerCase();
  if (members.problems.length > 0) return wrong(call, members.problems);
  const link = await recoverWith(call.site, email, call.account!.id);
  return link === undefined ? wrong(call, ['nobody here has that "email"']) : tell(call, 201, link);
}

/** What reads models is most of the program, and a process that only shows pages needs none of it. */
const loadSaving = () => import('../publishing/save.ts');

function sendingOf({ publication, account, param }: Call, members: Members, slug: string) {
  return {
    publication: publication!,
    author: account!.id,
    slug: param(slug),
    text: members.text('text', { most: TEXT_LETTERS }),
    madeFrom: members.whole('madeFrom') ?? null,
    madeFromHash: members.hash('madeFromSha256'),
    message: members.words('message', { most: 1000, isOptional: true }),
  };
}

async function answerSaveModel(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const sending = sendingOf(call, members, 'model');
  if (members.problems.length > 0) return wrong(call, members.problems);
  call.site.press.ready?.();
  const { saveModelText } = await loadSaving();
  return tellSaved(call, await saveModelText(call.site, sending));
}

async function answerSaveBriefing(call: Call): Promise<Response> {
  const members = await readMembers(call.request);
  const sending = {
    ...sendingOf(call, members, 'briefing'),
    modelVersion: members.whole('modelVersion'),
    pictures: members.pictures('pictures'),
  };
  if (members.problems.length > 0) return wrong(call, members.problems);
  const { saveBriefingText } = await loadSaving();
  return tellSaved(call, await saveBriefingText(call.site, sending));
}

/** A save is never lost: where another came before it, it is kept beside that one, and both are named. */
function tellSaved(call: Call, outcome: SaveOutcome): Promise<Response> {
  if ('problems' in outcome) return wrong(call, outcome.problems);
  const { number, status, goesOn, latest, isKnown, baseMissing } = outcome.saved;
  if (status === 'next') return tell(call, isKnown ? 200 : 201, { version: number, latest });
  const why = baseMissing
    ? 'the version that yours was made from is not on this server'
    : 'another version was saved meanwhile';
  const what =
    goesOn === null
      ? `version ${latest} stands; bring both together and save that`
      : `it was decided that version ${goesOn} goes on; save what is to come next`;
  return tell(call, 409, {
    version: number,
    latest,
    ...(goesOn !== null && { goesOn }),
    problems: [
      `${why}: yours is kept as version ${number}, and ${what} with "madeFrom": ${latest}`,
    ],
  });
}

async function answerModel(call: Call): Promise<Response> {
  const { site, publication, param } = call;
  const number = param('number') === '' ? undefined : Number(param('number'));
  const found = await findModel(site.storage.db, publication!.id, param('model'), number);
  if (found === undefined) return notFound(call);
  return tell(call, 200, {
    version: found.number,
    latest: found.latest,
    sha256: found.hash,
    text: found.text,
  });
}

function answerVersions(kind: 'model' | 'briefing'): Route['answer'] {
  return async (call) => {
    const { site, publication, param } = call;
    const versions = await listVersions(site.storage.db, kind, publication!.id, param(kind));
    if (versions.length === 0) return notFound(call);
    return tell(call, 200, {
      versions: versions.map(
        ({ number, madeFrom, baseMissing, message, madeAt, besideOf, settledWith }) => ({
          version: number,
          madeFrom,
          ...(baseMissing && { baseMissing }),
          message,
          madeAt,
          ...(besideOf !== null && { besideOf, settledWith }),
        }),
      ),
    });
  };
}

async function answerPublish(call: Call): Promise<Response> {
  const { site, publication, param } = call;
  const members = await readMembers(call.request);
  const version = members.whole('version');
  const said = members.text('retraction', { most: 20, isOptional: true });
  const retraction = RETRACTIONS.find((one) => one === said);
  if (version === undefined)
    return wrong(call, [...members.problems, '"version" must be the number of a version']);
  if (said !== '' && retraction === undefined)
    return wrong(call, [...members.problems, `"retraction" must be ${RETRACTIONS.join(' or ')}`]);
  const { db } = site.storage;
  const [{ id }, at] = [publication!, site.now()];
  const done = await publishBriefing(db, id, param('briefing'), version, { at, retraction });
  if (done.kind === 'retracted') {
    const problem = `this was retracted on ${sayDay(done.at)}: say "retraction": "lifted" if what stands from now on is not retracted, or "stays"`;
    const { at, reason } = done;
    return tell(call, 409, { retracted: { at, reason }, problems: [problem] });
  }
  const address = `${site.configuration.address}/${publication!.slug}/${param('briefing')}/`;
  if (done.kind === 'published') void answerDoubtsOf(site, publication!.slug, param('briefing'));
  return done.kind === 'published'
    ? tell(call, 200, { address, version: `${address}versions/${version}/` })
    : notFound(call);
}

async function answerRetract(call: Call): Promise<Response> {
  const { site, publication, param } = call;
  const members = await readMembers(call.request);
  const reason = members.words('reason', { most: 1000 });
  if (members.problems.length > 0) return wrong(call, members.problems);
  const isDone = await retractBriefing(site.storage.db, publication!.id, param('briefing'), {
    at: site.now(),
    reason,
  });
  return isDone ? tell(call, 200, { retracted: true }) : notFound(call);
}

async function answerTaking(call: Call): Promise<Response> {
  const { site, publication, param } = call;
  const members = await readMembers(call.request);
  const comments = members.oneOf('comments', ['open', 'closed'] as const);
  const commentsUntil = members.day('until') ?? null;
  if (members.problems.length > 0) return wrong(call, members.problems);
  const taken = { comments, commentsUntil };
  const isDone = await takeComments(site.storage.db, publication!.id, param('briefing'), taken);
  return isDone ? tell(call, 200, { comments, until: commentsUntil }) : notFound(call);
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** Takes a picture, and gives the hash by which a briefing names it. */
async function answerPicture(call: Call): Promise<Response> {
  const { site, publication, request } = call;
  const bytes = new Uint8Array(await request.arrayBuffer());
  site.press.ready?.();
  const encoded = await site.encodePicture('picture', bytes);
  if ('problem' in encoded) return wrong(call, [encoded.problem]);
  const addresses = new Map<string, string>();
  const files = [...encoded.files].map(([name, content]) => {
    addresses.set(name, `/media/${hashOf(content)}`);
    return { type: TYPES[name.replace(/^.*\./, '')] ?? '', bytes: content };
  });
  const at = (name: string) => addresses.get(name) ?? '';
  const { picture } = encoded;
  const shown = {
    ...picture,
    sources: picture.sources.map((source) => ({
      ...source,
      files: source.files.map((file) => ({ ...file, address: at(file.address) })),
    })),
    fallback: at(picture.fallback),
  };
  const original = hashOf(bytes);
  await keepPicture(site.storage.db, publication!.id, original, shown, files, site.now());
  return tell(call, 201, { picture: original });
}

const OF = `/api/publications/${PUBLICATION}`;
const MODEL = `:model{${SLUG}}`;

/** What authors and owners do, as programs ask for it. */
export const authoringRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/publications', needs: 'administrator', answer: answerPublication },
  { method: 'POST', path: '/api/recoveries', needs: 'administrator', answer: answerRecovery },
  { method: 'POST', path: `${OF}/invitations`, needs: 'owner', answer: answerInvitation },
  { method: 'POST', path: `${OF}/dismissals`, needs: 'owner', answer: answerDismissal },
  {
    method: 'POST',
    path: `${OF}/pictures`,
    needs: 'author',
    mostBytes: PICTURE_BYTES,
    answer: answerPicture,
  },
  {
    method: 'POST',
    path: `${OF}/models/${MODEL}`,
    needs: 'author',
    mostBytes: TEXT_BYTES,
    answer: answerSaveModel,
  },
  { method: 'GET', path: `${OF}/models/${MODEL}`, needs: 'author', answer: answerModel },
  {
    method: 'GET',
    path: `${OF}/models/${MODEL}/versions`,
    needs: 'author',
    answer: answerVersions('model'),
  },
  {
    method: 'GET',
    path: `${OF}/models/${MODEL}/versions/${NUMBER}`,
    needs: 'author',
    answer: answerModel,
  },
  {
    method: 'POST',
    path: `${OF}/briefings/${BRIEFING}`,
    needs: 'author',
    mostBytes: TEXT_BYTES,
    answer: answerSaveBriefing,
  },
  {
    method: 'GET',
    path: `${OF}/briefings/${BRIEFING}/versions`,
    needs: 'author',
    answer: answerVersions('briefing'),
  },
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
    method: 'POST',
    path: `${OF}/briefings/${BRIEFING}/comments`,
    needs: 'moderator',
    answer: answerTaking,
  },
];

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { drawOriginForm, drawSource, KEPT_AT_DESK, type TypedCopy } from '../pages/origin.ts';
import type { Forked, Forking } from '../publishing/fork.ts';
import { SUFFICE } from '../site/access.ts';
import {
  BRIEFING,
  type Call,
  NAME_LETTERS,
  NUMBER,
  PUBLICATION,
  type Route,
  SLUG,
} from '../site/route.ts';
import { findModel } from '../storage/models.ts';
import { findBriefingSource, listWritable } from '../storage/origins.ts';
import { type Publication, roleOf } from '../storage/publications.ts';
import { showPage } from './account-routes.ts';
import { heldBy } from './admit.ts';
import { JSON_TYPE, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { readMembers } from './json-body.ts';
import { notFound, notUnderstood } from './not-found.ts';

/** What reads models is most of the program; a process that only shows pages needs none of it. */
const loadForking = () => import('../publishing/fork.ts');

const NAME = new RegExp(`^${SLUG}$`);
const isName = (typed: string) => NAME.test(typed) && typed.length <= NAME_LETTERS;
const TAKEN = {
  slug: 'There is one of this name already. Choose another.',
  model:
    'There is another model of the name that the briefing gives to its own. Choose another name for it.',
} as const;

const versionOf = (typed: string) => {
  const version = Number(typed);
  return Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : undefined;
};

/** What is copied, as its form says it, and how that is done. */
interface Copying {
  readonly of: TypedCopy['of'];
  readonly action: string;
  readonly version: number;
  /** Its own name, and the publication in which that is taken. */
  readonly name: string;
  readonly publication: string;
  readonly source: readonly ElementContent[];
  make(typed: TypedCopy, into: Publication): Promise<Forked>;
}

/** A version of a briefing, or its model; undefined where that is not there, or not for who asks. */
async function copyingFromPage(
  call: Call,
  of: TypedCopy['of'],
  typed: string,
): Promise<Copying | undefined> {
  const { db } = call.site.storage;
  const [publication, briefing] = [call.param('publication'), call.param('briefing')];
  const source = await findBriefingSource(db, publication, briefing, versionOf(typed));
  const isHidden =
    source?.publishedAt === null && !(await mayWrite(call, { id: source.publication }));
  if (source === undefined || isHidden) return undefined;
  const address = `/${publication}/${briefing}/`;
  const { number, modelSlug, modelVersion } = source;
  const version = of === 'model' ? modelVersion : number;
  const slug = of === 'model' ? modelSlug : briefing;
  return {
    of,
    action: `${address}fork`,
    version: number,
    name: slug,
    publication: source.publication,
    source: drawSource(address, of, source),
    make: (typed, into) => copy(call, { publication, slug, version }, typed, into),
  };
}

/** A version of a model of those who ask. */
async function copyingFromDesk(call: Call): Promise<Copying | undefined> {
  const { slug: publication, id, title } = call.publication!;
  const [slug, version] = [call.param('model'), Number(call.param('number'))];
  const found = await findModel(call.site.storage.db, id, slug, version);
  if (found === undefined) return undefined;
  return {
    of: 'model',
    action: `/desk/${publication}/models/${slug}/${version}/fork`,
    version,
    name: slug,
    publication: id,
    source: [h('p', `Of the model ${slug} of ${title}, version ${version}. ${KEPT_AT_DESK}`)],
    make: (typed, into) => copy(call, { publication, slug, version }, typed, into),
  };
}

/** The form by which something is copied to another publication, or within the same. */
async function showForm(
  call: Call,
  status: number,
  { action, source }: Copying,
  typed: TypedCopy,
  faults: Readonly<Partial<Record<'into' | 'name' | 'model', string>>> = {},
  problems: readonly string[] = [],
): Promise<Response> {
  const writable = await listWritable(call.site.storage.db, call.account!.id);
  return showPage(call, status, 'Make a copy of your own', [
    ...source,
    writable.length === 0
      ? h(
          'p',
          'A copy needs a publication, and you write for none yet. The owner of one can invite you.',
        )
      : drawOriginForm(action, writable, typed, faults, problems),
  ]);
}

async function mayWrite(
  { site, account }: Call,
  { id }: Pick<Publication, 'id'>,
): Promise<boolean> {
  const role = await roleOf(site.storage.db, account!.id, id);
  return role === 'author' || role === 'owner';
}

async function answerForm(call: Call, copying: Copying | undefined): Promise<Response> {
  if (copying === undefined) return notFound(call);
  const { of, version, name: own, publication } = copying;
  const [first] = await listWritable(call.site.storage.db, call.account!.id);
  // Where it is copied within its publication the name is taken.
  const name = first?.id === publication ? `${own}-copy` : own;
  return showForm(call, 200, copying, { of, into: '', name, model: '', version: String(version) });
}

type Form = NonNullable<Awaited<ReturnType<typeof readForm>>>;

async function answerFork(
  call: Call,
  find: (form: Form) => Promise<Copying | undefined>,
): Promise<Response> {
  const { site, account } = call;
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const copying = await find(form);
  if (copying === undefined) return notFound(call);
  const typed: TypedCopy = {
    of: copying.of,
    into: form('into'),
    name: form('name').trim(),
    model: form('model').trim(),
    version: String(copying.version),
  };
  const writable = await listWritable(site.storage.db, account!.id);
  const into = writable.find(({ slug }) => slug === typed.into);
  const says = `Use small letters from a to z, digits and single hyphens, at most ${NAME_LETTERS} letters, such as korea-2017.`;
  const faults = {
    ...(into === undefined && { into: 'Choose a publication for which you write.' }),
    ...(!isName(typed.name) && { name: says }),
    ...(typed.model !== '' && !isName(typed.model) && { model: says }),
  };
  if (into === undefined || Object.keys(faults).length > 0) {
    return showForm(call, 422, copying, typed, faults);
  }
  const done = await copying.make(typed, into);
  if (done === 'hidden') return notFound(call);
  if ('taken' in done) {
    const field = done.taken === 'slug' ? 'name' : 'model';
    return showForm(call, 422, copying, typed, { [field]: TAKEN[done.taken] });
  }
  if ('problems' in done) return showForm(call, 422, copying, typed, {}, done.problems);
  return lead(site, `/desk/${into.slug}/#${typed.of}-${typed.name}`);
}

async function copy(
  { site: asked, account }: Call,
  from: Forking['from'],
  { of, name, model }: TypedCopy,
  into: Publication,
): Promise<Forked> {
  const { forkBriefing, forkModel } = await loadForking();
  const forking = { into, slug: name, account: account!.id, from };
  const site = heldBy(asked, account!, { publication: into.id, roles: SUFFICE.author });
  return of === 'model'
    ? forkModel(site, forking)
    : forkBriefing(site, { ...forking, model: model === '' ? undefined : model });
}

const ofWord = (word: string | null) => (word === 'model' ? 'model' : 'briefing');

/** The same for programs, of models and of briefings. */
async function answerProgram(call: Call): Promise<Response> {
  const { site, publication, account } = call;
  const members = await readMembers(call.request);
  const kind = members.oneOf('kind', ['model', 'briefing'] as const);
  const of = members.text('of', { most: 200 });
  const [source = '', from = '', ...rest] = of.split('/');
  const slug = members.slug('slug');
  const model = members.text('model', { most: 80, isOptional: true });
  const version = members.whole('version');
  const problems = [
    ...members.problems,
    ...(NAME.test(source) && NAME.test(from) && rest.length === 0
      ? []
      : ['"of" must name a publication and a work of it, such as gazette/korea']),
    ...(model === '' || isName(model) ? [] : ['"model" must be a name such as korea-2017']),
  ];
  const tell = (status: number, said: object) =>
    send(site, call.request, {
      status,
      type: JSON_TYPE,
      policy: 'data',
      body: JSON.stringify(said),
      headers: { 'Cache-Control': 'no-store' },
    });
  if (problems.length > 0) return tell(422, { problems });
  const { forkBriefing, forkModel } = await loadForking();
  const forking: Forking = {
    into: publication!,
    slug,
    account: account!.id,
    from: { publication: source, slug: from, version },
    model: model === '' ? undefined : model,
  };
  const done: Forked =
    kind === 'model' ? await forkModel(site, forking) : await forkBriefing(site, forking);
  if (done === 'hidden') return notFound(call);
  if ('taken' in done) {
    const member = done.taken === 'slug' ? 'slug' : 'model';
    return tell(422, { problems: [`"${member}": ${TAKEN[done.taken]}`] });
  }
  if ('problems' in done) return tell(422, { problems: done.problems });
  return tell(201, { version: done.saved.number, latest: done.saved.latest });
}

const OF_MODEL = `/desk/${PUBLICATION}/models/:model{${SLUG}}/${NUMBER}/fork`;

/** Works that are made from others. */
export const forkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/fork`,
    needs: 'signed-in',
    answer: async (call) => {
      const { searchParams } = call.url;
      const of = ofWord(searchParams.get('of'));
      return answerForm(call, await copyingFromPage(call, of, searchParams.get('version') ?? ''));
    },
  },
  {
    method: 'POST',
    path: `/${PUBLICATION}/${BRIEFING}/fork`,
    needs: 'signed-in',
    answer: (call) =>
      answerFork(call, (form) => copyingFromPage(call, ofWord(form('of')), form('version'))),
  },
  {
    method: 'GET',
    path: OF_MODEL,
    needs: 'author',
    answer: async (call) => answerForm(call, await copyingFromDesk(call)),
  },
  {
    method: 'POST',
    path: OF_MODEL,
    needs: 'author',
    answer: (call) => answerFork(call, () => copyingFromDesk(call)),
  },
  {
    method: 'POST',
    path: `/api/publications/${PUBLICATION}/forks`,
    needs: 'author',
    answer: answerProgram,
  },
];

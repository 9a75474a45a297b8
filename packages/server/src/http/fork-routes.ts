import { h } from 'hastscript';
import { drawOriginForm, drawSource, type TypedCopy } from '../pages/origin.ts';
import type { Forked, Forking } from '../publishing/fork.ts';
import { type BriefingSource, findBriefingSource, listWritable } from '../storage/origins.ts';
import { type Publication, roleOf } from '../storage/publications.ts';
import { showPage } from './account-routes.ts';
import { JSON_TYPE, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { readMembers } from './json-body.ts';
import { notFound, refuse } from './not-found.ts';
import { BRIEFING, type Call, PUBLICATION, type Route, SLUG } from './route.ts';

/** What reads models is most of the program; a process that only shows pages needs none of it. */
const loadForking = () => import('../publishing/fork.ts');

const NAME = new RegExp(`^${SLUG}$`);
const TAKEN = {
  slug: 'There is one of this name already. Choose another.',
  model:
    'There is another model of the name that the briefing gives to its own. Choose another name for it.',
} as const;

const versionOf = (typed: string) => {
  const version = Number(typed);
  return Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : undefined;
};

/** What a copy is to be made from; undefined where that is not there, or not for who asks. */
async function findSource(call: Call, typed: string): Promise<BriefingSource | undefined> {
  const { db } = call.site.storage;
  const [publication, briefing] = [call.param('publication'), call.param('briefing')];
  const source = await findBriefingSource(db, publication, briefing, versionOf(typed));
  const isHidden =
    source?.publishedAt === null && !(await mayWrite(call, { id: source.publication }));
  return isHidden ? undefined : source;
}

/** The form by which a version of a briefing, or its model, is copied to another publication, or within the same. */
async function showForm(
  call: Call,
  status: number,
  source: BriefingSource,
  typed: TypedCopy,
  faults: Readonly<Partial<Record<'into' | 'name' | 'model', string>>> = {},
  problems: readonly string[] = [],
): Promise<Response> {
  const { site, account, param } = call;
  const writable = await listWritable(site.storage.db, account!.id);
  const address = `/${param('publication')}/${param('briefing')}/`;
  return showPage(call, status, 'Make a copy of your own', [
    ...drawSource(address, typed.of, source),
    writable.length === 0
      ? h(
          'p',
          'A copy needs a publication, and you write for none yet. The owner of one can invite you.',
        )
      : drawOriginForm(
          `${address}fork`,
          writable,
          { ...typed, version: String(source.number) },
          faults,
          problems,
        ),
  ]);
}

async function mayWrite(
  { site, account }: Call,
  { id }: Pick<Publication, 'id'>,
): Promise<boolean> {
  const role = await roleOf(site.storage.db, account!.id, id);
  return role === 'author' || role === 'owner';
}

async function answerForm(call: Call): Promise<Response> {
  const { searchParams } = call.url;
  const version = searchParams.get('version') ?? '';
  const source = await findSource(call, version);
  if (source === undefined) return notFound(call);
  const of = searchParams.get('of') === 'model' ? 'model' : 'briefing';
  const name = of === 'model' ? source.modelSlug : call.param('briefing');
  return showForm(call, 200, source, { of, into: '', name, model: '', version });
}

async function answerFork(call: Call): Promise<Response> {
  const { site, account } = call;
  const form = await readForm(call.request);
  if (form === undefined)
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  const typed: TypedCopy = {
    of: form('of') === 'model' ? 'model' : 'briefing',
    into: form('into'),
    name: form('name').trim(),
    model: form('model').trim(),
    version: form('version'),
  };
  const source = await findSource(call, typed.version);
  if (source === undefined) return notFound(call);
  const writable = await listWritable(site.storage.db, account!.id);
  const into = writable.find(({ slug }) => slug === typed.into);
  const says = 'Use small letters from a to z, digits and single hyphens, such as korea-2017.';
  const faults = {
    ...(into === undefined && { into: 'Choose a publication for which you write.' }),
    ...(!NAME.test(typed.name) && { name: says }),
    ...(typed.model !== '' && !NAME.test(typed.model) && { model: says }),
  };
  if (into === undefined || Object.keys(faults).length > 0) {
    return showForm(call, 422, source, typed, faults);
  }
  const done = await copy(call, source, typed, into);
  if (done === 'hidden') return notFound(call);
  if ('taken' in done) {
    const field = done.taken === 'slug' ? 'name' : 'model';
    return showForm(call, 422, source, typed, { [field]: TAKEN[done.taken] });
  }
  if ('problems' in done) return showForm(call, 422, source, typed, {}, done.problems);
  return lead(site, `/desk/${into.slug}/#${typed.of}-${typed.name}`);
}

async function copy(
  { site, account, param }: Call,
  source: BriefingSource,
  { of, name, model }: TypedCopy,
  into: Publication,
): Promise<Forked> {
  const { forkBriefing, forkModel } = await loadForking();
  const forking = { into, slug: name, account: account!.id };
  const publication = param('publication');
  const { number, modelSlug, modelVersion } = source;
  return of === 'model'
    ? forkModel(site, { ...forking, from: { publication, slug: modelSlug, version: modelVersion } })
    : forkBriefing(site, {
        ...forking,
        from: { publication, slug: param('briefing'), version: number },
        model: model === '' ? undefined : model,
      });
}

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
    ...(model === '' || NAME.test(model) ? [] : ['"model" must be a name such as korea-2017']),
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

/** Works that are made from others. */
export const forkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/fork`,
    needs: 'signed-in',
    answer: answerForm,
  },
  {
    method: 'POST',
    path: `/${PUBLICATION}/${BRIEFING}/fork`,
    needs: 'signed-in',
    answer: answerFork,
  },
  {
    method: 'POST',
    path: `/api/publications/${PUBLICATION}/forks`,
    needs: 'author',
    answer: answerProgram,
  },
];

import { nameModel } from '@standoff/briefing';
import type { Site } from '../site/site.ts';
import {
  type BriefingSource,
  findBriefingSource,
  findModelSource,
  findSameModel,
  isTaken,
  sharePictures,
} from '../storage/origins.ts';
import { type Publication, roleOf } from '../storage/publications.ts';
import { NameTaken } from '../storage/works.ts';
import { problemsOfName, type SaveOutcome, saveBriefingText, saveModelText } from './save.ts';

/** What another work is to be made from, and where. */
export interface Forking {
  /** Where it is to be; whoever asks writes there. */
  readonly into: Publication;
  readonly slug: string;
  readonly account: string;
  readonly from: {
    readonly publication: string;
    readonly slug: string;
    /** The one that readers are shown, or stands, where none is named. */
    readonly version?: number | undefined;
  };
  /** Another name for the model that comes with a briefing. */
  readonly model?: string | undefined;
}

/** `hidden` is what is not there, and what is not for who asks: nobody learns of drafts by asking. */
export type Forked = SaveOutcome | 'hidden' | { readonly taken: 'slug' | 'model' };

/** Whoever sees a version reads its message, which must not name what only its authors can see. */
const FROM_DRAFT = 'Made from a draft.';

/** Makes a model of another, which knows where it comes from. */
export async function forkModel(site: Site, forking: Forking): Promise<Forked> {
  const { into, slug, account, from } = forking;
  const { db } = site.storage;
  const source = await findModelSource(db, from.publication, from.slug, from.version);
  if (source === undefined) return 'hidden';
  if (!source.isShown && !(await writesFor(site, account, source.publication))) return 'hidden';
  const making = saveModelText(site, {
    publication: into,
    slug,
    text: source.text,
    madeFrom: null,
    author: account,
    message: source.isShown
      ? `Made from the model ${from.slug} of ${source.title}, version ${source.number}.`
      : FROM_DRAFT,
    origin: { work: source.work, number: source.number },
  });
  return orTaken('slug', making);
}

/** Makes a briefing of another, with its model and its pictures where it goes to another publication. */
export async function forkBriefing(site: Site, forking: Forking): Promise<Forked> {
  const { into, slug, account, from } = forking;
  const { db } = site.storage;
  const source = await findBriefingSource(db, from.publication, from.slug, from.version);
  if (source === undefined) return 'hidden';
  if (source.publishedAt === null && !(await writesFor(site, account, source.publication))) {
    return 'hidden';
  }
  const problems = problemsOfName(slug);
  if (problems.length > 0) return { problems };
  // Asked before its model is brought; whoever takes the name meanwhile is found out when it is written.
  if (await isTaken(db, into.id, slug)) return { taken: 'slug' };
  const name = forking.model ?? source.modelSlug;
  const text = name === source.modelSlug ? source.text : nameModel(source.text, name);
  if (text === undefined) {
    return { problems: [`the head of the briefing cannot name the model ${name}`] };
  }
  const model = await bringModel(site, forking, source, name);
  if ('taken' in model || 'problems' in model) return model;
  const pictures = source.pictures ?? {};
  await sharePictures(db, source.publication, into.id, Object.values(pictures), site.now());
  const making = saveBriefingText(site, {
    publication: into,
    slug,
    text,
    madeFrom: null,
    author: account,
    message:
      source.publishedAt === null
        ? FROM_DRAFT
        : `Made from “${source.summary.headline}” of ${source.title}, version ${source.number}.`,
    modelVersion: model.version,
    pictures,
    origin: { work: source.work, number: source.number },
  });
  return orTaken('slug', making);
}

async function orTaken<Field extends 'slug' | 'model'>(
  taken: Field,
  making: Promise<SaveOutcome>,
): Promise<SaveOutcome | { readonly taken: Field }> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof NameTaken) return { taken };
    throw error;
  }
}

async function writesFor(
  { storage }: Site,
  account: string,
  publication: string,
): Promise<boolean> {
  const role = await roleOf(storage.db, account, publication);
  return role === 'author' || role === 'owner';
}

/** The model of a briefing where that goes: the same, one that says the same, or a fork of its own. */
async function bringModel(
  site: Site,
  { into, account }: Forking,
  source: BriefingSource,
  name: string,
): Promise<
  | { readonly version: number }
  | { readonly taken: 'model' }
  | { readonly problems: readonly string[] }
> {
  const { db } = site.storage;
  if (into.id === source.publication && name === source.modelSlug) {
    return { version: source.modelVersion };
  }
  const same = await findSameModel(db, into.id, name, source.modelHash);
  if (same !== undefined) return { version: same };
  const making = saveModelText(site, {
    publication: into,
    slug: name,
    text: source.modelText,
    madeFrom: null,
    author: account,
    message:
      source.publishedAt === null
        ? FROM_DRAFT
        : `Made from the model ${source.modelSlug} of ${source.title}, version ${source.modelVersion}.`,
    origin: { work: source.model, number: source.modelVersion },
  });
  const outcome = await orTaken('model', making);
  if ('problems' in outcome) return outcome;
  if ('saved' in outcome) return { version: outcome.saved.number };
  // Another fork may have brought the same meanwhile.
  const brought = await findSameModel(db, into.id, name, source.modelHash);
  return brought === undefined ? outcome : { version: brought };
}

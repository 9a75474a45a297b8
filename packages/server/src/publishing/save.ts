import { type Briefing, changesToCome, readBriefing } from '@standoff/briefing';
import { readModelText, renderDiagnostic } from '@standoff/language';
import { parse } from '@standoff/study';
import { NAME_LETTERS } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import { saveBriefing } from '../storage/briefings.ts';
import { findPicture, hashOf } from '../storage/media.ts';
import { findModel, saveModel } from '../storage/models.ts';
import type { Publication } from '../storage/publications.ts';
import { isStorable } from '../storage/storable.ts';
import type { StoredPicture } from '../storage/tables.ts';
import { withoutMark } from '../storage/typed-text.ts';
import type { Origin, Saved } from '../storage/works.ts';

/** What an author sends. */
export interface Sending {
  readonly publication: Publication;
  /** Its name in addresses. */
  readonly slug: string;
  readonly text: string;
  readonly madeFrom: number | null;
  /** Hash of the text of that version, where the sender knows it. */
  readonly madeFromHash?: string | undefined;
  readonly message: string;
  /** Account of the author. */
  readonly author: string;
  /** What its first version is made from, where that is a version of another. */
  readonly origin?: Origin;
  /** The version beside the line that it decides about. */
  readonly settles?: number;
}

export type SaveOutcome = { readonly saved: Saved } | { readonly problems: readonly string[] };

/** Keeps a version of a model that can be read; a model with errors is work for a workbench. */
export async function saveModelText(site: Site, sending: Sending): Promise<SaveOutcome> {
  const { publication, text: sent, ...rest } = sending;
  const text = withoutMark(sent);
  const problems = [...problemsOfName(rest.slug), ...problemsOfModel(text)];
  if (problems.length > 0) return { problems };
  const save = { ...rest, publication: publication.id, text, hash: hashOf(text) };
  return { saved: await saveModel(site.storage.db, save, site.now()) };
}

export const problemsOfName = (slug: string) =>
  slug.length > NAME_LETTERS ? [`a name has at most ${NAME_LETTERS} letters`] : [];

/** States that are looked at while a model is read; what looks at more is asked for by its briefing, in a thread. */
const STATES_WHILE_READING = 4096;

function problemsOfModel(text: string): string[] {
  const { text: read, diagnostics, source } = readModelText(Buffer.from(text), 'model');
  const found =
    read === undefined
      ? { diagnostics, source }
      : parse(read, { fileName: 'model', maxStates: STATES_WHILE_READING });
  return found.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((one) => renderDiagnostic(one, found.source, { colour: false }));
}

/** Keeps a version of a briefing whose page can be drawn. Readers see it once it is published. */
export async function saveBriefingText(
  site: Site,
  sending: Sending & {
    /** The version of its model; the one that stands where none is given. */
    readonly modelVersion?: number | undefined;
    /** Hashes of what was sent of its pictures, by the names that the briefing gives them. */
    readonly pictures: Readonly<Record<string, string>>;
  },
): Promise<SaveOutcome> {
  const { publication, slug, text: sent, modelVersion, pictures, ...rest } = sending;
  const text = withoutMark(sent);
  const { db } = site.storage;
  const unnamed = problemsOfName(slug);
  if (unnamed.length > 0) return { problems: unnamed };
  const { briefing, diagnostics, source } = readBriefing(text, 'briefing');
  if (briefing === undefined) {
    return { problems: diagnostics.map((one) => renderDiagnostic(one, source, { colour: false })) };
  }
  const toCome = problemsOfDays(briefing.head, site.now());
  if (toCome.length > 0) return { problems: toCome };
  const named = briefing.head.model.replace(/\.standoff\.yaml$/, '');
  const model = isStorable(named)
    ? await findModel(db, publication.id, named, modelVersion)
    : undefined;
  if (model === undefined) {
    const which = modelVersion === undefined ? '' : `, version ${modelVersion}`;
    return { problems: [`there is no model "${named}"${which} here: save it first`] };
  }
  const found = await findPictures(site, publication.id, pictures);
  if ('problems' in found) return found;
  const hash = hashOf(JSON.stringify([text, model.hash, Object.entries(pictures).sort()]));
  const path = `/${publication.slug}/${slug}`;
  const drawn = await site.press({
    briefing: text,
    model: model.text,
    pictures: found.pictures,
    path,
    assets: site.assets,
    texts: `${path}/texts/${hash}`,
  });
  if ('problems' in drawn) return drawn;
  const { summary, anchors, page, figures } = drawn;
  const reasons = (summary.changes ?? []).map(({ reason }) => reason);
  const said = [
    summary.headline,
    summary.standfirst,
    ...summary.by,
    ...reasons,
    ...page.pieces,
    ...figures.flatMap((one) => one.page.pieces),
  ];
  if (![...said, ...anchors.map(({ label }) => label)].every(isStorable)) {
    return {
      problems: ['the briefing or its model says a sign that cannot be kept, such as "\\0"'],
    };
  }
  const save = {
    ...rest,
    ...drawn,
    publication: publication.id,
    slug,
    text,
    hash,
    model: model.work,
    modelVersion: model.number,
    pictures,
  };
  return { saved: await saveBriefing(db, save, site.now()) };
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** A page may be written for a day to come, but not for any. */
const MOST_DAYS_AHEAD = 366;

function problemsOfDays({ date, changes = [] }: Briefing['head'], now: Date): string[] {
  const latest = new Date(now.getTime() + MOST_DAYS_AHEAD * DAY_MILLISECONDS);
  return [
    ...changesToCome(changes, now),
    ...(date > latest.toISOString().slice(0, 10)
      ? [`the head says that this is of ${date}, which is more than a year from now`]
      : []),
  ];
}

async function findPictures(
  { storage }: Site,
  publication: string,
  named: Readonly<Record<string, string>>,
): Promise<
  { readonly pictures: [string, StoredPicture][] } | { readonly problems: readonly string[] }
> {
  const pictures: [string, StoredPicture][] = [];
  const problems: string[] = [];
  for (const [name, original] of Object.entries(named)) {
    const picture = await findPicture(storage.db, publication, original);
    if (picture === undefined)
      problems.push(`the picture ${name} is not here: send it, then save again`);
    else pictures.push([name, picture]);
  }
  return problems.length > 0 ? { problems } : { pictures };
}

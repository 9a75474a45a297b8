import type { Site } from '../site/site.ts';
import type { Clash } from '../storage/clashes.ts';
import { findWritten, type WrittenBriefing } from '../storage/drafts.ts';
import { findModel } from '../storage/models.ts';
import type { Publication } from '../storage/publications.ts';
import { Overtaken } from '../storage/works.ts';
import { type SaveOutcome, saveBriefingText, saveModelText } from './save.ts';

/** What is to go on in place of the version that stands. */
export interface GoingOn {
  readonly publication: Publication;
  readonly clash: Clash;
  /** Account of who decides. */
  readonly account: string;
  /** A text that brings both together; the version that was saved beside where there is none. */
  readonly text?: string;
  /** With it, by name, whether the picture of `standing` or of `beside` is meant where these differ. */
  readonly meant?: ReadonlyMap<string, string>;
  readonly message: string;
}

/** Saves it as the version after the one that stands, and with that decides; nothing is saved where somebody else was first. */
export async function goOnWith(site: Site, going: GoingOn): Promise<SaveOutcome | 'overtaken'> {
  const { publication, clash, account } = going;
  const { kind, slug, beside, standing } = clash;
  const sending = {
    publication,
    slug,
    madeFrom: standing.number,
    message: going.message,
    author: account,
    settles: beside.number,
  };
  try {
    return kind === 'model'
      ? await saveModelText(site, { ...sending, text: going.text ?? (await textOf(site, going)) })
      : await saveBriefing(site, going, sending);
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken';
    throw error;
  }
}

async function textOf({ storage }: Site, { publication, clash }: GoingOn): Promise<string> {
  const { slug, beside } = clash;
  return (await findModel(storage.db, publication.id, slug, beside.number))!.text;
}

/** With the model and the pictures of the version whose text it is; a text that is new has those of both, and the model that stands. */
async function saveBriefing(
  site: Site,
  { publication, clash: { slug, beside, standing }, text, meant = new Map() }: GoingOn,
  sending: Omit<Parameters<typeof saveBriefingText>[1], 'text' | 'pictures'>,
): Promise<SaveOutcome> {
  const [theirs, own] = (await Promise.all(
    [standing, beside].map(({ number }) =>
      findWritten(site.storage.db, publication.id, slug, number),
    ),
  )) as [WrittenBriefing, WrittenBriefing];
  const base = text === undefined ? own : theirs;
  const pictures =
    text === undefined
      ? own.pictures
      : { ...own.pictures, ...theirs.pictures, ...picked(own.pictures, meant) };
  return saveBriefingText(site, {
    ...sending,
    text: text ?? own.text,
    modelVersion: base.modelVersion,
    pictures: pictures ?? {},
  });
}

/** Of the pictures of a version beside, those that are meant. */
function picked(own: WrittenBriefing['pictures'], meant: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    Object.entries(own ?? {}).filter(([name]) => meant.get(name) === 'beside'),
  );
}

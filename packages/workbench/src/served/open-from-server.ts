import { setView } from '../document/actions.ts';
import { openKept, openText } from '../document/opening.ts';
import { useWorkspace } from '../document/workspace.ts';
import { keepPicture, keptPicture } from '../publish/kept-pictures.ts';
import { newDocumentId } from '../shelf/document-id.ts';
import { putDocument } from '../shelf/shelf.ts';
import { titleOf } from '../shelf/title-of.ts';
import { type Answer, readFromServer } from './ask-server.ts';
import type { ServedPlace } from './places.ts';
import { notePlace } from './served.ts';

/** What can be opened of a publication. */
export interface Works {
  readonly models: readonly { readonly slug: string; readonly version: number }[];
  readonly briefings: readonly {
    readonly slug: string;
    readonly headline: string;
    readonly version: number;
    readonly published: number | null;
  }[];
}

export function readWorks(publication: string): Promise<Answer<Works>> {
  return readFromServer(`publications/${publication}/works`);
}

interface Model {
  readonly version: number;
  readonly text: string;
}

interface Briefing extends Model {
  readonly published: number | null;
  readonly model: string;
  readonly modelVersion: number;
  readonly pictures: Readonly<Record<string, SentPicture>>;
}

interface SentPicture {
  readonly picture: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Opens the model that stands there as a document of this browser. */
export async function openModel(publication: string, slug: string): Promise<Answer<unknown>> {
  const answer = await readFromServer<Model>(`publications/${publication}/models/${slug}`);
  if (answer.status !== 'done') return answer;
  const { version, text } = answer.said;
  const names = { model: slug, briefing: slug };
  await openAs({ publication, names, model: { slug, version, text }, pictures: {} });
  return answer;
}

/** Opens the briefing that stands there, with the version of the model that it is about. */
export async function openBriefing(publication: string, slug: string): Promise<Answer<unknown>> {
  const of = `publications/${publication}`;
  const briefing = await readFromServer<Briefing>(`${of}/briefings/${slug}`);
  if (briefing.status !== 'done') return briefing;
  const { text, version, published, model: named, modelVersion, pictures } = briefing.said;
  const model = await readFromServer<Model>(`${of}/models/${named}/versions/${modelVersion}`);
  if (model.status !== 'done') return model;
  await Promise.all(Object.entries(pictures).map(([name, one]) => fetchPicture(name, one)));
  await openAs({
    publication,
    names: { model: named, briefing: slug },
    model: { slug: named, version: modelVersion, text: model.said.text },
    briefing: { slug, version, text, modelVersion, ...(published !== null && { published }) },
    pictures: Object.fromEntries(
      Object.entries(pictures).map(([name, one]) => [name, one.picture]),
    ),
  });
  await setView('publish');
  return briefing;
}

/** A picture of a briefing that was written elsewhere; without it the preview has a gap. */
async function fetchPicture(name: string, { address, width, height }: SentPicture): Promise<void> {
  if ((await keptPicture(name)) !== undefined) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok) await keepPicture({ name, width, height, blob: await answer.blob() });
}

/** Puts it on the shelf of this browser, with where it belongs, and opens it. */
async function openAs(from: Omit<ServedPlace, 'document'>): Promise<void> {
  const { text = '' } = from.model ?? {};
  const briefing = from.briefing?.text;
  const id = newDocumentId();
  const naming = { id, name: titleOf(text), renamed: false, origin: 'new', revision: 1 };
  const content = { text, ...(briefing !== undefined && { briefing }) };
  try {
    await putDocument({ document: { ...naming, ...content, changed: Date.now() }, versions: [] });
    await notePlace({ ...from, document: id });
    await openKept(id);
  } catch {
    // A browser that keeps nothing opens it all the same.
    await openText(text, 'opened from the server');
    if (briefing !== undefined) useWorkspace.setState({ briefing, savedBriefing: briefing });
    await notePlace({ ...from, document: useWorkspace.getState().document });
  }
}

import { setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { newDocumentId } from '../shelf/document-id.ts';
import { openKept, openText } from '../shelf/opening.ts';
import { putDocument } from '../shelf/shelf.ts';
import { titleOf } from '../shelf/title-of.ts';
import { type Answer, readFromServer } from './ask-server.ts';
import { keepSent, keptSent } from './kept-pictures.ts';
import type { ServedPlace } from './places.ts';
import { notePlace } from './served.ts';
import type { ServedAddress } from './served-address.ts';
import { changesTold } from './told-change.ts';

interface Model {
  readonly version: number;
  /** The version that stands. */
  readonly latest: number;
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

/** What is opened: a version, or the one that stands where none is named. */
type Wanted = Omit<ServedAddress, 'kind' | 'version'> & { readonly version?: number };

/** Opens what an address of the server leads to. */
export function openServed({ kind, ...wanted }: ServedAddress): Promise<Answer<unknown>> {
  return kind === 'model' ? openModel(wanted) : openBriefing(wanted);
}

const pathOf = (kind: ServedAddress['kind'], { publication, slug, version }: Wanted) =>
  `publications/${publication}/${kind}s/${slug}${version === undefined ? '' : `/versions/${version}`}`;

/** What another version stands before is to be decided by the author, as after a save that came too late. */
function clashOf(kind: ServedAddress['kind'], { version, latest }: Model) {
  return version === latest ? {} : { clash: { kind, version, latest } };
}

/** Opens a model as a document of this browser. */
export async function openModel(wanted: Wanted): Promise<Answer<unknown>> {
  const answer = await readFromServer<Model>(pathOf('model', wanted));
  if (answer.status !== 'done') return answer;
  const { version, text } = answer.said;
  const { publication, slug } = wanted;
  const names = { model: slug, briefing: slug };
  const model = { slug, version, text };
  await openAs({ publication, names, model, pictures: {}, ...clashOf('model', answer.said) });
  return answer;
}

/** Opens a briefing, with the version of the model that it is about. */
export async function openBriefing(wanted: Wanted): Promise<Answer<unknown>> {
  const { publication, slug } = wanted;
  const briefing = await readFromServer<Briefing>(pathOf('briefing', wanted));
  if (briefing.status !== 'done') return briefing;
  const { text, version, published, model: named, modelVersion, pictures } = briefing.said;
  const of = { publication, slug: named, version: modelVersion };
  const model = await readFromServer<Model>(pathOf('model', of));
  if (model.status !== 'done') return model;
  await Promise.all(Object.values(pictures).map(fetchPicture));
  await openAs({
    publication,
    names: { model: named, briefing: slug },
    model: { slug: named, version: modelVersion, text: model.said.text },
    briefing: {
      ...{ slug, version, text, modelVersion },
      ...(published !== null && { published }),
      ...(published === version && { publishedChanges: changesTold(text) }),
    },
    pictures: Object.fromEntries(
      Object.entries(pictures).map(([name, one]) => [name, one.picture]),
    ),
    ...clashOf('briefing', briefing.said),
  });
  await setView('publish');
  return briefing;
}

/** A picture of a briefing that was written elsewhere; without it the preview has a gap. */
async function fetchPicture({ picture, address, width, height }: SentPicture): Promise<void> {
  if ((await keptSent(picture)) !== undefined) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok) await keepSent({ hash: picture, width, height, blob: await answer.blob() });
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

import { say } from '../design/announcement.ts';
import type { ShownDifferences } from '../desk/shown-differences.ts';
import { desk, editBriefing, endTyping, takeText } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { type Answer, readFromServer, sendToServer } from './ask-server.ts';
import type { ServedPlace } from './places.ts';
import { saveThere } from './save-there.ts';
import { findPlace, notePlace } from './served.ts';

/** The version that stands on the server, and what this browser's has otherwise. */
export interface Theirs {
  readonly version: number;
  readonly text: string;
  readonly mine: string;
  /** Of two models, in words. */
  readonly differences?: ShownDifferences;
  /** Of a briefing. */
  readonly modelVersion?: number;
}

/** Reads the version that came first. */
export async function readTheirs(place: ServedPlace): Promise<Answer<Theirs>> {
  const { kind } = place.clash!;
  const { text: model, briefing = '' } = useWorkspace.getState();
  const mine = kind === 'model' ? model : briefing;
  const path = `publications/${place.publication}/${kind}s/${slugOf(place)}`;
  const answer = await readFromServer<Theirs>(path);
  if (answer.status !== 'done') return answer;
  const theirs = { ...answer.said, mine };
  if (kind === 'briefing') return { status: 'done', said: theirs };
  const differences = await desk.differences(theirs.text, mine).catch(() => undefined);
  return { status: 'done', said: { ...theirs, ...(differences && { differences }) } };
}

/** The name under which the two versions stand. */
export function slugOf({ clash, model, briefing, names }: ServedPlace): string {
  const known = clash?.kind === 'model' ? model?.slug : briefing?.slug;
  return known ?? (clash?.kind === 'model' ? names.model : names.briefing);
}

/** Saves what stands here as the version after theirs, which stays as it is. */
export async function saveMine(theirs: Theirs, message: string): Promise<void> {
  const place = await findPlace();
  if (place?.clash === undefined) return;
  await notePlace(asMadeFrom(place, theirs));
  const { publication, names, clash } = place;
  await saveThere({ publication, ...names, message });
  const saved = await findPlace();
  const goesOn = (clash.kind === 'model' ? saved?.model : saved?.briefing)?.version;
  if (saved?.clash !== undefined || goesOn === undefined) return;
  const answer = await settle(place, goesOn);
  if (answer.status === 'refused') say(sayElsewhere(clash.version, goesOn));
}

const sayElsewhere = (version: number, goesOn: number) =>
  `Yours is saved as version ${goesOn}. Somebody else decided about version ${version} meanwhile, or saved after you: the desk of the publication tells.`;

/** Tells the server with which version it goes on. Where that does not come about, its desk says that it is to be decided. */
function settle(place: ServedPlace, goesOn: number): Promise<Answer<unknown>> {
  const { kind, version } = place.clash!;
  const path = `publications/${place.publication}/${kind}s/${slugOf(place)}/settlements`;
  return sendToServer(path, { version, goesOn });
}

/** Goes on with theirs. Undo brings back what stood here, and the server keeps it as well. */
export async function takeTheirVersion(theirs: Theirs): Promise<void> {
  const place = await findPlace();
  if (place?.clash === undefined) return;
  await notePlace(asMadeFrom(place, theirs));
  void settle(place, theirs.version);
  const label = `version ${theirs.version} of the server`;
  endTyping();
  if (place.clash.kind === 'model') await takeText(theirs.text, label);
  else editBriefing(theirs.text, label);
}

/** What is saved from now on is made from their version. */
function asMadeFrom(place: ServedPlace, { version, text, modelVersion }: Theirs): ServedPlace {
  const { clash, ...rest } = place;
  const slug = slugOf(place);
  if (clash?.kind === 'model') return { ...rest, model: { slug, version, text } };
  const of = modelVersion ?? place.briefing?.modelVersion ?? 1;
  return { ...rest, briefing: { ...place.briefing, slug, version, text, modelVersion: of } };
}

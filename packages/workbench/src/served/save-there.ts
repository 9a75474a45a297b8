import { say } from '../design/announcement.ts';
import { sha256 } from '../desk/sha256.ts';
import { editBriefing } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { type Problem, sendToServer } from './ask-server.ts';
import { keepHere } from './keep-here.ts';
import { pictureCalled } from './page-pictures.ts';
import { namesOfPictures } from './picture-names.ts';
import type { ServedPlace, Standing, Wanted } from './places.ts';
import { recallSent, type Step } from './sent-before.ts';
import { findPlace, notePlace, useServed } from './served.ts';
import { changesTold, type ToldChange, tellChange } from './told-change.ts';

const { setState: set } = useServed;

interface Saved {
  readonly version: number;
  readonly latest: number;
}

/**
 * Saves the model, and the briefing where there is one, as versions on the server. What does not get there stays in this browser,
 * which notes that it waits. Whether all of it got there.
 */
export async function saveThere(wanted: Wanted): Promise<boolean> {
  if (useServed.getState().isBusy) return false;
  set({ isBusy: true, problems: [] });
  try {
    await keepHere();
    const { text, briefing = '', origin, document } = useWorkspace.getState();
    const found = (await findPlace()) ?? emptyPlace(document, wanted);
    const texts = { model: text, briefing };
    const recalled = await recallSent(asWanted(found, wanted), wanted, texts);
    const last = recalled.problem
      ? recalled
      : await saveBoth(recalled.place, wanted, texts, origin);
    await settle(last, wanted);
    return last.problem === undefined;
  } finally {
    set({ isBusy: false, step: undefined });
  }
}

async function saveBoth(
  place: ServedPlace,
  wanted: Wanted,
  { model: text, briefing }: Readonly<Record<'model' | 'briefing', string>>,
  origin: string,
): Promise<Step> {
  if (briefing.trim() === '') return saveModel(place, wanted, text);
  // The server encodes pictures while it reads the model.
  const [model, sent] = await Promise.all([
    saveModel(place, wanted, text),
    sendPictures(place, briefing, origin),
  ]);
  const both = { ...model.place, pictures: { ...model.place.pictures, ...sent.pictures } };
  const problem = model.problem ?? sent.problem;
  return problem === undefined ? saveBriefing(both, wanted, briefing) : { place: both, problem };
}

/** Tries once more what waits. */
export async function saveWaiting(): Promise<void> {
  const waiting = (await findPlace())?.waiting;
  if (waiting !== undefined) await saveThere(waiting);
}

/** Shows a version of the briefing to readers. */
export async function publishThere(): Promise<void> {
  const place = await findPlace();
  if (place?.briefing === undefined || useServed.getState().isBusy) return;
  set({ isBusy: true, problems: [] });
  const { slug, version } = place.briefing;
  const answer = await sendToServer(`publications/${place.publication}/briefings/${slug}/publish`, {
    version,
  });
  if (answer.status === 'done') {
    const publishedChanges = changesTold(place.briefing.text);
    await notePlace({
      ...place,
      briefing: { ...place.briefing, published: version, publishedChanges },
    });
    say(`Version ${version} is published.`);
  } else set({ problems: [sayNotPublished(answer)] });
  set({ isBusy: false });
}

/** Writes into the head what readers are told of the new version, saves that and publishes it. Whether all of it was done. */
export async function publishTold(change: ToldChange): Promise<boolean> {
  const place = await findPlace();
  const { briefing } = useWorkspace.getState();
  const text = briefing === undefined ? undefined : tellChange(briefing, change);
  if (place === undefined || text === undefined) {
    set({ problems: [NOT_TOLD] });
    return false;
  }
  editBriefing(text, 'what readers are told of the change');
  const { publication, names } = place;
  if (!(await saveThere({ publication, ...names, message: change.reason }))) return false;
  await publishThere();
  const after = (await findPlace())?.briefing;
  return after?.published === after?.version;
}

const NOT_TOLD =
  'Nothing was published: the head lists its changes in a way that only you can add to. Write this one there, save a version, and publish that.';

function sayNotPublished(problem: Problem): string {
  if (problem.status === 'signed-out') {
    return 'Nothing was published: you are not signed in any more.';
  }
  if (problem.status === 'unreachable') {
    return 'The server did not answer, so it is not known whether it published. Try again.';
  }
  return problem.status === 'refused' && problem.code === 409 ? RETRACTED : NOT_PUBLISHED;
}

const NOT_PUBLISHED =
  'Nothing was published: this version is not there, or you have no part in the publication.';
const RETRACTED =
  'It was retracted. Publish this version at the desk of the publication, where you say what becomes of the retraction.';

function emptyPlace(document: string, { publication, model, briefing }: Wanted): ServedPlace {
  return { document, publication, names: { model, briefing }, pictures: {} };
}

/** The place without what belongs to other names, and noted as about to be saved. */
function asWanted(before: ServedPlace, wanted: Wanted): ServedPlace {
  const isSame = before.publication === wanted.publication;
  const { model, briefing, pictures, sent } = isSame ? before : emptyPlace(before.document, wanted);
  return {
    ...emptyPlace(before.document, wanted),
    pictures,
    formerPictures: { ...before.formerPictures, ...before.pictures },
    ...(model?.slug === wanted.model && { model }),
    ...(briefing?.slug === wanted.briefing && { briefing }),
    ...(sent !== undefined && { sent }),
    waiting: { ...wanted, why: 'under-way' },
  };
}

/** Sends a text, and gives the number of its version, or why there is none that stands. */
async function send(
  place: ServedPlace,
  kind: 'model' | 'briefing',
  slug: string,
  said: Readonly<Record<string, unknown>> & { readonly text: string },
): Promise<number | Step> {
  const sending = { ...place, sent: { ...place.sent, [kind]: { slug, text: said.text } } };
  await notePlace(sending);
  const path = `publications/${place.publication}/${kind}s/${slug}`;
  const answer = await sendToServer<Saved>(path, said);
  const versions = answer.status === 'done' ? answer.said : answer;
  if (!('version' in versions)) {
    return { place: versions.status === 'unreachable' ? sending : place, problem: versions };
  }
  const { version, latest } = versions;
  // What was sent twice is known already, and another may have been saved before or after it.
  if (version === latest) return version;
  return {
    place: { ...place, clash: { kind, version, latest } },
    problem: { status: 'clash', version, latest },
  };
}

/** What a text was made from. Its hash tells where a server that was restored has another version of the same number. */
async function baseOf(standing: Standing | undefined) {
  if (standing === undefined) return { madeFrom: null };
  const { version: madeFrom, text } = standing;
  return {
    madeFrom,
    ...(crypto.subtle !== undefined && { madeFromSha256: await sha256(text) }),
  };
}

async function saveModel(place: ServedPlace, wanted: Wanted, text: string): Promise<Step> {
  await notePlace(place);
  if (place.model?.text === text) return { place };
  const { model: slug, message } = wanted;
  set({ step: 'Saving the model …' });
  const said = { text, message, ...(await baseOf(place.model)) };
  const sent = await send(place, 'model', slug, said);
  return typeof sent === 'number'
    ? noted({ ...place, model: { slug, version: sent, text } })
    : sent;
}

async function saveBriefing(
  place: ServedPlace,
  { briefing: slug, message }: Wanted,
  text: string,
): Promise<Step> {
  await notePlace(place);
  const { briefing, pictures } = place;
  const modelVersion = place.model!.version;
  if (briefing?.text === text && briefing.modelVersion === modelVersion) return { place };
  const named = namesOfPictures(text).filter((name) => pictures[name] !== undefined);
  set({ step: 'Saving the briefing; its page is drawn …' });
  const sent = await send(place, 'briefing', slug, {
    text,
    message,
    ...(await baseOf(briefing)),
    modelVersion,
    pictures: Object.fromEntries(named.map((name) => [name, pictures[name]])),
  });
  return typeof sent === 'number'
    ? noted({ ...place, briefing: { ...briefing, slug, version: sent, text, modelVersion } })
    : sent;
}

/** Sends the pictures that the server does not have: what it has of them then, by their names, and what kept it from the rest. */
async function sendPictures(
  place: ServedPlace,
  text: string,
  origin: string,
): Promise<Pick<ServedPlace, 'pictures'> & Pick<Step, 'problem'>> {
  const pictures: Record<string, string> = {};
  const names = namesOfPictures(text);
  for (const [k, name] of names.entries()) {
    const picture = place.pictures[name] ? undefined : await pictureCalled(origin, name);
    if (picture === undefined) continue;
    set({ step: `Sending picture ${k + 1} of ${names.length} …` });
    const path = `publications/${place.publication}/pictures`;
    const answer = await sendToServer<{ readonly picture: string }>(path, picture.blob);
    if (answer.status !== 'done') return { pictures, problem: answer };
    pictures[name] = answer.said.picture;
  }
  return { pictures };
}

async function noted(place: ServedPlace): Promise<Step> {
  await notePlace(place);
  return { place };
}

/** Notes what came of it: saved, to be tried again, or to be decided by the author. */
async function settle({ place, problem }: Step, wanted: Wanted): Promise<void> {
  const { waiting: _, ...done } = place;
  switch (problem?.status) {
    case undefined:
      await notePlace(done);
      return say(saySaved(done));
    case 'signed-out':
      set({ who: 'nobody' });
      return notePlace({ ...done, waiting: { ...wanted, why: 'signed-out' } });
    case 'unreachable':
      return notePlace({ ...done, waiting: { ...wanted, why: 'unreachable' } });
    case 'refused':
      set({ problems: problem.problems });
      return notePlace(done);
    case 'clash':
      return notePlace(done);
  }
}

function saySaved({ model, briefing }: ServedPlace): string {
  const ofBriefing =
    briefing === undefined ? '' : `, and version ${briefing.version} of the briefing`;
  return `On the server: version ${model?.version} of the model${ofBriefing}.`;
}

import { texts } from 'virtual:catalog';
import { proxy } from 'comlink';
import { startDesk } from '../analysis/client.ts';
import {
  type ConceptId,
  GIVEN,
  type Look,
  type StateKey,
  type StateReading,
} from '../analysis/readings.ts';
import { newDocumentId } from '../shelf/document-id.ts';
import { keepAll, keepNow } from '../shelf/keeping.ts';
import { takeLeftDraft } from '../shelf/left-drafts.ts';
import { readDocument } from '../shelf/shelf.ts';
import type { Address } from './address.ts';
import { type CoalitionChoices, noCoalitions, readCoalitions } from './coalition-choices.ts';
import { furtherIn, offeredOf } from './further-concepts.ts';
import { emptyHistory, remember, stepBack, stepForward, type Travel } from './history.ts';
import {
  foresightOf,
  formatLook,
  lookOfCounting,
  lookWith,
  lookWithCoalition,
  parseLook,
} from './look.ts';
import { type MapChoices, readMap, usualMap } from './map-choices.ts';
import { unpackEdit } from './pack-edit.ts';
import { NOT_HERE, type Place } from './place.ts';
import { renamedIn, renameInCoalitions, renameInLook } from './renamed.ts';
import {
  type Snapshot,
  snapshotOf,
  type TrailMove,
  useWorkspace,
  type VotePlace,
  type Workspace,
} from './workspace.ts';
import { markPlace, writeAddress } from './write-address.ts';

export const desk = startDesk();

const { getState: now, setState: set } = useWorkspace;

/** Opens what an address says, at a place of the browser's history if it has one. */
export async function openAddress(address: Address, place?: Place): Promise<void> {
  const { document, copyOf } = now();
  if (place && [document, copyOf].includes(place.document)) return revisit(address);
  const { origin, at = '', variant, read: preferenceReading, not } = address;
  const map = readMap(address.map ?? {});
  const coalitions = readCoalitions(address);
  const look = lookOfCounting(parseLook(address.look), coalitions);
  const vote = voteIn(address);
  const rest = {
    ...{ origin, here: at, variant, preferenceReading, map, rival: not, look, vote },
    coalitions,
    furtherConcepts: furtherIn(address.also, look),
  };
  await open(address, () => findText(address, place), rest);
}

/**
 * Opens a document that the browser keeps, or goes back to it at a place of the browser's history; false
 * where it is not kept.
 */
export async function openKept(document: string, place?: Place): Promise<boolean> {
  await keepNow();
  const kept = await readDocument(document).catch(() => undefined);
  if (kept === undefined) return false;
  // Who comes here anew wants this document, also where another one became a copy of it.
  if (place === undefined) set({ copyOf: undefined });
  const { origin } = kept;
  await openAddress({ origin, view: 'situation' }, { document, revision: NOT_HERE });
  return true;
}

/** Opens a text as a new document of its own. */
export async function openText(text: string, lastChange: string): Promise<void> {
  const found = { document: newDocumentId(), revision: 0, base: '', text, savedText: '' };
  await open({ view: 'situation' }, async () => found, { origin: 'new', lastChange }, 'push');
}

type Found = Pick<Workspace, 'document' | 'copyOf' | 'revision' | 'base' | 'text' | 'savedText'>;

let latestOpening = 0;

/** Puts a document in the place of the one that is open, after keeping that. */
async function open(
  { view }: Pick<Address, 'view'>,
  find: () => Promise<Found>,
  rest: Partial<Workspace>,
  how: 'push' | 'replace' = 'replace',
): Promise<void> {
  const mine = ++latestOpening;
  const found = await find();
  // What is typed until now belongs to the document that is left.
  await keepAll();
  if (mine !== latestOpening) return;
  lastEdit = { label: '', at: 0 };
  set({ ...emptyDocument, ...found, view, ...rest });
  if (how === 'push') await writeAddress('push');
  else markPlace();
  await analyseText();
}

const emptyDocument = {
  conflict: undefined,
  state: undefined,
  analysedText: undefined,
  opening: 'running',
  here: '',
  trail: [],
  history: emptyHistory<Snapshot>(),
  variant: undefined,
  preferenceReading: undefined,
  map: usualMap,
  coalitions: noCoalitions,
  furtherConcepts: [],
  former: undefined,
  rival: undefined,
  vote: {},
  look: undefined,
  asked: undefined,
  trial: undefined,
  copyOf: undefined,
  addressedText: undefined,
  lastChange: 'the changes in the address',
} satisfies Partial<Workspace>;

/** The text of an address, or what the browser keeps of its document. */
async function findText({ origin, edit }: Address, place: Place | undefined): Promise<Found> {
  const base = (await texts[origin]?.())?.default ?? '';
  const linked = edit === undefined ? base : ((await unpackEdit(base, edit)) ?? base);
  if (place === undefined) {
    return { document: newDocumentId(), revision: 0, base, text: linked, savedText: linked };
  }
  return { base, ...(await findKept(place, linked)) };
}

/** What the browser keeps of the document at a place, and what was left behind of it. */
async function findKept(
  { document, revision: basis }: Place,
  linked: string,
): Promise<Omit<Found, 'base'>> {
  const left = await takeLeftDraft(document);
  if (left && left.kept === undefined) {
    const { text, opened: savedText, basis: revision } = left.draft;
    return { document, revision, text, savedText };
  }
  if (left?.kept?.status === 'copied') {
    const { id, revision, text } = left.kept.copy;
    return { document: id, copyOf: document, revision, text, savedText: text };
  }
  const kept = await readDocument(document).catch(() => undefined);
  if (kept === undefined) return { document, revision: 0, text: linked, savedText: linked };
  // Addresses are written at once, documents a moment later: after a crash the address may be ahead.
  const ahead = kept.revision === basis;
  const { revision, text: savedText } = kept;
  return { document, revision, text: ahead ? linked : savedText, savedText };
}

/** Goes to another view or state of the document that is open. */
async function revisit(address: Address): Promise<void> {
  const { view, at, variant, read: preferenceReading, not } = address;
  const { conflict, here, trail, ...before } = now();
  const coalitions = readCoalitions(address);
  const look = lookOfCounting(parseLook(address.look) ?? before.look, coalitions);
  const to = at ?? conflict?.start ?? '';
  const map = readMap(address.map ?? {});
  const furtherConcepts = furtherIn(address.also, parseLook(address.look));
  set({
    view,
    here: to,
    trail: to === here ? trail : [],
    rival: not,
    variant,
    preferenceReading,
    map,
    look,
    vote: voteIn(address),
    coalitions,
    furtherConcepts: conflict ? offeredOf(conflict, furtherConcepts) : furtherConcepts,
  });
  const same =
    variant === before.variant &&
    preferenceReading === before.preferenceReading &&
    conflict !== undefined &&
    offeredOf(conflict, furtherConcepts).join() === before.furtherConcepts.join();
  if (!same) return analyseText();
  if (address.look !== formatLook(conflict, before.look)) await lookAgain();
  await showState();
}

/** Opens the library. */
export function openLibrary(): void {
  set({ view: '' });
}

/** Analyses the text as it stands; where a later text came in meanwhile, nothing more is done. */
async function analyseText(): Promise<void> {
  const { text, variant, preferenceReading, furtherConcepts, here, look, conflict: before } = now();
  set({ opening: 'running' });
  const opening = await desk.open(
    {
      ...{ text, variant, preferenceReading, furtherConcepts },
      at: placeToKeep(),
      ...(look && { look }),
    },
    proxy((progress) => set({ progress })),
  );
  if (opening.status === 'overtaken') return;
  const { diagnostics, status } = opening;
  if (opening.status !== 'analysed') set({ opening: status, diagnostics });
  if (opening.status === 'too-large') set({ problem: opening.problem });
  if (opening.status === 'errors' && variant !== undefined && now().conflict === undefined) {
    // An address may name a variant that the file does not have.
    set({ variant: undefined });
    await analyseText();
    return;
  }
  if (opening.status !== 'analysed') return writeAddress();
  const { conflict, state } = opening;
  const found = { conflict, analysedText: text, foresight: foresightOf(conflict) };
  set({
    opening: status,
    diagnostics,
    ...found,
    furtherConcepts: offeredOf(conflict, now().furtherConcepts),
    ...(now().here === here && arrivedAt(state)),
  });
  const renaming = before && renamedIn(before.decisionMakers, conflict.decisionMakers);
  const renamed = renaming && renameInLook(now().look, renaming);
  if (renaming) set({ coalitions: renameInCoalitions(now().coalitions, renaming) });
  if (renamed) await setLook(renamed);
  if (now().state === state) await writeAddress();
  else await showState('anew');
}

/** Who has gone nowhere stays where the conflict starts, also where that is moved. */
function placeToKeep(): StateKey | undefined {
  const { here, trail, conflict } = now();
  return here === '' || (here === conflict?.start && trail.length === 0) ? undefined : here;
}

/** At a state without a move. A place that there is no more was not asked for by a move. */
function arrivedAt(state: StateReading): Partial<Workspace> {
  const { here, trail } = now();
  const kept = { trail: state.key === here ? trail : [] };
  return { state, here: state.key, ...kept, former: undefined, asked: undefined };
}

/** Shows the state that the page is about, or where there is none any more the start. */
async function showState(how: 'moved' | 'anew' = 'moved'): Promise<void> {
  const { here, conflict, state: former } = now();
  const state = await desk.state(here);
  if (now().here !== here) return;
  if (state !== undefined) {
    set({ state, former: how === 'moved' ? former : undefined, asked: undefined });
  } else if (conflict && here !== conflict.start) {
    set({ here: conflict.start, trail: [] });
    await showState(how);
    return;
  }
  await writeAddress();
}

/** Goes to another state, by a move or without one. */
export async function goTo(to: StateKey, how: { mover?: number; words: string }): Promise<void> {
  const { here, trail, history } = now();
  if (to === here) return;
  const move: TrailMove = { place: trail.length, from: here, to, ...how };
  set({
    here: to,
    trail: [...trail, move],
    history: remember(history, snapshotOf(now()), how.words),
  });
  await showState();
}

/** Goes back along the trail to before one of its moves. */
export async function goBackTo(position: number): Promise<void> {
  const { trail, history } = now();
  const move = trail[position];
  if (move === undefined) return;
  set({
    here: move.from,
    trail: trail.slice(0, position),
    history: remember(history, snapshotOf(now()), 'going back'),
  });
  await showState();
}

/** Within so many milliseconds a further edit of the same kind is the same step for undo. */
const ONE_STEP = 1500;
let lastEdit = { label: '', at: 0 };

/**
 * Changes the text of the document. `label` says what was done, for undo; typing that goes on is one
 * step.
 */
export async function edit(text: string, label: string, typing = false): Promise<void> {
  if (text === now().text) return;
  const at = performance.now();
  const goesOn = typing && lastEdit.label === label && at - lastEdit.at < ONE_STEP;
  lastEdit = { label: typing ? label : '', at };
  const { history } = now();
  set({
    text,
    lastChange: label,
    history: goesOn ? history : remember(history, snapshotOf(now()), label),
  });
  await analyseText();
}

/** Takes over a text that came about elsewhere; undo brings back the one before. */
export async function takeText(text: string, label: string): Promise<void> {
  lastEdit = { label: '', at: 0 };
  await edit(text, label);
}

export async function undo(): Promise<void> {
  const label = now().history.past.at(-1)?.label;
  await travel(stepBack(now().history, snapshotOf(now())), `undo: ${label}`);
}

export async function redo(): Promise<void> {
  const label = now().history.future.at(-1)?.label;
  await travel(stepForward(now().history, snapshotOf(now())), `redo: ${label}`);
}

async function travel(to: Travel<Snapshot> | undefined, lastChange: string): Promise<void> {
  if (to === undefined) return;
  lastEdit = { label: '', at: 0 };
  const { text, variant } = now();
  set({ ...to.snapshot, history: to.history, lastChange });
  const same = to.snapshot.text === text && to.snapshot.variant === variant;
  await (same ? showState() : analyseText());
}

/** Reads everybody under one concept. */
export async function setForesight(foresight: ConceptId): Promise<void> {
  if (foresight === GIVEN) return;
  set({ foresight, look: { all: foresight, own: {} } });
  await lookAgain();
}

/** Reads one of them, by position, under a concept of its own. */
export async function setForesightOf(position: number, concept: ConceptId): Promise<void> {
  const { conflict, look } = now();
  if (conflict) await setLook(lookWith(conflict, position, concept, look));
}

/** Reads a coalition, by positions, under a concept of its own; without one as most of its members. */
export async function setForesightOfCoalition(
  members: readonly number[],
  concept?: ConceptId,
): Promise<void> {
  const { conflict, look } = now();
  if (conflict === undefined) return;
  const ids = members.map((position) => conflict.decisionMakers[position]!.id);
  await setLook(lookWithCoalition(conflict, ids, concept, look));
}

/** Reads each as asked. */
export async function setLook(look: Look): Promise<void> {
  set({ look });
  await lookAgain();
}

/** Reads the conflict anew as each is asked to look; what is analysed meanwhile is read so anyway. */
async function lookAgain(): Promise<void> {
  const { look, conflict, here } = now();
  if (look === undefined || conflict === undefined) return;
  const found = await desk.look(look, here);
  if (found === undefined || now().conflict !== conflict || now().look !== look) return;
  const { state } = found;
  set({
    conflict: { ...found.conflict, elapsed: conflict.elapsed },
    foresight: foresightOf(found.conflict),
    ...(now().here === state.key && { state }),
  });
  await writeAddress();
}

/** Reads preferences otherwise: the text stays, and is analysed anew. */
export async function setPreferenceReading(preferenceReading: string | undefined): Promise<void> {
  set({ preferenceReading });
  await analyseText();
}

/** Analyses these concepts besides the usual ones: the text stays, and is analysed anew. */
export async function setFurtherConcepts(furtherConcepts: readonly ConceptId[]): Promise<void> {
  set({ furtherConcepts });
  await analyseText();
}

/** Chooses which coalitions count, and how; one that no longer does has no foresight of its own either. */
export async function chooseCoalitions(coalitions: CoalitionChoices): Promise<void> {
  const look = lookOfCounting(now().look, coalitions);
  const isSame = look === now().look;
  set({ coalitions, look });
  await writeAddress();
  if (!isSame) await lookAgain();
}

/** Chooses whose verdict is explained; undefined for nobody in particular. */
export function ask(decisionMaker: number | undefined): void {
  set({ asked: decisionMaker });
}

/** Asks why not another state; undefined ends that. */
export async function askWhyNot(rival: StateKey | undefined): Promise<void> {
  set({ rival });
  await writeAddress();
}

/** Draws the map otherwise, or looks at something else on it. */
export async function chooseOnMap(chosen: Partial<MapChoices>): Promise<void> {
  set({ map: { ...now().map, ...chosen } });
  await writeAddress();
}

function voteIn({ body, draft }: Address): VotePlace {
  return { ...(body !== undefined && { body }), ...(draft !== undefined && { draft }) };
}

/** Reads the file as one of its variants has it, or as it stands. */
export async function readVariant(variant: string | undefined): Promise<void> {
  if (variant === now().variant) return;
  const history = remember(now().history, snapshotOf(now()), variant ?? 'the file as it stands');
  set({ variant, history });
  await analyseText();
}

export async function setView(view: string): Promise<void> {
  set({ view });
  await writeAddress('push');
}

/** Opens the model file at a place of its text. */
export async function showInText(offset: number): Promise<void> {
  set({ sought: offset });
  await setView('model');
}

/** Opens the sources at a claim. */
export async function showClaim(claim: string): Promise<void> {
  set({ soughtClaim: claim });
  await setView('sources');
}

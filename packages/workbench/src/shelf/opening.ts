import { texts } from 'virtual:catalog';
import {
  analyseText,
  desk,
  endTyping,
  GOING_BACK,
  lookAgain,
  showState,
} from '../document/actions.ts';
import type { Address } from '../document/address.ts';
import { noCoalitions, readCoalitions } from '../document/coalition-choices.ts';
import { furtherIn, offeredOf } from '../document/further-concepts.ts';
import { emptyHistory, remember } from '../document/history.ts';
import { type LinkProblem, sayRead } from '../document/link-problem.ts';
import { formatLook, lookOfCounting, parseLook } from '../document/look.ts';
import { readMap, usualMap } from '../document/map-choices.ts';
import { type Unpacked, unpackEdit } from '../document/pack-edit.ts';
import { NOT_HERE, type Place } from '../document/place.ts';
import {
  type Snapshot,
  snapshotOf,
  type TrailMove,
  useWorkspace,
  type VotePlace,
  type Workspace,
} from '../document/workspace.ts';
import { markPlace, writeAddress } from '../document/write-address.ts';
import { readTrail } from '../document/written-trail.ts';
import { newDocumentId } from './document-id.ts';
import { keepAll, keepNow } from './keeping.ts';
import { takeLeftDraft } from './left-drafts.ts';
import { readDocument } from './shelf.ts';

const { getState: now, setState: set } = useWorkspace;

/** Opens what an address says, at a place of the browser's history if it has one. */
export async function openAddress(address: Address, place?: Place): Promise<void> {
  const { document, copyOf } = now();
  if (place && [document, copyOf].includes(place.document)) {
    await revisit(address);
    return restoreTrail(address);
  }
  const { origin, at = '', variant, read: preferenceReading, not } = address;
  const map = readMap(address.map ?? {});
  const vote = voteIn(address);
  const coalitions = readCoalitions(address);
  const look = lookOfCounting(parseLook(address.look), coalitions);
  const rest = {
    ...{ origin, here: at, variant, preferenceReading, map, rival: not, look, vote },
    coalitions,
    predict: address.predict,
    furtherConcepts: furtherIn(address.also, look),
    soughtWho: address.who,
    that: address.that,
    own: ownOf(address),
  };
  await open(address, () => findText(address, place), rest);
  await restoreTrail(address);
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
  await openAddress({ origin, view: 'read' }, { document, revision: NOT_HERE });
  return true;
}

/** What the address says of the view that it leads to. */
function ownOf({ view, own = {} }: Address): Workspace['own'] {
  return { [view]: own };
}

/** The moves that led to the state of an address, told anew. */
async function restoreTrail({ at, trail: written }: Address): Promise<void> {
  const { document, conflict, here, trail: before } = now();
  const moves = readTrail(written, here);
  if (conflict === undefined || moves.length === 0 || before.length > 0) return;
  if ((at ?? conflict.start) !== here) return;
  const words = await desk.trailWords(moves);
  if (words === undefined || now().document !== document || now().here !== here) return;
  const trail = moves.map(({ from, to, mover }, place): TrailMove => {
    const position = conflict.decisionMakers.findIndex(({ id }) => id === mover);
    return { place, from, to, words: words[place]!, ...(position >= 0 && { mover: position }) };
  });
  set({ trail });
  await writeAddress();
}

/** Opens a text as a new document of its own, perhaps with a briefing about it. */
export async function openText(
  text: string,
  lastChange: string,
  briefing?: string,
  document: string = newDocumentId(),
): Promise<void> {
  const found = { document, revision: 0, base: '', text, savedText: '', briefing };
  await open({ view: 'read' }, async () => found, { origin: 'new', lastChange }, 'push');
}

type FoundDocument = Pick<
  Workspace,
  | 'document'
  | 'copyOf'
  | 'revision'
  | 'base'
  | 'text'
  | 'savedText'
  | 'briefing'
  | 'savedBriefing'
  | 'linkProblem'
>;

let latestOpening = 0;

/** Puts a document in the place of the one that is open, after keeping that. */
async function open(
  { view }: Pick<Address, 'view'>,
  find: () => Promise<FoundDocument>,
  rest: Partial<Workspace>,
  how: 'push' | 'replace' = 'replace',
): Promise<void> {
  const mine = ++latestOpening;
  const found = await find();
  // What is typed until now belongs to the document that is left.
  await keepAll();
  if (mine !== latestOpening) return;
  endTyping();
  set({ ...emptyDocument, ...found, view, ...rest });
  if (how === 'push') await writeAddress('push');
  else markPlace();
  await analyseText();
}

const emptyDocument = {
  briefing: undefined,
  savedBriefing: undefined,
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
  that: undefined,
  vote: {},
  look: undefined,
  asked: undefined,
  askedTogether: undefined,
  soughtWho: undefined,
  own: {},
  trial: undefined,
  copyOf: undefined,
  addressedText: undefined,
  linkProblem: undefined,
  predict: undefined,
  lastChange: 'the changes in the address',
} satisfies Partial<Workspace>;

/** The text of an address, or what the browser keeps of its document. */
async function findText(address: Address, place: Place | undefined): Promise<FoundDocument> {
  const { origin } = address;
  const base = await caseText(origin);
  const linked = await unpackLink(base, address);
  const text = linked.status === 'unpacked' ? linked.text : undefined;
  const kept = place && (await findKept(place, text));
  const found = kept ?? {
    ...{ document: place?.document ?? newDocumentId(), revision: 0 },
    ...{ text: text ?? base, savedText: text ?? base },
  };
  const linkProblem = problemOf(address, linked, kept !== undefined);
  return { base, ...found, ...(linkProblem && { linkProblem }) };
}

/** Why a link does not open what it was made of, if so. */
function problemOf(address: Address, linked: Unpacked, isKept: boolean): LinkProblem | undefined {
  const { damage, origin, edit } = address;
  const read = damage?.kind === 'incomplete' ? sayRead(address) : [];
  if (linked.status === 'refused') {
    const shown = isKept ? 'kept' : origin === 'new' ? 'nothing' : caseShown(linked.fault, damage);
    return { fault: linked.fault, shown, read };
  }
  if (damage === undefined) return undefined;
  const fault = damage.kind;
  if (isKept) return { fault, shown: 'kept', read };
  return { fault, shown: edit === undefined ? 'place' : 'changes', read };
}

/** Nobody can tell what was in the part of a link that is missing, unless the rest says so. */
function caseShown(fault: LinkProblem['fault'], damage: Address['damage']): 'case' | 'perhaps' {
  const isUntold = damage !== undefined && damage.lostEdit === undefined;
  return fault === 'incomplete' && isUntold ? 'perhaps' : 'case';
}

/** The text of a bundled conflict; empty where there is none with this id. */
async function caseText(id: string): Promise<string> {
  return isCase(id) ? (await texts[id]!()).default : '';
}

/** The text that an address says. */
async function unpackLink(base: string, { edit, damage }: Address): Promise<Unpacked> {
  const isLost = damage !== undefined && damage.lostEdit !== false && edit === undefined;
  if (isLost) {
    return { status: 'refused', fault: damage.kind === 'altered' ? 'unreadable' : 'incomplete' };
  }
  return edit === undefined ? { status: 'unpacked', text: base } : unpackEdit(base, edit);
}

/**
 * What the browser keeps of the document at a place, and what was left behind of it; undefined where that is
 * nothing. The text of the address is undefined where it could not be read.
 */
async function findKept(
  { document, revision: basis }: Place,
  linked: string | undefined,
): Promise<Omit<FoundDocument, 'base'> | undefined> {
  const left = await takeLeftDraft(document);
  if (left && left.kept === undefined) {
    const { text, opened: savedText, basis: revision, briefing, openedBriefing } = left.draft;
    return { document, revision, text, savedText, briefing, savedBriefing: openedBriefing };
  }
  if (left?.kept?.status === 'copied') {
    const { id, revision, text, briefing } = left.kept.copy;
    const same = { text, savedText: text, briefing, savedBriefing: briefing };
    return { document: id, copyOf: document, revision, ...same };
  }
  const kept = await readDocument(document).catch(() => undefined);
  if (kept === undefined) return undefined;
  // Addresses are written at once, documents a moment later: after a crash the address may be ahead.
  const { revision, text: savedText, briefing } = kept;
  const text = revision === basis ? (linked ?? savedText) : savedText;
  return { document, revision, text, savedText, briefing, savedBriefing: briefing };
}

/** Goes to another view or state of the document that is open. */
async function revisit(address: Address): Promise<void> {
  const { view, at, variant, read: preferenceReading, not } = address;
  const { conflict, here, trail, history, ...before } = now();
  const coalitions = readCoalitions(address);
  const look = lookOfCounting(parseLook(address.look) ?? before.look, coalitions);
  const to = at ?? conflict?.start ?? '';
  const map = readMap(address.map ?? {});
  const furtherConcepts = furtherIn(address.also, parseLook(address.look));
  set({
    view,
    here: to,
    trail: to === here ? trail : [],
    ...(to !== here && { history: remember(history, snapshotOf(now()), GOING_BACK) }),
    rival: not,
    that: address.that,
    variant,
    preferenceReading,
    map,
    look,
    vote: voteIn(address),
    soughtWho: address.who,
    own: { ...before.own, ...ownOf(address) },
    coalitions,
    predict: address.predict,
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

/** Whether there is a bundled conflict with this id, which may be any word of an address. */
export function isCase(id: string): boolean {
  return Object.hasOwn(texts, id);
}

/** Opens the library. */
/** Before anything is open: shows the place of a view that is about to be, and not the library meanwhile. */
export function expectView(view: string): void {
  if (now().document === '') set({ view });
}

export function openLibrary(): void {
  set({ view: '' });
}

function voteIn({ body, draft, start }: Address): VotePlace {
  return {
    ...(body !== undefined && { body }),
    ...(draft !== undefined && { draft }),
    ...(start !== undefined && { start }),
  };
}

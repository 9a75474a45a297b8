import { proxy } from 'comlink';
import { say } from '../design/announcement.ts';
import { DeskFault, startDesk } from '../desk/client.ts';
import {
  type ConceptId,
  GIVEN,
  type Look,
  type Opening,
  type ShownConflict,
  type ShownState,
  type StateKey,
} from '../desk/shown-conflict.ts';
import type { OwnWords } from './address.ts';
import { readWho } from './asked-who.ts';
import type { CoalitionChoices } from './coalition-choices.ts';
import { setTrouble } from './desk-trouble.ts';
import { offeredOf } from './further-concepts.ts';
import { remember, stepBack, stepForward, type Travel } from './history.ts';
import { foresightOf, lookOfCounting, lookWith, lookWithCoalition } from './look.ts';
import type { MapChoices } from './map-choices.ts';
import { registerOfReader } from './method.ts';
import { renamedIn, renameInCoalitions, renameInLook } from './renamed.ts';
import {
  type Snapshot,
  snapshotOf,
  type TrailMove,
  useWorkspace,
  type Workspace,
} from './workspace.ts';
import { writeAddress } from './write-address.ts';

const office = startDesk(setTrouble);

export const { desk } = office;

const { getState: now, setState: set } = useWorkspace;

/** How the text that is analysed is read besides what it says. */
function howOf({ variant, preferenceReading, furtherConcepts }: Workspace): string {
  return JSON.stringify([variant, preferenceReading, furtherConcepts]);
}

/** How the last text that could be analysed was read. */
let analysedAs = '';

/** What came of a text; where the desk gave no answer the page says why. */
type Opened = Opening | { readonly status: 'failed' };

let latestAsked = 0;

async function openAtDesk(text: string): Promise<Opened> {
  const mine = ++latestAsked;
  const { variant, preferenceReading, furtherConcepts, look } = now();
  try {
    const opening = await desk.open(
      {
        ...{ text, variant, preferenceReading, furtherConcepts },
        ...{ at: placeToKeep(), register: registerOfReader() },
        ...(look && { look }),
      },
      proxy((progress) => set({ progress })),
    );
    setTrouble(undefined);
    return opening;
  } catch (fault) {
    if (!(fault instanceof DeskFault)) throw fault;
    // Another answer is waited for, perhaps of another worker.
    if (mine !== latestAsked) return { status: 'overtaken' };
    setTrouble(fault.trouble);
    return { status: 'failed' };
  }
}

/** Analyses the text once more, by another worker. */
export async function analyseAnew(): Promise<void> {
  office.close();
  await analyseText();
}

/** Analyses the text as it stands; where a later text came in meanwhile, nothing more is done. */
export async function analyseText(): Promise<void> {
  const { text, variant, here } = now();
  set({ opening: 'running' });
  const opening = await openAtDesk(text);
  if (opening.status === 'overtaken') return;
  if (opening.status === 'failed') {
    set({ opening: 'failed' });
    await writeAddress();
    return;
  }
  const { diagnostics, status } = opening;
  if (opening.status !== 'analysed') set({ opening: status, diagnostics });
  if (opening.status === 'too-large') set({ problem: opening.problem, size: opening.size });
  if (opening.status === 'errors' && variant !== undefined && now().conflict === undefined) {
    // An address may name a variant that the file does not have.
    set({ variant: undefined });
    await analyseText();
    return;
  }
  if (opening.status !== 'analysed') return readLastOtherwise();
  await take(opening, { analysedText: text, opening: status, diagnostics }, here);
}

/** A text that cannot be analysed leaves the last one that could on the page; it is read as is chosen. */
async function readLastOtherwise(): Promise<void> {
  const { analysedText, here } = now();
  const again =
    analysedText !== undefined && howOf(now()) !== analysedAs
      ? await openAtDesk(analysedText)
      : undefined;
  if (again?.status === 'overtaken' || again?.status === 'failed') return;
  if (again?.status === 'analysed') await take(again, { analysedText }, here);
  else await writeAddress();
}

/** Shows an analysis that was asked for at a state, with what else is set then. */
async function take(
  { conflict, state }: Extract<Opening, { status: 'analysed' }>,
  analysed: Pick<Workspace, 'analysedText'> & Partial<Workspace>,
  askedAt: StateKey,
): Promise<void> {
  const { conflict: before } = now();
  set({
    ...analysed,
    conflict,
    foresight: foresightOf(conflict),
    furtherConcepts: offeredOf(conflict, now().furtherConcepts),
    // Who went on meanwhile stays where that led.
    ...(now().here === askedAt && arrivedAt(state, conflict)),
  });
  analysedAs = howOf(now());
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
function arrivedAt(
  state: ShownState,
  conflict: Pick<ShownConflict, 'decisionMakers'>,
): Partial<Workspace> {
  const { here, trail } = now();
  const kept = { trail: state.key === here ? trail : [] };
  return { state, here: state.key, ...kept, former: undefined, ...askedIn(state, conflict) };
}

/** Nobody in particular is asked about in a state that is shown anew, but whom the address wants. */
function askedIn(
  { key }: ShownState,
  conflict: Pick<ShownConflict, 'decisionMakers'>,
): Partial<Workspace> {
  return { ...readWho(now().soughtWho, conflict, key), soughtWho: undefined };
}

/** Shows the state that the page is about, or where there is none any more the start. */
export async function showState(how: 'moved' | 'anew' = 'moved'): Promise<void> {
  if (await isShown(how)) await writeAddress();
}

/** Brings the state onto the page, with a view; false where another one is wanted meanwhile. */
async function isShown(how: 'moved' | 'anew', view = now().view): Promise<boolean> {
  const { here, conflict, state: former } = now();
  const state = await desk.state(here);
  if (now().here !== here) return false;
  if (state !== undefined) {
    const asked = conflict ? askedIn(state, conflict) : { asked: undefined };
    set({ state, view, former: how === 'moved' ? former : undefined, ...asked });
  } else if (conflict && here !== conflict.start) {
    set({ here: conflict.start, trail: [] });
    return isShown(how, view);
  }
  return true;
}

/** How one goes to a state: who moves, if somebody does, and what is done, as undo names it. */
interface Going {
  readonly mover?: number;
  readonly words: string;
  /** The view that shows it; the one that is open where nothing is said. */
  readonly view?: string;
  /** Whether one goes on from there at once. */
  readonly isOnTheWay?: boolean;
}

/** Goes to another state, by a move or without one; the browser goes back from there by one step. */
export async function goTo(
  to: StateKey,
  { view = now().view, isOnTheWay = false, ...how }: Going,
): Promise<void> {
  const { here, trail, history } = now();
  if (to === here) return view === now().view ? undefined : setView(view);
  const move: TrailMove = { place: trail.length, from: here, to, ...how };
  set({
    here: to,
    trail: [...trail, move],
    history: remember(history, snapshotOf(now()), how.words),
  });
  if ((await isShown('moved', view)) && !isOnTheWay) await writeAddress('push');
}

/** What undo calls it. */
export const GOING_BACK = 'going back';

/** Goes back along the trail to before one of its moves. */
export async function goBackTo(position: number): Promise<void> {
  const { trail, history } = now();
  const move = trail[position];
  if (move === undefined) return;
  set({
    here: move.from,
    trail: trail.slice(0, position),
    history: remember(history, snapshotOf(now()), GOING_BACK),
  });
  if (await isShown('moved')) await writeAddress('push');
}

/** Within so many milliseconds a further edit of the same kind is the same step for undo. */
const ONE_STEP = 1500;
let lastEdit = { label: '', at: 0 };

/** Typing that goes on from here is another step. */
export function endTyping(): void {
  lastEdit = { label: '', at: 0 };
}

/**
 * Changes the text of the document. `label` says what was done, for undo; typing that goes on is one
 * step.
 */
export async function edit(text: string, label: string, typing = false): Promise<void> {
  if (text === now().text) return;
  set({ text, lastChange: label, history: historyWith(label, typing) });
  await analyseText();
}

/** The history with what is about to be done: typing that goes on is one step. */
function historyWith(label: string, typing: boolean): Workspace['history'] {
  const at = performance.now();
  const goesOn = typing && lastEdit.label === label && at - lastEdit.at < ONE_STEP;
  lastEdit = { label: typing ? label : '', at };
  const { history } = now();
  return goesOn ? history : remember(history, snapshotOf(now()), label);
}

/** Changes the briefing, which nothing is computed from until somebody looks at it. */
export function editBriefing(briefing: string, label: string, typing = false): void {
  if (briefing === now().briefing) return;
  set({ briefing, lastChange: label, history: historyWith(label, typing) });
}

/** Takes over what came about elsewhere, a text and perhaps its briefing; undo brings back what was before. */
export async function takeText(text: string, label: string, briefing?: string): Promise<void> {
  endTyping();
  if (briefing !== undefined) editBriefing(briefing, label);
  await edit(text, label);
}

/** Takes over a text with a variant that is new in it, and reads it so: one step for undo. */
export async function takeVariant(text: string, variant: string, label: string): Promise<void> {
  endTyping();
  const history = remember(now().history, snapshotOf(now()), label);
  set({ text, variant, lastChange: label, history });
  await analyseText();
}

export async function undo(): Promise<void> {
  const label = now().history.past.at(-1)?.label;
  if (label !== undefined) say(`Undone: ${label}`);
  await travel(stepBack(now().history, snapshotOf(now())), `undo: ${label}`);
}

export async function redo(): Promise<void> {
  const label = now().history.future.at(-1)?.label;
  if (label !== undefined) say(`Done again: ${label}`);
  await travel(stepForward(now().history, snapshotOf(now())), `redo: ${label}`);
}

async function travel(to: Travel<Snapshot> | undefined, lastChange: string): Promise<void> {
  if (to === undefined) return;
  endTyping();
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
export async function lookAgain(): Promise<void> {
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
  void writeAddress();
}

/** Says how a view is set, so that the address tells it. */
export function sayOwn(view: string, words: OwnWords): void {
  set({ own: { ...now().own, [view]: words } });
  if (now().view === view) void writeAddress();
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

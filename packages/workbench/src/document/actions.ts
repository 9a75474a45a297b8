import { texts } from 'virtual:catalog';
import { proxy } from 'comlink';
import { startDesk } from '../analysis/client.ts';
import type { ConceptId, ConflictReading, StateKey } from '../analysis/readings.ts';
import { type Address, formatAddress } from './address.ts';
import { emptyHistory, remember, stepBack, stepForward, type Travel } from './history.ts';
import { packEdit, unpackEdit } from './pack-edit.ts';
import { type Snapshot, snapshotOf, type TrailMove, useWorkspace } from './workspace.ts';

export const desk = startDesk();

const { getState: now, setState: set } = useWorkspace;

/** Opens what an address says. */
export async function openAddress({ origin, view, at, look, edit }: Address): Promise<void> {
  const base = (await texts[origin]?.())?.default ?? '';
  const edited = edit === undefined ? base : await unpackEdit(base, edit);
  set({
    conflict: undefined,
    state: undefined,
    analysedText: undefined,
    origin,
    base,
    text: edited ?? base,
    view,
    here: at ?? '',
    trail: [],
    foresight: look ?? '',
    history: emptyHistory(),
    asked: 0,
  });
  await analyseText();
}

/** Opens the library. */
export function openLibrary(): void {
  set({ view: '' });
}

/** Analyses the text as it stands; where a later text came in meanwhile, nothing more is done. */
async function analyseText(): Promise<void> {
  const { text } = now();
  set({ opening: 'running' });
  const opening = await desk.open(
    text,
    proxy((progress) => set({ progress })),
  );
  if (opening.status === 'overtaken') return;
  const { diagnostics, status } = opening;
  set({ opening: status, diagnostics });
  if (opening.status === 'too-large') set({ problem: opening.problem });
  if (opening.status !== 'analysed') return writeAddress();
  const { conflict } = opening;
  // Who has gone nowhere stays where the conflict starts, also where that is moved.
  const { here, trail, conflict: before } = now();
  if (before && here === before.start && trail.length === 0) set({ here: conflict.start });
  set({ conflict, analysedText: text, foresight: knownConcept(conflict, now().foresight) });
  await showState();
}

/** The concept asked for, or that of who expects credible replies. */
function knownConcept({ concepts }: ConflictReading, asked: ConceptId): ConceptId {
  const known = concepts.find(({ id }) => id === asked);
  const usual = concepts.find(({ moves, credible }) => moves === 2 && credible);
  return (known ?? usual ?? concepts[0]!).id;
}

/** Shows the state that the page is about, or where there is none any more the start. */
async function showState(): Promise<void> {
  const { here, conflict } = now();
  const state = await desk.state(here);
  if (now().here !== here) return;
  if (state !== undefined) set({ state });
  else if (conflict && here !== conflict.start) {
    set({ here: conflict.start, trail: [] });
    await showState();
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
  set({ text, history: goesOn ? history : remember(history, snapshotOf(now()), label) });
  await analyseText();
}

export async function undo(): Promise<void> {
  await travel(stepBack(now().history, snapshotOf(now())));
}

export async function redo(): Promise<void> {
  await travel(stepForward(now().history, snapshotOf(now())));
}

async function travel(to: Travel<Snapshot> | undefined): Promise<void> {
  if (to === undefined) return;
  lastEdit = { label: '', at: 0 };
  const { text } = now();
  set({ ...to.snapshot, history: to.history });
  await (to.snapshot.text === text ? showState() : analyseText());
}

export async function setForesight(foresight: ConceptId): Promise<void> {
  set({ foresight });
  await writeAddress();
}

/** Chooses whose verdict is explained. */
export function ask(decisionMaker: number): void {
  set({ asked: decisionMaker });
}

export async function setView(view: string): Promise<void> {
  set({ view });
  await writeAddress('push');
}

/** Writes into the address what it takes to open this very view again. */
async function writeAddress(how: 'push' | 'replace' = 'replace'): Promise<void> {
  const { origin, base, text, view, here, foresight, conflict } = now();
  const packed = await packEdit(base, text);
  const address = formatAddress({
    origin,
    view,
    ...(here !== conflict?.start && { at: here }),
    look: foresight,
    ...(packed !== undefined && { edit: packed }),
  });
  if (address === location.hash) return;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

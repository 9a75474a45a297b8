import { create } from 'zustand';
import type { ShownSource } from '../desk/shown-conflict.ts';
import type { OwnWords } from '../document/address.ts';
import { keepInAddress } from '../document/own-words.ts';
import { type ClaimFilter, everyClaim } from './claim-filter.ts';
import { forgetText, keepText, keptText } from './kept-texts.ts';
import type { AttachedText } from './read-text.ts';

/** Which part of the view is open where there is room for one. */
export type Panel = 'claims' | 'gaps' | 'forms' | 'text';

export type ClaimOrder = 'source' | 'weight';

/** What lies open in the view of the sources. It is no part of the document. */
interface OpenedSources {
  /** The bundled conflict that the texts belong to. */
  readonly origin: string;
  readonly panel: Panel;
  readonly source?: string | undefined;
  readonly claim?: string | undefined;
  /** Which claims are listed. */
  readonly filter: ClaimFilter;
  /** Whether claims are listed by their sources, or by what hangs on them. */
  readonly order: ClaimOrder;
  /** Whether somebody asked what would change without claims. */
  readonly weighs: boolean;
  /** Where the claim was chosen, so that what is not in sight there comes into sight. */
  readonly chosenIn: 'list' | 'text' | 'elsewhere';
  /** Texts by the id of their source. */
  readonly texts: ReadonlyMap<string, AttachedText>;
}

export const useOpenedSources = create<OpenedSources>(() => ({
  origin: '',
  panel: 'claims',
  filter: everyClaim,
  order: 'source',
  weighs: false,
  chosenIn: 'list',
  texts: new Map(),
}));

const { getState: now, setState: set } = useOpenedSources;

/** Clears it where the conflict is another one. */
export function openSourcesOf(origin: string): void {
  if (now().origin === origin) return;
  set({ origin, ...cleared, texts: new Map() });
}

const cleared = {
  panel: 'claims',
  source: undefined,
  claim: undefined,
  filter: everyClaim,
  order: 'source',
  weighs: false,
} as const satisfies Partial<OpenedSources>;

export function setFilter(filter: ClaimFilter): void {
  set({ filter });
}

export function setOrder(order: ClaimOrder): void {
  set({ order });
}

/** Asks what would change without claims. */
export function weighClaims(weighs: boolean): void {
  set({ weighs });
}

export function setPanel(panel: Panel): void {
  set({ panel });
}

export function chooseSource(source: string): void {
  set({ source });
}

/** Opens a claim, and its source where it has one; a second time closes it. */
export function chooseClaim(
  claim: string | undefined,
  source: string | undefined,
  chosenIn: 'list' | 'text' | 'elsewhere',
): void {
  set({ claim, chosenIn, ...(source !== undefined && { source }) });
}

/** Lays a text beside its source; it is kept where it is the one that the model means. */
export async function attach(source: ShownSource, text: AttachedText): Promise<void> {
  set({ texts: new Map(now().texts).set(source.id, text) });
  await keep(source);
}

/** Keeps the text of a source if it is the one that the model means. */
export async function keep({ id, sha256 }: ShownSource): Promise<void> {
  const attached = now().texts.get(id);
  if (attached && attached.sha256 === sha256) await keepText(sha256, attached.text);
}

/** Fetches the text of a source from where it was kept before. */
export async function recall({ id, sha256 }: ShownSource): Promise<void> {
  if (sha256 === undefined || now().texts.has(id)) return;
  const { origin } = now();
  const text = await keptText(sha256);
  if (text === undefined || now().origin !== origin || now().texts.has(id)) return;
  set({ texts: new Map(now().texts).set(id, { text, sha256 }) });
}

/** Takes the text of a source away, also from where it is kept. */
export async function takeAway(source: string): Promise<void> {
  const texts = new Map(now().texts);
  const attached = texts.get(source);
  texts.delete(source);
  set({ texts });
  if (attached) await forgetText(attached.sha256);
}

/** What lies open, as an address says it. */
function write({ panel, source, claim, filter, order }: OpenedSources): OwnWords {
  const { kind, speaker, unusedOnly } = filter;
  return {
    ...(panel !== 'claims' && { panel }),
    ...(source !== undefined && { source }),
    ...(claim !== undefined && { claim }),
    ...(kind !== '' && { kind }),
    ...(speaker !== '' && { by: speaker }),
    ...(unusedOnly && { unused: 'yes' }),
    ...(order === 'weight' && { order }),
  };
}

function read(words: OwnWords): Partial<OpenedSources> {
  const { panel, source, claim, kind = '', by: speaker = '', unused, order } = words;
  return {
    ...cleared,
    ...(isPanel(panel) && { panel }),
    ...(source !== undefined && { source }),
    // A claim that is opened so comes into sight in the text.
    ...(claim !== undefined && { claim, chosenIn: 'elsewhere' }),
    filter: { kind, speaker, unusedOnly: unused === 'yes' },
    ...(order === 'weight' && { order }),
  };
}

function isPanel(word: string | undefined): word is Panel {
  return word === 'claims' || word === 'gaps' || word === 'text';
}

keepInAddress({ view: 'sources', store: useOpenedSources, write, read: (words) => read(words) });

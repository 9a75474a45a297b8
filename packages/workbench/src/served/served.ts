import { create } from 'zustand';
import { useWorkspace, type Workspace } from '../document/workspace.ts';
import { readFromServer } from './ask-server.ts';
import { keepServedPlace, readServedPlace, type ServedPlace } from './places.ts';

/** Who is signed in, and where they may write. */
export interface Author {
  readonly name: string;
  readonly publications: readonly { readonly slug: string; readonly title: string }[];
}

interface Served {
  readonly who: 'unknown' | 'unreachable' | 'nobody' | Author;
  /** Of the document that is open. */
  readonly place: ServedPlace | undefined;
  readonly isBusy: boolean;
  /** What is being done, where that takes a while. */
  readonly step: string | undefined;
  /** Why the server took something not. */
  readonly problems: readonly string[];
}

export const useServed = create<Served>(() => ({
  who: 'unknown',
  place: undefined,
  isBusy: false,
  step: undefined,
  problems: [],
}));

const { getState: now, setState: set } = useServed;

interface Who {
  readonly account: { readonly name: string } | null;
  readonly publications?: Author['publications'];
}

/** Asks the server who is signed in. Who was stays so while it does not answer: a save says then what became of it. */
export async function askWho(): Promise<void> {
  const answer = await readFromServer<Who>('account');
  if (answer.status !== 'done') {
    return set(({ who }) => ({ who: typeof who === 'object' ? who : 'unreachable' }));
  }
  const { account, publications = [] } = answer.said;
  set({ who: account === null ? 'nobody' : { name: account.name, publications } });
}

/** Looks up where the open document belongs. A copy belongs where the original does. */
export function findPlace(): Promise<ServedPlace | undefined> {
  return findPlaceOf(useWorkspace.getState());
}

/** The same for a part of the page, which asks again once another document is open. */
export async function findPlaceOf({
  document,
  copyOf,
}: Pick<Workspace, 'document' | 'copyOf'>): Promise<ServedPlace | undefined> {
  const { place: known } = now();
  if (known?.document === document) return known;
  const own = await readServedPlace(document);
  const found = own ?? (copyOf === undefined ? undefined : await readServedPlace(copyOf));
  const place = found && { ...found, document };
  if (useWorkspace.getState().document === document) set({ place, problems: [] });
  return place;
}

/** Notes how far a document has come, also where another one is open by now. */
export async function notePlace(place: ServedPlace): Promise<void> {
  if (useWorkspace.getState().document === place.document) set({ place });
  await keepServedPlace(place);
}

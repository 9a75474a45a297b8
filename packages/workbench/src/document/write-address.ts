import { formatAddress } from './address.ts';
import { writeWho } from './asked-who.ts';
import { writeCoalitions } from './coalition-choices.ts';
import { formatFurther } from './further-concepts.ts';
import { formatLook } from './look.ts';
import { writeMap } from './map-choices.ts';
import { packEdit } from './pack-edit.ts';
import { NOT_HERE, type Place, readPlace } from './place.ts';
import { useWorkspace, type Workspace } from './workspace.ts';
import { writeTrail } from './written-trail.ts';

const { getState: now, setState: set } = useWorkspace;

/** Says at once which document the entry of the history is of; its address is complete a moment later. */
export function markPlace(): void {
  const { document } = now();
  if (readPlace(window.history.state)?.document === document) return;
  changeAddress({ document, revision: NOT_HERE }, location.hash, 'replace');
}

/** Writes into the address what it takes to open this very view again. */
export async function writeAddress(how: 'push' | 'replace' = 'replace'): Promise<void> {
  const { view, document, revision, text } = now();
  if (view === '' || document === '') return;
  const { address, holdsText } = await addressOf(now());
  const place: Place = { document, revision: holdsText ? revision : NOT_HERE };
  if (document !== now().document) return;
  const former = readPlace(window.history.state);
  const same = former?.document === document && former.revision === place.revision;
  if (!same || address !== location.hash) {
    changeAddress(place, address, address === location.hash ? 'replace' : how);
  }
  if (address === location.hash) set({ addressedText: holdsText ? text : undefined });
}

/** Some browsers allow only so many changes of the address in a time; the next one catches up. */
function changeAddress(place: Place, address: string, how: 'push' | 'replace'): void {
  try {
    if (how === 'push') window.history.pushState(place, '', address);
    else window.history.replaceState(place, '', address);
  } catch {
    // The document itself is kept all the same.
  }
}

export interface WrittenAddress {
  readonly address: string;
  /** Whether it says what was changed in the text: there may be too much of it. */
  readonly holdsText: boolean;
}

/** The address of what is shown. */
export async function addressOf(workspace: Workspace): Promise<WrittenAddress> {
  const { origin, base, text, view, here, conflict, variant, preferenceReading, rival } = workspace;
  const { look } = workspace;
  const packed = await packEdit(base, text);
  const inSituation = view === 'situation' && conflict !== undefined;
  const who = inSituation ? writeWho(workspace, conflict) : undefined;
  const trail = inSituation ? writeTrail(workspace.trail, conflict) : undefined;
  const own = workspace.own[view];
  const address = formatAddress({
    origin,
    view,
    ...(here !== conflict?.start && { at: here }),
    ...(conflict && { look: formatLook(conflict, look) }),
    ...(preferenceReading !== undefined && { read: preferenceReading }),
    ...(variant !== undefined && { variant }),
    ...(rival !== undefined && { not: rival }),
    ...(conflict && { also: formatFurther(workspace.furtherConcepts, formatLook(conflict, look)) }),
    ...writeCoalitions(workspace.coalitions),
    ...(workspace.predict !== undefined && { predict: workspace.predict }),
    ...(view === 'votes' && workspace.vote),
    ...(who !== undefined && { who }),
    ...(workspace.that !== undefined && { that: workspace.that }),
    ...(trail !== undefined && { trail }),
    ...(own && { own }),
    ...(view === 'map' && { map: writeMap(workspace.map) }),
    ...(packed.status === 'packed' && { edit: packed.edit }),
  });
  return { address, holdsText: packed.status !== 'too-large' };
}

import type { StoreApi } from 'zustand';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { sayOwn } from './actions.ts';
import type { OwnWords } from './address.ts';
import { useWorkspace } from './workspace.ts';

/** A view that keeps how it is set in a store of its own, and how an address says that. */
interface OwnSettings<S extends { readonly origin: string }> {
  readonly view: string;
  readonly store: Pick<StoreApi<S>, 'getState' | 'setState' | 'subscribe'>;
  readonly write: (settings: S, conflict: ShownConflict) => OwnWords;
  /** The settings that words say; what they do not say is as usual. */
  readonly read: (words: OwnWords, conflict: ShownConflict) => Partial<S>;
}

const none: OwnWords = {};

/**
 * Keeps the settings of a view and the address alike from now on: an address that is opened sets the view, and
 * what is set is told by the address.
 */
export function keepInAddress<S extends { readonly origin: string }>(
  settings: OwnSettings<S>,
): void {
  const { view, store, write, read } = settings;
  let followed: OwnWords | undefined;
  const follow = () => {
    const { own, conflict, origin } = useWorkspace.getState();
    const words = own[view] ?? none;
    if (conflict === undefined || words === followed) return;
    followed = words;
    const isLike =
      store.getState().origin === origin && isSame(write(store.getState(), conflict), words);
    if (!isLike) store.setState({ ...read(words, conflict), origin } as Partial<S>);
  };
  store.subscribe((now) => {
    const { own, conflict, origin } = useWorkspace.getState();
    if (conflict === undefined || now.origin !== origin) return;
    const words = write(now, conflict);
    if (isSame(words, own[view] ?? none)) return;
    followed = words;
    sayOwn(view, words);
  });
  useWorkspace.subscribe(follow);
  // What was set before the view was opened, as by a question that leads to it, is told; it is not taken back.
  const { own, conflict, origin } = useWorkspace.getState();
  const isSet = conflict !== undefined && store.getState().origin === origin;
  if (isSet && own[view] === undefined) {
    followed = write(store.getState(), conflict);
    if (!isSame(followed, none)) sayOwn(view, followed);
  } else follow();
}

function isSame(one: OwnWords, other: OwnWords): boolean {
  const sorted = (words: OwnWords) => JSON.stringify(Object.entries(words).sort());
  return sorted(one) === sorted(other);
}

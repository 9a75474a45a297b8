import { say } from '../design/announcement.ts';
import { isTooLong, parseAddress, parseKept } from '../document/address.ts';
import { readPlace } from '../document/place.ts';
import { takePlaceBeforeReload } from '../document/place-before-reload.ts';
import { offerToGoOn } from '../library/going-on.ts';
import { parseServed, type ServedAddress } from '../served/served-address.ts';
import { serverName } from '../served/server-name.ts';
import { expectView, isCase, openAddress, openKept, openLibrary } from '../shelf/opening.ts';
import { viewOf } from '../views/views.ts';
import { sayNoView } from './link-notice.tsx';

/** Opens what the address of the page says, now and whenever it changes. */
export function followAddress(): void {
  window.addEventListener('popstate', () => void openHere());
  void openHere();
}

async function openHere(): Promise<void> {
  const before = takePlaceBeforeReload();
  const place = readPlace(window.history.state) ?? before;
  const { hash } = location;
  if (isTooLong(hash)) return refuse('The link is longer than any that the page makes.');
  const kept = parseKept(hash);
  if (kept !== undefined) {
    expectView(viewOf('').id);
    if (!(await openKept(kept, place))) refuse('This browser does not keep the conflict any more.');
    return;
  }
  const served = serverName === undefined ? undefined : parseServed(hash);
  if (served !== undefined) return openThere(served);
  if (hash === '' && place === undefined) offerToGoOn(true);
  const address = parseAddress(hash);
  if (address === undefined) return openLibrary();
  const { origin } = address;
  const isKnown = place !== undefined || origin === 'new' || isCase(origin);
  if (!isKnown) {
    return refuse(`There is no conflict “${shorten(origin)}” here. The link may be incomplete.`);
  }
  const view = viewOf(address.view).id;
  expectView(view);
  await openAddress({ ...address, view }, place);
  if (!isView(address.view)) sayNoView();
}

/** Opens a version of the server, or leads to signing in and back here. */
async function openThere(address: ServedAddress): Promise<void> {
  expectView(viewOf('').id);
  const { openServed } = await import('../served/open-from-server.ts');
  const { status } = await openServed(address);
  if (status === 'signed-out') {
    const back = `${location.pathname}${location.hash}`;
    return location.assign(`/sign-in?to=${encodeURIComponent(back)}`);
  }
  if (status === 'unreachable') return refuse('The server does not answer. Try again.');
  if (status !== 'done') {
    refuse('The server has no such version, or you do not write for its publication.');
  }
}

/** Unknown views give way to the first one. */
function isView(id: string): boolean {
  return id === viewOf('').id || viewOf(id) !== viewOf('');
}

/** Opens the library in the place of what an address asks for. */
function refuse(why: string): void {
  say(why);
  openLibrary();
}

function shorten(word: string): string {
  return word.length > 60 ? `${word.slice(0, 60)} …` : word;
}

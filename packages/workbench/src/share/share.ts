import { openOverlay } from '../app/overlay.ts';
import { desk } from '../document/actions.ts';
import { coalitionsIn } from '../document/coalition-choices.ts';
import { useWorkspace } from '../document/workspace.ts';
import { addressOf } from '../document/write-address.ts';
import { say } from '../parts/announcement.ts';
import { copy } from '../parts/copy.ts';
import { download } from '../parts/download.ts';
import { isHiding } from '../predict/hidden.ts';
import { titleOf } from '../shelf/title-of.ts';
import { fileName } from './file-name.ts';

/** Beyond this many characters some mail and chat programs cut an address. */
export const LONG_LINK = 8000;

const { getState: now } = useWorkspace;

/** The complete address of the page as it is shown; undefined where more was changed than a link can hold. */
export async function linkToHere(): Promise<string | undefined> {
  const { address, holdsText } = await addressOf(now());
  return holdsText ? new URL(address, location.href).href : undefined;
}

/** Copies the address of this very view; one that is too long to be sent is shown with the file instead. */
export async function copyLink(): Promise<void> {
  const link = await linkToHere();
  const isShort = link !== undefined && link.length <= LONG_LINK;
  if (!isShort || !(await copy(link))) openOverlay('link');
  else say('The link is copied. It opens exactly this view.');
}

export const canShare = 'share' in navigator;

/** Hands the address to the device's own way of sharing. */
export async function share(): Promise<void> {
  const link = await linkToHere();
  if (link === undefined || link.length > LONG_LINK) return openOverlay('link');
  // Rejects where the reader thinks better of it.
  await navigator.share({ title: titleOf(now().text), url: link }).catch(() => undefined);
}

export function saveModel(): void {
  const { text } = now();
  download(fileName(titleOf(text), 'standoff.yaml'), 'application/yaml', text);
}

async function markdownOfState(): Promise<string | undefined> {
  if (isHiding()) {
    say('The explanation tells the verdicts, which are hidden until they are predicted.');
    return undefined;
  }
  const { conflict, here, coalitions } = now();
  return conflict && desk.markdown(here, coalitionsIn(conflict, coalitions));
}

export async function saveMarkdown(): Promise<void> {
  const markdown = await markdownOfState();
  if (markdown) download(fileName(titleOf(now().text), 'md'), 'text/markdown', markdown);
}

export async function copyMarkdown(): Promise<void> {
  const markdown = await markdownOfState();
  if (markdown === undefined) return;
  const copied = await copy(markdown);
  say(copied ? 'The explanation is copied as Markdown.' : 'This browser does not let pages copy.');
}

import { say } from '../design/announcement.ts';
import { desk } from '../document/actions.ts';
import { coalitionsIn } from '../document/coalition-choices.ts';
import { pendingTrial } from '../document/trial.ts';
import { useWorkspace } from '../document/workspace.ts';
import { addressOf } from '../document/write-address.ts';
import { isHiding } from '../page/hidden.ts';
import { openOverlay } from '../page/overlay.ts';
import { provenanceNow, sayChanged } from '../shelf/provenance.ts';
import { titleOf } from '../shelf/title-of.ts';
import { copy } from './copy.ts';
import { download } from './download.ts';
import { stemOf } from './file-name.ts';
import { markChanged } from './mark-changed.ts';
import { sayStamp } from './stamp.ts';
import { nameHere, stampHere, stemHere } from './stamp-here.ts';

/** Beyond this many characters some mail and chat programs cut an address. */
export const LONG_LINK = 8000;

const { getState: now } = useWorkspace;

/** The complete address of the page as it is shown, or as it asks about a proposition; undefined where more was changed than a link can hold. */
export async function linkToHere(that?: string): Promise<string | undefined> {
  const { address, holdsText } = await addressOf({ ...now(), ...(that !== undefined && { that }) });
  return holdsText ? new URL(address, location.href).href : undefined;
}

/** Copies the address of this very view; one that is too long to be sent is shown with the file instead. */
export async function copyLink(): Promise<void> {
  const link = await linkToHere();
  const isShort = link !== undefined && link.length <= LONG_LINK;
  if (!isShort || !(await copy(link))) openOverlay('link');
  else say(sayCopied());
}

/** Copies the address that asks this about this very view. */
export async function copyLinkTo(that: string): Promise<void> {
  const link = await linkToHere(that);
  if (link === undefined || link.length > LONG_LINK) {
    say('Too much was changed for a link: save the file, and copy the command.');
  } else {
    say((await copy(link)) ? 'The link is copied. It opens this question.' : link);
  }
}

/** What the link opens: what is tried out and not kept is on this page alone. */
function sayCopied(): string {
  const changed = sayChanged();
  const opens = changed === '' ? 'exactly this view' : `exactly this view, ${changed}`;
  return pendingTrial(now())?.steps.length
    ? `The link is copied. It opens ${opens}, but without what is tried out and not kept.`
    : `The link is copied. It opens ${opens}.`;
}

export const canShare = 'share' in navigator;

/** Hands the address to the device's own way of sharing. */
export async function share(): Promise<void> {
  const link = await linkToHere();
  if (link === undefined || link.length > LONG_LINK) return openOverlay('link');
  // Rejects where the reader thinks better of it.
  await navigator.share({ title: toldTitle(), url: link }).catch(() => undefined);
}

/** The title with what is changed in it: `Korea, September 2017, changed in 1 judgement`. */
function toldTitle(): string {
  return [titleOf(now().text), sayChanged()].filter((part) => part !== '').join(', ');
}

export function saveModel(): void {
  download(`${stemHere()}.standoff.yaml`, 'application/yaml', now().text);
}

async function markdownOfState(): Promise<string | undefined> {
  if (isHiding()) {
    say('The explanation tells the verdicts, which are hidden until they are predicted.');
    return undefined;
  }
  const { conflict, here, coalitions } = now();
  if (conflict === undefined) return undefined;
  const stamp = sayStamp(await stampHere(conflict));
  const markdown = await desk.markdown(here, coalitionsIn(conflict, coalitions), stamp);
  return markdown && markChanged(markdown, await provenanceNow());
}

export async function saveMarkdown(): Promise<void> {
  const markdown = await markdownOfState();
  if (markdown) download(nameHere(stateInNames(), 'md'), 'text/markdown', markdown);
}

/** The state shown, as the name of a file says it. */
function stateInNames(): string {
  const { state, conflict } = now();
  if (state?.name !== undefined) return stemOf(state.name);
  return state?.key === conflict?.statusQuo ? 'status-quo' : (state?.id ?? 'state');
}

export async function copyMarkdown(): Promise<void> {
  const markdown = await markdownOfState();
  if (markdown === undefined) return;
  const copied = await copy(markdown);
  say(copied ? 'The explanation is copied as Markdown.' : 'This browser does not let pages copy.');
}

import { say } from '../../design/announcement.ts';
import { desk } from '../../document/actions.ts';
import { commitTyping } from '../../document/pending-typing.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { pictureCalled } from '../../served/page-pictures.ts';
import { namesOfPictures } from '../../served/picture-names.ts';
import { useServed } from '../../served/served.ts';
import { download } from '../../share/download.ts';
import { stemHere } from '../../share/stamp-here.ts';
import { isCase } from '../../shelf/opening.ts';
import { drawPage } from './use-page.ts';

const { getState: now } = useWorkspace;

/** The stem of names in letters that the command takes. What was saved on a server is called as there, or it would be two models. */
function stem(): string {
  const { place } = useServed.getState();
  if (place?.document === now().document && place.model !== undefined) return place.model.slug;
  const plain = stemHere()
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/g, '')
    .replaceAll(/^-+/g, '');
  return plain === '' ? 'model' : plain;
}

/** How the head of a briefing names the model: as the case that it is, or by the file that it is saved as. */
export function modelInHead(): string {
  const { origin, base, text } = now();
  return isCase(origin) && base === text ? origin : `${stem()}.standoff.yaml`;
}

/** Saves the page as one file that works from disk, unless the briefing has errors. */
export async function savePage(): Promise<void> {
  commitTyping();
  const { origin, briefing = '', opening } = now();
  if (opening !== 'analysed') {
    say('Nothing was saved: the model as it stands could not be analysed.');
    return;
  }
  const page = await drawPage(origin, briefing).catch(() => undefined);
  if (page === undefined) {
    say('The page could not be drawn. Try again.');
    return;
  }
  const errors = page.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (page.html === undefined || errors > 0) {
    say(
      `Nothing was saved: the briefing has ${errors === 1 ? 'an error' : `${errors} errors`}, listed below its text.`,
    );
    return;
  }
  download(`${stem()}.html`, 'text/html', page.html);
  say('The page is saved as one file. It works from disk, and on any host.');
}

/** Saves what the command makes a folder of: the briefing, its model, and its pictures for the folder of media. */
export async function saveForFolder(): Promise<void> {
  commitTyping();
  const { origin, briefing = '' } = now();
  download(`${stem()}.briefing.md`, 'text/markdown', briefing);
  download(`${stem()}.standoff.yaml`, 'application/yaml', now().text);
  const names = namesOfPictures(briefing);
  const pictures = await Promise.all(names.map((name) => pictureCalled(origin, name)));
  const found = pictures.filter((picture) => picture !== undefined);
  for (const { name, blob } of found) download(name, blob.type, blob);
  const number = 2 + found.length;
  say(`${number} files are saved. Your browser may ask whether it may save several.`);
}

/** The command that writes the folder form. */
export function folderCommand(): string {
  return `standoff publish ${stem()}.briefing.md --to page`;
}

/** A first briefing in place of the one that there is; answers why not, if so. */
export async function draftHere(): Promise<string | { readonly problem: string }> {
  const date = new Date();
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const draft = await desk.draftBriefing(modelInHead(), day).catch(() => undefined);
  if (draft === undefined) return { problem: 'The draft was not finished. Try again.' };
  return 'problem' in draft ? draft : draft.text;
}

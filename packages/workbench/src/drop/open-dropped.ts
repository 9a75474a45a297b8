import { say } from '../design/announcement.ts';
import { editBriefing, endTyping, setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { keepPicture } from '../served/kept-pictures.ts';
import { pictureCalled } from '../served/page-pictures.ts';
import { namesOfPictures, renamePictures } from '../served/picture-names.ts';
import { takePicture } from '../served/take-picture.ts';
import { newDocumentId } from '../shelf/document-id.ts';
import { openText } from '../shelf/opening.ts';
import { keepPictureNames } from '../shelf/picture-names.ts';
import { nameOf, sortDropped } from './sort-dropped.ts';
import { type NamedFile, unpackArchive } from './unpack-archive.ts';

/**
 * Opens what was dropped: a model as a conflict of its own, with its briefing; a briefing alone as that of the conflict
 * that is open. Says what was done, or why nothing was.
 */
export async function openDropped(dropped: readonly NamedFile[]): Promise<void> {
  const files = await unpackAll(dropped);
  if ('problem' in files) return say(files.problem);
  const sorted = await sortDropped(files);
  if (sorted.kind === 'refused') return say(sorted.problem);
  const { view, document, origin } = useWorkspace.getState();
  const about =
    sorted.kind === 'model' ? { document: newDocumentId(), origin: 'new' } : { document, origin };
  const written = sorted.briefing && (await withPictures(sorted.briefing.text, files, about));
  const left = written?.missing ?? [];
  const gap = left.length === 0 ? '' : ` Pictures that it names are missing: ${left.join(', ')}.`;
  if (sorted.kind === 'model') {
    const name = nameOf(sorted.model.path);
    await openText(sorted.model.text, `open ${name}`, written?.text, about.document);
    const also = written === undefined ? '' : ', with its briefing';
    return say(`${name} is opened as a conflict of its own${also}.${gap}`);
  }
  const name = nameOf(sorted.briefing.path);
  if (view === '' || document === '') {
    return say(`${name} is a briefing. Drop its model with it, or open that first.`);
  }
  endTyping();
  editBriefing(written!.text, `open ${name}`);
  await setView('publish');
  say(`${name} is the briefing of this conflict now. Undo brings back what was before.${gap}`);
}

/** The files, and those in archives among them. */
async function unpackAll(
  dropped: readonly NamedFile[],
): Promise<readonly NamedFile[] | { readonly problem: string }> {
  const all: NamedFile[] = [];
  for (const one of dropped) {
    if (!/\.zip$/i.test(one.path)) {
      all.push(one);
      continue;
    }
    const unpacked = await unpackArchive(nameOf(one.path), one.file);
    if ('problem' in unpacked) return unpacked;
    all.push(...unpacked);
  }
  return all;
}

/**
 * The briefing with the pictures that it names kept in this browser. They keep their names, unless the document calls another
 * picture so: then the one that was dropped goes by the name under which it is kept.
 */
async function withPictures(
  text: string,
  files: readonly NamedFile[],
  { document, origin }: { readonly document: string; readonly origin: string },
): Promise<{ readonly text: string; readonly missing: readonly string[] }> {
  const renamed = new Map<string, string>();
  const missing: string[] = [];
  for (const name of namesOfPictures(text)) {
    const found = files.find(({ path }) => nameOf(path) === nameOf(name));
    const taken = found && (await takePicture(nameOf(name), found.file));
    const known = await pictureCalled(origin, name, document);
    if (taken !== undefined && 'blob' in taken && (await keepPicture(taken))) {
      const isNew = known === undefined;
      const isNamed = isNew && (await keepPictureNames(document, { [name]: taken.name }));
      if (!isNamed) renamed.set(name, taken.name);
    } else if (known === undefined) missing.push(name);
  }
  return { text: renamePictures(text, renamed), missing };
}

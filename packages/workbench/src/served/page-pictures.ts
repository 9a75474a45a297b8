import type { PagePicture } from '../desk/shown-briefing.ts';
import { useWorkspace } from '../document/workspace.ts';
import { readPictureNames } from '../shelf/picture-names.ts';
import { type KeptPicture, keptPicture, keptSent } from './kept-pictures.ts';
import { namesOfPictures } from './picture-names.ts';
import { findPlace } from './served.ts';
import { serverName } from './server-name.ts';
import { shippedPicture } from './shipped.ts';
import { takePicture } from './take-picture.ts';

const known = new Map<string, Promise<KeptPicture | undefined>>();

/** A picture by the name that the open briefing gives it: of the server, added here, or of the bundled conflict. */
export async function pictureCalled(
  origin: string,
  name: string,
  /** Another one than the one that is open. */
  of?: string,
): Promise<KeptPicture | undefined> {
  const { document, copyOf } = useWorkspace.getState();
  const isOpen = of === undefined || of === document;
  const place = serverName === undefined || !isOpen ? undefined : await findPlace();
  const sent = place?.pictures[name] ?? place?.formerPictures?.[name];
  const own =
    (await readPictureNames(of ?? document))[name] ??
    (isOpen && copyOf !== undefined ? (await readPictureNames(copyOf))[name] : undefined);
  const key = [origin, sent, own, name].join(' ');
  const found = known.get(key) ?? find(origin, name, { sent, own });
  known.set(key, found);
  // What is not there yet may be added.
  void found.then((picture) => {
    if (picture === undefined) known.delete(key);
  });
  return found;
}

async function find(
  origin: string,
  name: string,
  { sent, own }: Readonly<Record<'sent' | 'own', string | undefined>>,
): Promise<KeptPicture | undefined> {
  const ofServer = sent === undefined ? undefined : await keptSent(sent);
  if (ofServer !== undefined) return { ...ofServer, name };
  const kept = await keptPicture(own ?? name);
  if (kept !== undefined) return { ...kept, name };
  const file = await shippedPicture(origin, name);
  const taken = file && (await takePicture(name, file));
  return taken === undefined || 'problem' in taken ? undefined : { ...taken, name };
}

/** The pictures that a text names, as parts of a page; those that are not there are left out. */
export async function picturesFor(
  origin: string,
  text: string,
): Promise<Readonly<Record<string, PagePicture>>> {
  const found = await Promise.all(
    namesOfPictures(text).map(async (name) => {
      const picture = await pictureCalled(origin, name);
      if (picture === undefined) return [];
      const { width, height, blob } = picture;
      return [[name, { width, height, address: await asData(blob) }] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

const addresses = new WeakMap<Blob, Promise<string>>();

function asData(blob: Blob): Promise<string> {
  const made = addresses.get(blob) ?? read(blob);
  addresses.set(blob, made);
  return made;
}

function read(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}

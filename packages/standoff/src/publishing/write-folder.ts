import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  FILES,
  type PageParts,
  type PreviewPicture,
  partsInFolder,
  writeEmbedsOf,
  writePage,
} from '@standoff/briefing';
import { headersFor } from './headers.ts';
import type { PageAssetFiles } from './page-assets.ts';
import { besidePage } from './photographs.ts';
import { drawPreview, PREVIEW } from './preview-picture.ts';
import type { Publication } from './publication.ts';

export type Files = Map<string, string | Uint8Array>;

/** Writes the page of a publication, with all that it shows, into a folder. */
export async function writeFolder(
  folder: string,
  publication: Publication,
  assets: PageAssetFiles,
): Promise<void> {
  const files = await filesOf(publication, assets);
  await writeFiles(folder, files.set('_headers', headersFor(partsInFolder())));
}

/** The files of the page of a publication, by their places in its folder. */
export async function filesOf(publication: Publication, assets: PageAssetFiles): Promise<Files> {
  const { held, texts, pictures, version } = publication;
  const preview = await previewOf(publication);
  const parts: PageParts = partsInFolder({
    embedding: { version },
    ...(preview !== undefined && { preview: preview.shown }),
  });
  const content = { ...held, pictures: besidePage(pictures), parts };
  const files: Files = new Map<string, string | Uint8Array>([
    ['index.html', writePage(content)],
    [FILES.script, assets.script],
    [FILES.engine, assets.engine],
    [FILES.embed, assets.embed],
    [FILES.listen, assets.listen],
    [FILES.texts, JSON.stringify(texts)],
    ...styleFiles(assets),
    ...writeEmbedsOf(content),
  ]);
  if (preview?.bytes !== undefined) files.set(preview.shown.file, preview.bytes);
  for (const picture of pictures.values()) {
    if ('problem' in picture) continue;
    for (const [file, bytes] of picture.files) files.set(`media/${file}`, bytes);
  }
  return files;
}

/** The style and what it needs. */
export function styleFiles({ css, fonts }: PageAssetFiles): [string, string | Uint8Array][] {
  return [[FILES.css, css], ...fonts.map(([name, bytes]): [string, Uint8Array] => [name, bytes])];
}

/** The photograph that the head names, or a picture that is drawn; none without an address to find it at. */
async function previewOf({
  held,
  pictures,
}: Publication): Promise<{ shown: PreviewPicture; bytes?: Uint8Array } | undefined> {
  const { head } = held.briefing;
  if (head.address === undefined) return undefined;
  const photograph = head.picture === undefined ? undefined : pictures.get(head.picture);
  if (photograph !== undefined && !('problem' in photograph)) {
    const { fallback, width, height } = photograph.picture;
    return { shown: { file: `media/${fallback}`, width, height, alt: head.headline } };
  }
  return { shown: { ...PREVIEW, alt: head.headline }, bytes: await drawPreview(held) };
}

/** Writes files by their places within a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const folders = new Set([...files.keys()].map((file) => dirname(join(folder, file))));
  for (const one of folders) await mkdir(one, { recursive: true });
  for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
}

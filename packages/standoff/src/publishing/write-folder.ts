import {
  alternativeText,
  asAnswers,
  besideEmbeds,
  FILES,
  type PageParts,
  PICTURES,
  type Pictures,
  type PreviewPicture,
  partsInFolder,
  type TakenFigure,
  takeFigures,
  withAnswers,
  writePage,
} from '@standoff/briefing';
import { drawPictureOf } from './figure-picture.ts';
import { headersFor } from './headers.ts';
import type { PageAssetFiles } from './page-assets.ts';
import { besidePage } from './photographs.ts';
import { asPng } from './picture-boxes.ts';
import { drawPreview, PREVIEW } from './preview-picture.ts';
import type { Publication } from './publication.ts';
import type { Files } from './write-targets.ts';

/** A folder with the page of a publication and all that it shows. */
export async function folderOf(publication: Publication, assets: PageAssetFiles): Promise<Files> {
  const files = await filesOf(publication, assets);
  return files.set('_headers', headersFor(partsInFolder()));
}

/** The files of the page of a publication, by their places in its folder. */
export async function filesOf(publication: Publication, assets: PageAssetFiles): Promise<Files> {
  const { held, texts, version } = publication;
  const { pictures, files: encoded } = await besidePage(publication.pictures);
  const preview = await previewOf(held, pictures);
  const embeds = besideEmbeds(assets);
  const doubts = await publication.doubts();
  const offered = asAnswers(doubts);
  const answers = { ...(await publication.statementAnswers()), ...offered };
  const hasAnswers = Object.keys(answers).length > 0;
  const parts: PageParts = partsInFolder(
    {
      embedding: { version, suffix: `.${version}`, hasPictures: true, ...embeds.names },
      ...(preview !== undefined && { preview: preview.shown }),
    },
    { hasAnswers },
  );
  const content = { ...held, pictures, parts };
  const files: Files = new Map<string, string | Uint8Array>([
    ['index.html', writePage({ ...content, ...withAnswers(held, doubts) })],
    [FILES.script, assets.script],
    [FILES.doubting, assets.doubting],
    [FILES.engine, assets.engine],
    [FILES.texts, JSON.stringify(texts)],
    ...(hasAnswers ? [[FILES.doubts, JSON.stringify(answers)] as const] : []),
    // Whoever reads from a disk has the engine there.
    [FILES.fromDisk, fromDisk(texts, doubts.length === 0 ? undefined : offered)],
    [FILES.typefacesFromDisk, assets.typefaces],
    ...styleFiles(assets),
    ...(await takenFiles(takeFigures(content))),
    ...embeds.files,
    ...encoded,
  ]);
  if (preview?.bytes !== undefined) files.set(preview.shown.file, preview.bytes);
  return files;
}

/** What the page fetches of a host, as a program: from a disk a browser fetches nothing. */
function fromDisk(texts: object, doubts: object | undefined): string {
  return `globalThis.fromDisk=${JSON.stringify({ texts, doubts })};`;
}

/** What may be taken along of each figure: its table, its picture, and its own page. */
async function takenFiles(figures: readonly TakenFigure[]): Promise<Files> {
  const files: Files = new Map();
  for (const { file, csv, json, html, picture } of figures) {
    files.set(`${file}.html`, html).set(`${file}.csv`, csv).set(`${file}.json`, json);
    const svg = await drawPictureOf(picture);
    files.set(`${file}.svg`, svg);
    for (const scale of PICTURES.scales) {
      files.set(`${file}-${picture.width * scale}.png`, await asPng(svg, picture.width * scale));
    }
  }
  return files;
}

/** The style and what it needs. */
export function styleFiles({ css, fonts }: PageAssetFiles): [string, string | Uint8Array][] {
  return [[FILES.css, css], ...fonts.map(([name, bytes]): [string, Uint8Array] => [name, bytes])];
}

/** The photograph that the head names, or a picture that is drawn; none without an address to find it at. */
async function previewOf(
  held: Publication['held'],
  pictures: Pictures,
): Promise<{ shown: PreviewPicture; bytes?: Uint8Array } | undefined> {
  const { head } = held.briefing;
  if (head.address === undefined) return undefined;
  const photograph = head.picture === undefined ? undefined : pictures.get(head.picture);
  if (photograph !== undefined && !('problem' in photograph)) {
    const { fallback, width, height } = photograph;
    return { shown: { file: fallback, width, height, alt: alternativeText(held.briefing) } };
  }
  return { shown: { ...PREVIEW, alt: head.headline }, bytes: await drawPreview(held) };
}

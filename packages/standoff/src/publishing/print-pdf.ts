import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { partsOnPaper, writePage } from '@standoff/briefing';
import { exitStatus, Failure } from '../command-line/failure.ts';
import { findChromium } from './find-chromium.ts';
import type { PageAssetFiles } from './page-assets.ts';
import { withinPage } from './photographs.ts';
import type { Publication } from './publication.ts';

/** On paper a picture is as wide as the text, at some 240 points to the inch. */
const PICTURES_UP_TO = 1600;

/** No page takes longer to print. */
const PATIENCE = 120_000;

/** A publication printed as a PDF by a Chromium of this machine. */
export async function printPdf(
  { held, pictures }: Publication,
  assets: PageAssetFiles,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const chromium = findChromium(env);
  if (chromium === undefined) throw noChromium(env['CHROMIUM']);
  const page = writePage({
    ...held,
    pictures: await withinPage(pictures, PICTURES_UP_TO),
    parts: partsOnPaper(assets.cssInline),
  });
  const folder = await mkdtemp(join(tmpdir(), 'standoff-pdf-'));
  try {
    const source = join(folder, 'page.html');
    const printed = join(folder, 'page.pdf');
    await writeFile(source, page);
    await print(chromium, source, printed, folder);
    return await readFile(printed);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function print(
  chromium: string,
  source: string,
  printed: string,
  folder: string,
): Promise<void> {
  const flags = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium refuses its sandbox to root; the page runs no script, and its policy lets nothing in.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${printed}`,
    pathToFileURL(source).href,
  ];
  try {
    await promisify(execFile)(chromium, flags, { timeout: PATIENCE });
  } catch (error) {
    const { message } = error as Error;
    throw new Failure(
      exitStatus.outputFailed,
      `no PDF was written: ${chromium} failed: ${message.split('\n').at(-1)}`,
    );
  }
}

function noChromium(named: string | undefined): Failure {
  const why =
    named === undefined || named === ''
      ? 'there is no Chromium on this machine'
      : `CHROMIUM names ${named}, and there is none`;
  return new Failure(
    exitStatus.outputFailed,
    `no PDF was written: ${why}\n  = help: install Chromium or Chrome, or name one in CHROMIUM; or open what --one-file writes, and print that`,
  );
}

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
    return await readPrinted(printed, chromium);
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
  await promisify(execFile)(chromium, flags, { timeout: PATIENCE, maxBuffer: 2 ** 26 }).catch(
    (error: Ended) => {
      throw notPrinted(`${chromium} ${sayEnd(error)}`);
    },
  );
}

/** How a program failed. */
interface Ended extends Error {
  /** Its status, or the code of what kept it from being started. */
  readonly code?: number | string | null;
  readonly signal?: NodeJS.Signals | null;
  readonly killed?: boolean;
  readonly stderr?: string;
}

/** With the last that it said, which is mostly the reason. */
function sayEnd({ code, signal, killed, stderr = '', message }: Ended): string {
  if (typeof code === 'string') return `could not be started: ${message}`;
  if (killed) return `took longer than ${PATIENCE / 1000} s`;
  const last = stderr.trimEnd().split('\n').at(-1);
  const how = signal ? `was ended by ${signal}` : `ended with status ${code}`;
  return last ? `${how}: ${last}` : `${how}, and without a word`;
}

/** The bytes of a PDF that is whole. */
async function readPrinted(path: string, chromium: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw notPrinted(`${chromium} ended well, and printed nothing`);
  });
  const isWhole = bytes.subarray(0, 5).toString() === '%PDF-' && /%%EOF\s*$/.test(endOf(bytes));
  if (!isWhole) throw notPrinted(`what ${chromium} printed is no whole PDF; is ${tmpdir()} full?`);
  return bytes;
}

function endOf(bytes: Buffer): string {
  return bytes.subarray(-32).toString('latin1');
}

function notPrinted(why: string): Failure {
  return new Failure(exitStatus.outputFailed, `no PDF was written: ${why}\n  = help: ${INSTEAD}`);
}

const INSTEAD =
  'install Chromium or Chrome, or name one in CHROMIUM; or open what --one-file writes, and print that';

function noChromium(named: string | undefined): Failure {
  const why =
    named === undefined || named === ''
      ? 'there is no Chromium on this machine'
      : `CHROMIUM names ${named}, and there is none`;
  return notPrinted(why);
}

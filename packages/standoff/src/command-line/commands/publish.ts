import { resolve } from 'node:path';
import { asAnswers, partsInline, withAnswers, writePage } from '@standoff/briefing';
import { missingPackage } from '../../published/missing-package.ts';
import { type PageAssetFiles, readAssets } from '../../publishing/page-assets.ts';
import { withinPage } from '../../publishing/photographs.ts';
import {
  inFolders,
  type Publication,
  readAddress,
  readPublications,
  standingAt,
} from '../../publishing/publication.ts';
import { writeDraft } from '../../publishing/write-draft.ts';
import { folderOf } from '../../publishing/write-folder.ts';
import { siteOf } from '../../publishing/write-site.ts';
import {
  checkAlone,
  type Files,
  type Guard,
  seal,
  writeTargets,
} from '../../publishing/write-targets.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

export interface PublishFlags {
  readonly to?: string;
  readonly oneFile?: string;
  readonly pdf?: string;
  readonly address?: string;
  readonly feed?: boolean;
  readonly doubtSeconds?: number;
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly variant?: string;
}

/** `standoff publish BRIEFINGS`: pages of briefings, as a folder for any host, one file or a PDF. */
export async function publishCommand(
  names: readonly string[],
  flags: PublishFlags,
  terminal: Terminal,
): Promise<void> {
  if (flags.draft) return writeDraft(names, { ...flags }, terminal);
  if (flags.variant !== undefined) {
    throw wrongUsage('--variant is for --draft; a briefing names its variant in its head');
  }
  checkFlags(names, flags);
  const address = flags.address === undefined ? undefined : readAddress(flags.address);
  const publications = await readPublications(names, terminal, flags);
  const assets = await readAssets();
  try {
    await writeAll(publications, address, flags, assets, terminal);
  } catch (error) {
    // A package that is missing is told with the line to type, as it is for every command.
    if (error instanceof Failure || missingPackage(error) !== undefined) throw error;
    const { message } = error as Error;
    throw new Failure(exitStatus.outputFailed, `the page could not be written: ${message}`);
  }
}

function checkFlags(
  names: readonly string[],
  { to, oneFile, pdf, address, feed }: PublishFlags,
): void {
  if (to === undefined && oneFile === undefined && pdf === undefined) {
    throw wrongUsage(
      'say where the page goes: --to FOLDER for a folder, --one-file FILE for one file, --pdf FILE for a PDF',
    );
  }
  if (names.length > 1 && (oneFile !== undefined || pdf !== undefined)) {
    throw wrongUsage('several briefings go into a folder: leave out --one-file and --pdf');
  }
  if (feed && to === undefined) throw wrongUsage('a feed stands in a folder: add --to FOLDER');
  if (feed && address === undefined) {
    throw wrongUsage('a feed holds whole addresses: add --address https://… of its folder');
  }
}

async function writeAll(
  publications: readonly Publication[],
  address: string | undefined,
  { to, oneFile, pdf, feed, force = false }: PublishFlags,
  assets: PageAssetFiles,
  terminal: Terminal,
): Promise<void> {
  const guard: Guard = { sources: publications.flatMap(({ sources }) => sources), force };
  for (const path of [oneFile, pdf]) if (path !== undefined) await checkAlone(path, guard);
  const isSite = publications.length > 1 || feed === true;
  const placed = isSite
    ? inFolders(publications, address)
    : publications.map((one) => standingAt(one, address));
  const publication = placed[0]!;
  const alone: Files = new Map();
  if (oneFile !== undefined) {
    alone.set(resolve(oneFile), seal(await inOneFile(publication, assets), 'html'));
  }
  if (pdf !== undefined) {
    // It starts another program, and no other page needs that.
    const { printPdf } = await import('../../publishing/print-pdf.ts');
    const printed = await printPdf(publication, assets, terminal.env);
    if (alone.has(resolve(pdf))) throw wrongUsage('--one-file and --pdf name the same file');
    alone.set(resolve(pdf), seal(printed, 'pdf'));
  }
  if (to === undefined) return writeTargets({ alone }, guard);
  const files = isSite
    ? await siteOf(placed, address, assets)
    : await folderOf(publication, assets);
  await writeTargets({ folder: { path: to, files }, alone }, guard);
  noteLeftOut(placed, address, terminal);
}

async function inOneFile(
  { held, texts, pictures, doubts: answers, statementAnswers }: Publication,
  assets: PageAssetFiles,
): Promise<string> {
  const doubts = await answers();
  const parts = partsInline({
    ...assets,
    css: assets.cssInline,
    script: assets.wholeScript,
    texts,
    doubts: { ...(await statementAnswers()), ...asAnswers(doubts) },
  });
  return writePage({ ...withAnswers(held, doubts), pictures: await withinPage(pictures), parts });
}

/** Says what needs the address of a page, where it is not known. */
function noteLeftOut(
  publications: readonly Publication[],
  address: string | undefined,
  { stderr }: Terminal,
): void {
  const without = publications.filter(({ held }) => held.briefing.head.address === undefined);
  if (without.length > 0) {
    stderr.write(
      'note: left out, since they need the address of the page: pictures for previews, and the code to embed figures\n  = help: add --address https://…, where the folder will stand\n',
    );
  }
  if (publications.length > 1 && address === undefined) {
    stderr.write(
      'note: left out, since it needs the address of the folder: the feed\n  = help: add --address https://…, where the folder will stand\n',
    );
  }
}

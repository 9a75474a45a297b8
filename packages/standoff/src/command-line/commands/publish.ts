import { writeFile } from 'node:fs/promises';
import { partsInline, writePage } from '@standoff/briefing';
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
import { writeFolder } from '../../publishing/write-folder.ts';
import { writeSite } from '../../publishing/write-site.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

export interface PublishFlags {
  readonly to?: string;
  readonly oneFile?: string;
  readonly pdf?: string;
  readonly address?: string;
  readonly feed?: boolean;
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
  const publications = await readPublications(names, terminal);
  const assets = await readAssets();
  try {
    await writeAll(publications, address, flags, assets, terminal);
  } catch (error) {
    if (error instanceof Failure) throw error;
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
  { to, oneFile, pdf, feed }: PublishFlags,
  assets: PageAssetFiles,
  terminal: Terminal,
): Promise<void> {
  if (publications.length > 1 || feed) {
    const placed = inFolders(publications, address);
    await writeSite(to!, placed, address, assets);
    noteLeftOut(placed, address, terminal);
    return;
  }
  const publication = standingAt(publications[0]!, address);
  if (to !== undefined) {
    await writeFolder(to, publication, assets);
    noteLeftOut([publication], address, terminal);
  }
  if (oneFile !== undefined) await writeFile(oneFile, await inOneFile(publication, assets));
  if (pdf !== undefined) {
    // It starts another program, and no other page needs that.
    const { printPdf } = await import('../../publishing/print-pdf.ts');
    await printPdf(pdf, publication, assets, terminal.env);
  }
}

async function inOneFile(
  { held, texts, pictures }: Publication,
  assets: PageAssetFiles,
): Promise<string> {
  const parts = partsInline({ ...assets, css: assets.cssInline, texts });
  return writePage({ ...held, pictures: await withinPage(pictures), parts });
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

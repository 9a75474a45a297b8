import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, partsInFolder, partsInline, writePage } from '@standoff/briefing';
import { loadBriefing } from '../../publishing/load-briefing.ts';
import { type PageAssetFiles, readAssets } from '../../publishing/page-assets.ts';
import { besidePage, type Encoded, withinPage } from '../../publishing/photographs.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { isError, showDiagnostics } from '../load-model.ts';
import type { Terminal } from '../terminal.ts';

export interface PublishFlags {
  readonly to?: string;
  readonly oneFile?: string;
}

/** `standoff publish BRIEFING`: the page of a briefing, as a folder for any host or as one file. */
export async function publishCommand(
  name: string,
  { to, oneFile }: PublishFlags,
  terminal: Terminal,
): Promise<void> {
  if (to === undefined && oneFile === undefined) {
    throw wrongUsage(
      'say where the page goes: --to FOLDER for a folder, --one-file FILE for one file',
    );
  }
  const loaded = await loadBriefing(name, terminal);
  const { held, model, diagnostics, source, pictures = new Map<string, Encoded>() } = loaded;
  showDiagnostics(diagnostics, source, terminal);
  if (held === undefined || model === undefined || diagnostics.some(isError)) {
    throw new Failure(exitStatus.modelErrors, 'nothing was written: the briefing has errors');
  }
  const assets = await readAssets();
  const texts = { briefing: held.source, model: model.text };
  try {
    if (to !== undefined) {
      const parts = partsInFolder();
      const page = writePage({ ...held, pictures: besidePage(pictures), parts });
      await writeFolder(to, page, assets, texts, pictures);
    }
    if (oneFile !== undefined) {
      const parts = partsInline({ ...assets, css: assets.cssInline, texts });
      await writeFile(oneFile, writePage({ ...held, pictures: withinPage(pictures), parts }));
    }
  } catch (error) {
    throw new Failure(
      exitStatus.outputFailed,
      `the page could not be written: ${(error as Error).message}`,
    );
  }
}

async function writeFolder(
  folder: string,
  page: string,
  assets: PageAssetFiles,
  texts: object,
  pictures: ReadonlyMap<string, Encoded>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, FILES.css), assets.css);
  await writeFile(join(folder, FILES.script), assets.script);
  await writeFile(join(folder, FILES.engine), assets.engine);
  await writeFile(join(folder, FILES.texts), JSON.stringify(texts));
  for (const [file, bytes] of assets.fonts) await writeFile(join(folder, file), bytes);
  if (pictures.size > 0) await mkdir(join(folder, 'media'), { recursive: true });
  for (const picture of pictures.values()) {
    if ('problem' in picture) continue;
    for (const [file, bytes] of picture.files) await writeFile(join(folder, 'media', file), bytes);
  }
}

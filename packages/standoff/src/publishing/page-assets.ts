import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, withFonts } from '@standoff/briefing';
import { folderBrought } from '../published/brought.ts';

/** What a page brings to its readers, as it was built. */
export interface PageAssetFiles {
  readonly css: string;
  /** The same with the fonts in it, for a page that is one file. */
  readonly cssInline: string;
  /** The typefaces alone, in a style that holds them, for a page that is opened as a file. */
  readonly typefaces: string;
  /** What listens to readers; small, since every reader loads it. */
  readonly script: string;
  /** What it loads when one doubts or asks. */
  readonly doubting: string;
  /** Both, for a page that is one file. */
  readonly wholeScript: string;
  readonly engine: string;
  readonly embed: string;
  readonly listen: string;
  readonly fonts: readonly (readonly [name: string, bytes: Uint8Array])[];
}

/** Reads what was built with the package of briefings. */
export async function readAssets(): Promise<PageAssetFiles> {
  const folder = folderBrought('pages');
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const [css, faces, script, doubting, wholeScript, engine, embed, listen, names] =
    await Promise.all([
      text(FILES.css),
      text('typefaces.css'),
      text(FILES.script),
      text(FILES.doubting),
      text('briefing-whole.js'),
      text(FILES.engine),
      text('embed.js'),
      text('listen.js'),
      readdir(folder),
    ]);
  const fonts = await Promise.all(
    names
      .filter((name) => name.endsWith('.woff2'))
      .map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  const held = new Map(fonts);
  const [cssInline, typefaces] = [withFonts(css, held), withFonts(faces, held)];
  return { css, cssInline, typefaces, script, doubting, wholeScript, engine, embed, listen, fonts };
}

import { partsInFolder, writeFeed, writeIndex } from '@standoff/briefing';
import { headersFor, headersForIndex } from './headers.ts';
import type { PageAssetFiles } from './page-assets.ts';
import type { Publication } from './publication.ts';
import { filesOf, styleFiles } from './write-folder.ts';
import type { Files } from './write-targets.ts';

/** Names of what stands beside the folders of several briefings. */
const FEED = 'feed.xml';

/** A folder with a page that lists briefings, each in a folder of its own, and a feed of them. */
export async function siteOf(
  publications: readonly Publication[],
  address: string | undefined,
  assets: PageAssetFiles,
): Promise<Files> {
  const listed = publications.map(({ name, held }) => ({ name, head: held.briefing.head }));
  const files: Files = new Map<string, string | Uint8Array>([
    ['index.html', writeIndex(listed, address === undefined ? undefined : FEED)],
    ...styleFiles(assets),
    ['_headers', headersForSite(publications)],
  ]);
  if (address !== undefined) files.set(FEED, writeFeed(listed, address, FEED));
  for (const publication of publications) {
    for (const [file, bytes] of await filesOf(publication, assets)) {
      files.set(`${publication.name}/${file}`, bytes);
    }
  }
  return files;
}

function headersForSite(publications: readonly Publication[]): string {
  const pages = publications.map(({ name }) => headersFor(partsInFolder(), `/${name}/`));
  return [headersForIndex(), ...pages].join('');
}

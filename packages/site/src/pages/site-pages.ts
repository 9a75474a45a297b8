import { basename } from 'node:path';
import { markdownIn } from './repository.ts';
import { type Section, sections } from './sections.ts';

/** A page of the repository on the site. */
export interface SitePage {
  /** Its path in the repository. */
  readonly source: string;
  /** Its path on the site: `concepts/nash.md`. */
  readonly page: string;
  readonly section: Section;
}

/** All pages of the repository that the site shows, in the order of the sections. */
export function sitePages(): SitePage[] {
  const named = new Set(sections.flatMap(({ sources }) => sources));
  const taken = new Set<string>();
  // A folder that lies in another is filled first.
  const folders = [...named].filter((source) => source.endsWith('/'));
  const folderOf = (path: string) =>
    folders.filter((folder) => path.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  const all = ['docs/', 'catalog/'].flatMap(markdownIn);
  return sections.flatMap((section) =>
    section.sources
      .flatMap((source) =>
        source.endsWith('/')
          ? all.filter((path) => !named.has(path) && folderOf(path) === source)
          : [source],
      )
      .filter((source) => !taken.has(source) && taken.add(source))
      .map((source) => ({ source, page: pathOf(source, section), section })),
  );
}

function pathOf(source: string, { folder }: Section): string {
  if (source === 'docs/README.md') return 'all-pages.md';
  const ofCase = /^catalog\/(?:(.+)\/)?README\.md$/.exec(source);
  if (ofCase) return `${folder}${ofCase[1] === undefined ? '' : `${ofCase[1]}/`}index.md`;
  return folder + basename(source).toLowerCase();
}

/** The words of the first heading. */
export function titleOf(markdown: string): string {
  const heading = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  return heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}

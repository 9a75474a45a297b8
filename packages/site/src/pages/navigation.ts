import type { DefaultTheme } from 'vitepress';
import { generatedPages } from './generated-pages.ts';
import { read } from './repository.ts';
import { type Audience, sections } from './sections.ts';
import { sitePages, titleOf } from './site-pages.ts';

type Item = DefaultTheme.SidebarItem;

/** Pages that are no page of the repository, by the section that they follow. */
const further: Record<string, readonly Item[]> = {
  Catalog: [{ text: 'Briefings', link: '/briefings/', target: '_self' }],
};

/** Sections that are long and seldom read from one end to the other are closed at first. */
const CLOSED = new Set([
  'Do',
  'Ask',
  'Understand',
  'Look up',
  'Decisions',
  'Catalog',
  'What answers hold as JSON',
]);

/** What stands beside the pages of one audience. */
function sidebarOf(audience: Audience): Item[] {
  const pages = sitePages();
  const generated = generatedPages();
  return sections
    .filter((section) => section.audience === audience)
    .map((section) => ({
      text: section.title,
      ...(CLOSED.has(section.title) && { collapsed: true }),
      items: [
        ...pages
          .filter((page) => page.section === section)
          .map(({ source, page }) => ({ text: titleOf(read(source)), link: linkTo(page) })),
        ...generated
          .filter((page) => page.section === section.title)
          .map(({ title, page }) => ({ text: title, link: linkTo(page) })),
        ...(further[section.title] ?? []),
      ],
    }));
}

function linkTo(page: string): string {
  return `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`;
}

export const sidebar: DefaultTheme.SidebarMulti = {
  '/operators/': sidebarOf('operators'),
  '/developers/': sidebarOf('developers'),
  '/': sidebarOf('readers'),
};

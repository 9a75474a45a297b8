import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vitepress';
import { placeOf, siteRules } from './pages/markdown-rules.ts';
import { sidebar } from './pages/navigation.ts';
import { sitePages } from './pages/site-pages.ts';
import { FRONT_PAGE, PAGES, SITE, writePages } from './pages/write-pages.ts';

/** Where the site is served; slashes around. */
const base = process.env['STANDOFF_SITE_BASE'] ?? '/';

/** What lies beside the pages, made by the build after them. */
const BESIDE = /^\/(workbench|briefings|catalog\/.+\.yaml)/;

export function siteConfig(own: string): UserConfig {
  const folder = join(own, PAGES);
  writePages(folder);
  const front = { source: FRONT_PAGE, page: 'index.md' };
  const pages = sitePages();
  return defineConfig({
    title: 'Standoff',
    description: 'Which outcomes of a conflict last, for whom, and why.',
    lang: 'en',
    base,
    srcDir: PAGES,
    outDir: SITE,
    metaChunk: true,
    ignoreDeadLinks: [BESIDE],
    // The engine loads what it seldom needs when it needs it, in a worker as well.
    vite: { worker: { format: 'es' } },
    markdown: {
      html: false,
      linkify: false,
      attrs: { disable: true },
      theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      anchor: { slugify: placeOf },
      config: (markdown) => {
        siteRules(markdown, { pages: [...pages, front], base });
      },
    },
    themeConfig: {
      nav: [
        { text: 'Read', link: '/explanation/graph-model', activeMatch: '^/(explanation|catalog)/' },
        {
          text: 'Do',
          link: '/how-to/use-the-workbench',
          activeMatch: '^/(tutorial|how-to|inquiries)/',
        },
        { text: 'Look up', link: '/reference/glossary', activeMatch: '^/(reference|concepts)/' },
        { text: 'Workbench', link: '/workbench/', target: '_self' },
        { text: 'For operators', link: '/operators/run-a-server', activeMatch: '^/operators/' },
        {
          text: 'For developers',
          link: '/developers/use-the-library',
          activeMatch: '^/developers/',
        },
      ],
      sidebar,
      outline: [2, 3],
      search: { provider: 'local' },
      docFooter: { prev: 'Before', next: 'Next' },
      footer: { message: 'Apache-2.0. Nothing on these pages asks anything from elsewhere.' },
    },
  });
}

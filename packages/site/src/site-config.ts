import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type HeadConfig, type UserConfig } from 'vitepress';
import { generatedPages } from './pages/generated-pages.ts';
import { placeOf, siteRules } from './pages/markdown-rules.ts';
import { sidebar } from './pages/navigation.ts';
import { sitePages } from './pages/site-pages.ts';
import { FRONT_PAGE, PAGES, SITE, writePages } from './pages/write-pages.ts';
import { definedWordsApart } from './search/defined-words.ts';
import { mendedParts } from './theme/mended-parts.ts';

/** Where the site is served; slashes around. */
const base = process.env['STANDOFF_SITE_BASE'] ?? '/';

/** What lies beside the pages, made by the build after them. */
const BESIDE = /^\/(workbench|briefings|catalog\/.+\.yaml|standoff-.+\.tgz)/;

/** Pages with a bit of everything, which would be found by any word. */
const NOT_SEARCHED = /(^|\/)(changelog|all-pages|sentences|types)\.md$/;

/** What programs print says its words so often that pages about them would come last. */
function withoutOutputs(source: string): string {
  return source.replace(/^(`{3,})(?:text output|json|live-example)[^\n]*\n[\s\S]*?^\1$/gm, '');
}

/** What every page is set in, so that no line moves when it comes. */
const TYPEFACE = /source-(?:sans-3|serif-4)-latin-wght-normal\..*woff2$/;

function loadedAtOnce(href: string): HeadConfig {
  return ['link', { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' }];
}

/** Our search behind the box of the theme. */
function ownSearch() {
  return {
    name: 'standoff-search',
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) =>
      source === 'minisearch' && importer?.includes('VPLocalSearchBox')
        ? fileURLToPath(new URL('./search/page-search.ts', import.meta.url))
        : undefined,
  };
}

export function siteConfig(folder: string): UserConfig {
  writePages(join(folder, PAGES));
  // What is computed links as the page does that the site opens with.
  const own = ['index.md', ...generatedPages().map(({ page }) => page)];
  const pages = [...sitePages(), ...own.map((page) => ({ source: FRONT_PAGE, page }))];
  return defineConfig({
    title: 'Standoff',
    description: 'Which outcomes of a conflict last, for whom, and why.',
    lang: 'en',
    base,
    srcDir: PAGES,
    outDir: SITE,
    metaChunk: true,
    transformHead: ({ assets }) => assets.filter((one) => TYPEFACE.test(one)).map(loadedAtOnce),
    ignoreDeadLinks: [BESIDE],
    // The engine loads what it seldom needs when it needs it, in a worker as well.
    vite: { worker: { format: 'es' }, plugins: [ownSearch(), mendedParts()] },
    markdown: {
      html: false,
      linkify: false,
      attrs: { disable: true },
      theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      anchor: { slugify: placeOf },
      config: (markdown) => {
        siteRules(markdown, { pages, base });
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
      search: {
        provider: 'local',
        options: {
          _render: (source, env, markdown) =>
            NOT_SEARCHED.test(env.relativePath)
              ? ''
              : definedWordsApart(env.relativePath, markdown.render(withoutOutputs(source), env)),
        },
      },
      docFooter: { prev: 'Before', next: 'Next' },
      footer: {
        message: `Apache-2.0, and <a href="${base}third-party-licences.txt">what others wrote</a>. Nothing on these pages asks anything from elsewhere.`,
      },
    },
  });
}

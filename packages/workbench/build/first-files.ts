import type { Plugin } from 'vite';
import { EARLY } from './first-chunks.ts';

/** What the first sight of the page needs and the browser would otherwise learn of late. */
const FONTS = [/source-serif-4-latin-wght-normal/, /source-sans-3-latin-wght-normal/];

/** Tells the browser in the page itself to fetch the fonts of the first sight, and to start the analysis early. */
export function firstFiles(): Plugin {
  return {
    name: 'standoff-first-files',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: EARLY, name: 'early-start' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const early = Object.values(bundle).find(
          (file) => file.type === 'chunk' && EARLY in file.modules,
        );
        if (early === undefined) throw new Error('what starts early was not built');
        const files = Object.keys(bundle).filter((name) => FONTS.some((font) => font.test(name)));
        const fonts = files.map((name) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
            href: `./${name}`,
          },
        }));
        // Before all other scripts: files are fetched in the order in which they stand.
        const script = `<script type="module" async crossorigin src="./${early.fileName}"></script>`;
        return {
          html: html.replace('<script type="module"', `${script}\n    $&`),
          tags: fonts,
        };
      },
    },
  };
}

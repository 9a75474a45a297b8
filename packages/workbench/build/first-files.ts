import type { Plugin } from 'vite';

/** What the first sight of the page needs and the browser would otherwise learn of late. */
const FONTS = [/source-serif-4-latin-wght-normal/, /source-sans-3-latin-wght-normal/];

/** Tells the browser in the page itself to fetch the fonts of the first sight. */
export function firstFiles(): Plugin {
  return {
    name: 'standoff-first-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const files = Object.keys(bundle).filter((name) => FONTS.some((font) => font.test(name)));
        return files.map((name) => ({
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
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { manualFiles } from './manual/manual-files.ts';

const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));

const types: Record<string, string> = { html: 'text/html', css: 'text/css', png: 'image/png' };

/**
 * Puts the manual beside the page, as pages of its own in `docs/`, so that a term on the page can link to
 * what explains it wherever the page is served from, and without a network.
 */
export function manual(): Plugin {
  return {
    name: 'standoff-manual',
    generateBundle() {
      for (const { path, content } of manualFiles(DOCS)) {
        this.emitFile({ type: 'asset', fileName: `docs/${path}`, source: content });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use('/docs', (request, response, next) => {
        const wanted = new URL(request.url ?? '/', 'http://page').pathname.slice(1) || 'index.html';
        const file = manualFiles(DOCS).find(({ path }) => path === wanted);
        if (file === undefined) return next();
        const type = types[wanted.split('.').at(-1)!] ?? 'text/plain';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(file.content);
      });
    },
  };
}

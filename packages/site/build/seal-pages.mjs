import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './site-files.mjs';

/** Scripts that stand in a page itself. */
const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const HEAD = '<meta charset="utf-8">';

/**
 * Gives each page that the generator wrote a policy, by which it loads nothing from elsewhere and runs no script but those that
 * were built with it. Colours of code stand at their words, so styles may.
 * @param {string} folder
 * @returns {number} how many pages there are
 */
export function sealPages(folder) {
  const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
  for (const path of pages) {
    const html = readFileSync(join(folder, path), 'utf8');
    if (!html.includes(HEAD)) throw new Error(`${path} does not begin as pages do`);
    const hashes = [...html.matchAll(INLINE)].map(
      ([, script = '']) => `'sha256-${hashOf(script)}'`,
    );
    const policy = [
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    writeFileSync(join(folder, path), html.replace(HEAD, `${HEAD}\n    ${meta}`));
  }
  return pages.length;
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('base64');
}

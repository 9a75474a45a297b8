import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import MarkdownIt from 'markdown-it';
import { markdownToHtml } from './markdown-html.ts';

const { escapeHtml } = new MarkdownIt().utils;

/** A file of the manual as the page offers it, by its path below `docs`. */
export interface ManualFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All files of the manual: each page as HTML, its pictures, and how they look. */
export function manualFiles(docs: string): ManualFile[] {
  const sources = readdirSync(docs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(docs.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const pages = sources.filter((path) => path.endsWith('.md'));
  return [
    ...pages.map((path) => ({
      path: pathOfPage(path),
      content: pageHtml(path, readFileSync(join(docs, path), 'utf8'), pages),
    })),
    ...sources
      .filter((path) => path.startsWith('images/'))
      .map((path) => ({ path, content: readFileSync(join(docs, path)) })),
    { path: 'manual.css', content: readFileSync(new URL('./manual.css', import.meta.url), 'utf8') },
  ];
}

/** `concepts/nash.md` is at `concepts/nash.html`, and `README.md` opens the manual. */
function pathOfPage(source: string): string {
  return source.replace(/(^|\/)README\.md$/, '$1index.md').replace(/\.md$/, '.html');
}

/** Links lead to pages of the manual and to the web; what else is in the repository is left as words. */
function pageHtml(path: string, markdown: string, pages: readonly string[]): string {
  const folder = posix.dirname(path);
  const resolve = (href: string) => {
    if (/^(https?:|#)/.test(href)) return href;
    const [file = '', place] = href.split('#');
    if (!pages.includes(posix.join(folder, file))) return undefined;
    return pathOfPage(file) + (place === undefined ? '' : `#${place}`);
  };
  const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? 'Manual';
  const up = '../'.repeat(path.split('/').length - 1);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
<title>${escapeHtml(title)} – Standoff</title>
<link rel="icon" href="${up}../icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="${up}manual.css" />
<script src="${up}../theme.js"></script>
</head>
<body>
<nav><a href="${up}../">Standoff</a> <a href="${up}index.html">Manual</a> <a href="${up}reference/glossary.html">Glossary</a></nav>
<main>
${markdownToHtml(markdown, resolve)}
</main>
</body>
</html>
`;
}

import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { withoutCode } from './blocks.ts';
import { type Page, root } from './pages.ts';

/** Relative links of a page that lead nowhere: to no file, or to no heading of the page they name. */
export function brokenLinks(page: Page, pages: readonly Page[]): string[] {
  return relativeLinks(page.text).filter((link) => !resolves(link, page, pages));
}

const inline = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const definition = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm;
const picture = /<img\s[^>]*?\bsrc="([^"]+)"/g;

function relativeLinks(text: string): string[] {
  const prose = withoutCode(text);
  const targets = [inline, definition, picture].flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(([, target]) => target!),
  );
  return targets.filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

function resolves(link: string, page: Page, pages: readonly Page[]): boolean {
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? page.path : normalize(join(dirname(page.path), decodeURI(target)));
  if (!existsSync(join(root, path))) return false;
  // A place that begins with a slash is an address within the workbench.
  if (anchor === undefined || anchor.startsWith('/')) return true;
  const linked = pages.find((other) => other.path === path);
  return linked !== undefined && anchorsOf(linked.text).includes(anchor);
}

/** The anchors that headings get: lower case, punctuation dropped, blanks as hyphens. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return headingsOf(text).map((heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replace(/ /g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

function headingsOf(text: string): string[] {
  const fenced = /^(`{3,})[^\n]*\n[\s\S]*?^\1`*\s*$/gm;
  return [...text.replace(fenced, '').matchAll(/^#{1,6}\s+(.+?)\s*$/gm)].map(([, heading]) =>
    heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`/g, ''),
  );
}

/** Where a link of a page leads in the built manual; undefined where that is no part of it. */
export type Resolve = (href: string) => string | undefined;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
}

/** What stands in a line or a cell: code, links, pictures, emphasis. */
export function inlineHtml(text: string, resolve: Resolve): string {
  const kept: string[] = [];
  // What is done already is kept aside, behind a sign that no text has.
  const keep = (html: string) => `\ue000${kept.push(html) - 1}\ue000`;
  const marked = text
    .replace(/(`+)(.+?)\1/gs, (_, __, code: string) => keep(`<code>${escapeHtml(code)}</code>`))
    .replace(/<(https?:[^>\s]+)>/g, (_, url: string) => keep(link(escapeHtml(url), url, resolve)))
    .replace(/\\([\\`*_[\]<>|#-])/g, (_, sign: string) => keep(escapeHtml(sign)));
  const linked = escapeHtml(marked)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (_, alt: string, src: string) =>
      keep(`<img src="${src}" alt="${alt}" />`),
    )
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, href: string) =>
      link(emphasized(words), href, resolve),
    );
  return emphasized(linked).replace(/\ue000(\d+)\ue000/g, (_, k: string) =>
    restored(kept, Number(k)),
  );
}

/** What was kept may have more of it inside. */
function restored(kept: readonly string[], k: number): string {
  return kept[k]!.replace(/\ue000(\d+)\ue000/g, (_, inner: string) =>
    restored(kept, Number(inner)),
  );
}

function emphasized(html: string): string {
  return html
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gs, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])/gs, '<em>$1</em>');
}

function link(words: string, href: string, resolve: Resolve): string {
  const to = resolve(href);
  if (to === undefined) return words;
  const outside = /^https?:/.test(to) ? ' rel="noreferrer"' : '';
  return `<a href="${to}"${outside}>${words}</a>`;
}

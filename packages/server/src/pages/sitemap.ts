import type { ListedAddress } from '../storage/publications.ts';

/** All that readers may find, as sitemaps.org says it. Names in addresses need no escaping. */
export function writeSitemap(address: string, listed: readonly ListedAddress[]): string {
  const publications = [...new Set(listed.map(({ publication }) => publication))];
  const urls = [
    `<url><loc>${address}/</loc></url>`,
    ...publications.map((publication) => `<url><loc>${address}/${publication}/</loc></url>`),
    ...listed.map(
      ({ publication, slug, publishedAt }) =>
        `<url><loc>${address}/${publication}/${slug}/</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>`,
    ),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

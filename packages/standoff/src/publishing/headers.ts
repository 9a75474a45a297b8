import { contentPolicy, onlyOwnFiles, type PageParts } from '@standoff/briefing';

/**
 * What a host may say beside the files of a page, as several of them read it from a file `_headers`: a page cannot say
 * itself who may frame it. Embedded figures may stand anywhere and never change; the page stands by itself.
 * `folder` is where the page stands on its host, from slash to slash.
 */
export function headersFor(parts: PageParts, folder = '/'): string {
  const page = standingAlone(contentPolicy(parts));
  return [
    folder,
    ...page,
    `${folder}index.html`,
    ...page,
    `${folder}embed/*`,
    `  Content-Security-Policy: ${onlyOwnFiles}; frame-ancestors *`,
    '  X-Content-Type-Options: nosniff',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

/** The same for the page that lists several. */
export function headersForIndex(): string {
  const page = standingAlone(onlyOwnFiles);
  return ['/', ...page, '/index.html', ...page, ''].join('\n');
}

function standingAlone(policy: string): string[] {
  return [
    `  Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
    '  X-Content-Type-Options: nosniff',
  ];
}

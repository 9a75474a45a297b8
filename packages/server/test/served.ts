import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApplication } from '../src/http/application.ts';
import type { Site } from '../src/site/site.ts';
import type { Media } from '../src/storage/media.ts';
import { PATIENCE } from './databases.ts';

/** For a journey that may be gone twice on one site: a real browser on a busy machine is late, and what fails twice is a fault. */
export const inBrowser = { retry: 1, timeout: PATIENCE };

const folder = new URL('../../briefing/dist/assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The programs and the style that readers get, as they were built. */
export function builtAssets(): ReadonlyMap<string, Media> {
  return new Map(
    readdirSync(folder).map((name) => {
      const type = TYPES[name.replace(/^.*\./, '')] ?? 'font/woff2';
      return [name, { type, bytes: readFileSync(new URL(name, folder)) }] as const;
    }),
  );
}

/** A site at a port of its own. */
export async function listen(site: Site) {
  const server = serve({ fetch: createApplication(site).fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

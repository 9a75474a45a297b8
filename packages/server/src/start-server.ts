import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { createAccounts } from './accounts/accounts.ts';
import type { Hashings } from './accounts/hashing.ts';
import { offerWaysIn } from './administration/way-in.ts';
import { offerBackups } from './backup/backup-socket.ts';
import type { Configuration } from './configuration/read-configuration.ts';
import { createApplication } from './http/application.ts';
import { insistOnPort } from './http/free-port.ts';
import { inTurn } from './http/in-turn.ts';
import { lastAnswers } from './http/last-answers.ts';
import { hasOneHost } from './http/one-host.ts';
import { createMailer } from './mail/mailer.ts';
import { createPress, type Press } from './press/press.ts';
import { createReckoner, type Reckoner } from './press/reckoner.ts';
import {
  createFigurePictures,
  type DrawFigure,
  type FigurePictures,
} from './site/figure-pictures.ts';
import { ownAsset } from './site/own-asset.ts';
import { createPacker } from './site/packer.ts';
import type { EncodePicture, Site } from './site/site.ts';
import { forgetAttempts, keyOf } from './storage/limits.ts';
import { keepAssets, type Media } from './storage/media.ts';
import { openStorage, type Place, type Storage } from './storage/open-storage.ts';
import { hasAdministrator, invite } from './storage/people.ts';
import { countGrown, tidy } from './storage/tidy.ts';
import { createLog, type Log } from './watching/log.ts';
import { createMetrics } from './watching/metrics.ts';
import { readWorkbench, type Workbench } from './workbench/read-workbench.ts';

/** What a server is given by whoever starts it. */
export interface Surroundings {
  readonly configuration: Configuration;
  /** The programs, the style and the typefaces of pages, by the names of their files. */
  readonly assets: ReadonlyMap<string, Media>;
  readonly encodePicture: EncodePicture;
  /** Without it figures have no pictures. */
  readonly drawFigure?: DrawFigure;
  /** The folder of the workbench as it was built; without it none is served. */
  readonly workbench?: string | undefined;
  /** Takes one line of the log at a time. */
  readonly write: (line: string) => void;
  /** How long clients may take, where it is not as long as usual. */
  readonly patience?: Patience;
}

/** Milliseconds. */
export interface Patience {
  /** Until all headers have come. */
  readonly headers: number;
  /** Until all of the request has come. */
  readonly request: number;
  /** With nothing sent and nothing taken. */
  readonly silence: number;
}

const PATIENCE: Patience = { headers: 15_000, request: 60_000, silence: 60_000 };

export interface RunningServer {
  /** The port that it listens at. */
  readonly port: number;
  /** A link by which the first account is made, which may do everything; absent where there is one. */
  readonly setUp?: string;
  /** Takes no more requests, finishes those that are under way, and closes the database. */
  stop(): Promise<void>;
}

const MINUTE = 60_000;
/** So long what is under way may take when the server stops. */
const GRACE_MILLISECONDS = 10_000;
const KEEP_ALIVE_MILLISECONDS = 30_000;
const IDLE_MILLISECONDS = 100;
/** So long those who have a connection may ask once more by it. */
const LAST_MILLISECONDS = 500;
const OWN_ASSETS = [
  ['server.css', 'text/css; charset=utf-8'],
  ['keep-typed.js', 'text/javascript; charset=utf-8'],
  ['moderate.js', 'text/javascript; charset=utf-8'],
  ['passkeys.js', 'text/javascript; charset=utf-8'],
] as const;

/** Opens the database and listens. @throws {StorageUnavailable} */
export async function startServer(surroundings: Surroundings): Promise<RunningServer> {
  const { configuration, assets, write } = surroundings;
  const now = () => new Date();
  const log = createLog(write, now);
  await insistOnPort(configuration.host, configuration.port);
  const storage = await openStorage(placeOf(configuration));
  try {
    const press = createPress();
    const { encodePicture, drawFigure, workbench } = surroundings;
    const site = await createSite({
      configuration,
      storage,
      assets,
      press,
      reckon: createReckoner(),
      encodePicture,
      ...(drawFigure !== undefined && { figurePictures: createFigurePictures(drawFigure) }),
      ...(workbench !== undefined && {
        workbench: await readWorkbench(workbench, configuration.name),
      }),
      log,
      now,
    });
    const server = await listen(site, surroundings.patience ?? PATIENCE);
    const endConnections = lastAnswers(server as Server);
    const forgetting = setInterval(() => void forget(site), 10 * MINUTE).unref();
    await forget(site);
    const counting = setInterval(() => void countUp(site), MINUTE).unref();
    await countUp(site);
    const tidying = setInterval(() => void tidyUp(site), 6 * 60 * MINUTE).unref();
    const { port } = server.address() as AddressInfo;
    log('info', 'listens', { port });
    const setUp = await inviteFirst(site);
    const place = placeOf(configuration);
    // A PostgreSQL is asked by whoever makes a backup; a folder is open to this process alone.
    const endBackups =
      place.kind === 'folder' ? await offerBackups(place.folder, storage.db, site) : undefined;
    const endWaysIn =
      place.kind === 'folder' ? await offerWaysIn(place.folder, storage.db, site) : undefined;
    return {
      port,
      ...(setUp !== undefined && { setUp }),
      async stop() {
        clearInterval(forgetting);
        clearInterval(counting);
        clearInterval(tidying);
        endConnections();
        await sleep(LAST_MILLISECONDS);
        await Promise.all([close(server), endBackups?.(), endWaysIn?.()]);
        await site.mail?.settle();
        await storage.close();
        log('info', 'stopped');
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

const DAY = 24 * 60 * MINUTE;

/** A word for whoever started the server, good for a day, as long as nobody runs it yet. */
async function inviteFirst({ storage, now, configuration }: Site): Promise<string | undefined> {
  if (await hasAdministrator(storage.db)) return undefined;
  const word = await invite(storage.db, {
    kind: 'set-up',
    publication: null,
    role: null,
    account: null,
    until: new Date(now().getTime() + DAY),
  });
  return `${configuration.address}/invitation/${word}`;
}

export function placeOf({ database, data }: Configuration): Place {
  return database === undefined
    ? { kind: 'folder', folder: data }
    : { kind: 'postgresql', address: database };
}

/** What answers are made of, with the database as it is. */
export async function createSite(parts: {
  readonly configuration: Configuration;
  readonly storage: Storage;
  readonly assets: ReadonlyMap<string, Media>;
  readonly press: Press;
  readonly reckon: Reckoner;
  readonly encodePicture: EncodePicture;
  readonly figurePictures?: FigurePictures | undefined;
  readonly workbench?: Workbench | undefined;
  readonly log: Log;
  readonly now: () => Date;
  /** How passwords are hashed, where it is not as slowly as usual. */
  readonly hashings?: Hashings;
}): Promise<Site> {
  const { hashings, ...kept } = parts;
  const { storage, assets, configuration } = kept;
  const { db } = storage;
  const own = OWN_ASSETS.map(async ([name, type]) => {
    const bytes = await readFile(ownAsset(name));
    return [name, { type, bytes }] as const;
  });
  const build = await keepAssets(db, new Map([...assets, ...(await Promise.all(own))]));
  return {
    ...kept,
    metrics: createMetrics(),
    mail: createMailer(configuration, kept.log),
    accounts: createAccounts(db, configuration, await keyOf(db, 'accounts'), hashings),
    assets: `/assets/${build}`,
    key: await keyOf(db, 'forms'),
    packer: createPacker(),
    underWay: new Set(),
  };
}

async function forget({ storage, now, log }: Site): Promise<void> {
  try {
    await forgetAttempts(storage.db, now());
  } catch {
    log('warn', 'nothing was forgotten');
  }
}

/** A PostgreSQL mostly has somebody who does this as well; that it is done twice costs little. */
async function countUp({ storage, log }: Site): Promise<void> {
  try {
    await countGrown(storage.db);
  } catch {
    log('warn', 'nothing was counted');
  }
}

async function tidyUp({ storage, configuration, log }: Site): Promise<void> {
  if (placeOf(configuration).kind !== 'folder') return;
  try {
    await tidy(storage.db);
  } catch {
    log('warn', 'nothing was tidied');
  }
}

function listen(site: Site, { headers, request, silence }: Patience): Promise<ServerType> {
  const { host, port } = site.configuration;
  const application = createApplication(site);
  const takeTurn = inTurn();
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: (asked, env) =>
        takeTurn(env.incoming.socket, () =>
          hasOneHost(env.incoming)
            ? application.fetch(asked, env)
            : new Response(null, { status: 400 }),
        ),
      hostname: host,
      port,
      // A client that sends slowly holds a connection for so long and no longer.
      serverOptions: {
        headersTimeout: headers,
        requestTimeout: request,
        // It looks for such clients this often; by itself it would do so every half minute.
        connectionsCheckingInterval: Math.ceil(headers / 3),
        // Longer than the proxies of deploy/ keep theirs: who closes first must not be the one who is just being asked.
        keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
      },
    });
    // One that does not take what it asked for is not waited for either.
    if ('setTimeout' in server) server.setTimeout(silence);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, GRACE_MILLISECONDS).unref();
    // Those that get their last answer now would be kept open for another.
    const idle = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    }, IDLE_MILLISECONDS);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '@standoff/briefing';
import {
  type Configuration,
  doubtsAbout,
  openness,
  openStorage,
  placeOf,
  StorageUnavailable,
  sayConfiguration,
  sayPlace,
  startServer,
  troubleWithMail,
} from '@standoff/server';
import { folderBrought } from '../../published/brought.ts';
import { missingFor } from '../../published/missing-package.ts';
import { createPictureThread } from '../../publishing/in-picture-thread.ts';
import { readAssets } from '../../publishing/page-assets.ts';
import { besidePage, takePicture } from '../../publishing/photographs.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings, type ServerFlags } from './server-settings.ts';

export interface ServeFlags extends ServerFlags {
  readonly check?: boolean;
  readonly tryMail?: boolean;
}

/** `standoff serve`: publishes, and takes comments, until it is told to stop. */
export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const configuration = await readSettings(flags, terminal);
  for (const doubt of doubts(configuration, terminal)) {
    terminal.stderr.write(`standoff serve: worth a look: ${doubt}\n`);
  }
  try {
    await (flags.check
      ? checkServer(configuration, flags, terminal)
      : runServer(configuration, terminal));
  } catch (error) {
    throw refusal(error, configuration);
  }
}

/** What is no mistake, and may be none of what was meant. */
function doubts(configuration: Configuration, { env }: Terminal): readonly string[] {
  const place = placeOf(configuration);
  const doubt = place.kind === 'folder' ? openness(place.folder) : undefined;
  return [...doubtsAbout(configuration, env), ...(doubt === undefined ? [] : [doubt])];
}

/** Says what is set, and whether the database can be used; the mail server as well where that is asked. */
async function checkServer(
  configuration: Configuration,
  { tryMail }: ServeFlags,
  { stdout }: Terminal,
): Promise<void> {
  stdout.write(`${sayConfiguration(configuration).join('\n')}\n`);
  const place = placeOf(configuration);
  const storage = await openStorage(place);
  await storage.close();
  stdout.write(`${sayPlace(place)} can be used\n`);
  if (!tryMail) return;
  if (configuration.mail === undefined) throw wrongUsage('no mail server is set to be tried');
  const trouble = await troubleWithMail(configuration);
  if (trouble !== undefined) {
    throw wrongUsage(`the mail server cannot be used (${trouble}): see its address, user and word`);
  }
  stdout.write('the mail server answers and lets us in\n');
}

async function runServer(configuration: Configuration, terminal: Terminal): Promise<void> {
  const told = toldToStop();
  const server = await startServer({
    configuration,
    assets: await pageAssets(),
    encodePicture,
    drawFigure: createPictureThread(),
    workbench: builtWorkbench(),
    write: writeLog(terminal),
  });
  terminal.stderr.write(`standoff serve: readers find it at ${configuration.address}\n`);
  if (server.setUp !== undefined) {
    terminal.stderr.write(`standoff serve: set it up at ${server.setUp}, once, within a day\n`);
  }
  const missing = missingFor('Pictures');
  if (missing !== undefined) terminal.stderr.write(`standoff serve: ${missing.problem}\n`);
  await told;
  await server.stop();
}

/** What may wait for whoever reads the log. */
const WAITING_BYTES = 2 ** 20;

/**
 * Writes the log. Readers are served also where nobody reads it any more, where whoever reads it stands still, or where its disk is
 * full: such lines are lost, which is said once.
 */
export function writeLog({
  stdout,
  stderr,
  goOnWithoutOutput,
}: Pick<Terminal, 'stdout' | 'stderr' | 'goOnWithoutOutput'>): (line: string) => void {
  let isSaid = false;
  const lose = (why: string) => {
    if (isSaid) return;
    isSaid = true;
    stderr.write(
      `standoff serve: a line of the log could not be written (${why}): such lines are lost, and the server goes on\n`,
    );
  };
  goOnWithoutOutput(({ code = 'error' }) => lose(code));
  return (line) => {
    if ((stdout.writableLength ?? 0) > WAITING_BYTES) lose('nobody takes it');
    else stdout.write(line);
  };
}

/** Where the workbench was built; undefined where it was not, as in a copy of the command alone. */
function builtWorkbench(): string | undefined {
  const folder = folderBrought('workbench');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

/** A picture that an author sent, as pages show it. */
export async function encodePicture(name: string, bytes: Uint8Array) {
  const missing = missingFor('Pictures');
  if (missing !== undefined) return missing;
  const taken = await takePicture(name, bytes);
  const { pictures, files } = await besidePage(new Map([[name, taken]]));
  const picture = pictures.get(name) ?? { problem: `${name} is no picture` };
  return 'problem' in picture ? picture : { picture, files };
}

function refusal(error: unknown, { host, port }: Configuration): unknown {
  if (error instanceof StorageUnavailable) return new Failure(exitStatus.wrongUsage, error.message);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return wrongUsage(`port ${port} is in use: set another, or stop what listens there`);
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return wrongUsage(`it cannot listen at ${host}, port ${port}: set another host or port`);
  }
  return error;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/** What pages bring along, by the names of their files. */
async function pageAssets() {
  const { css, script, doubting, engine, embed, listen, fonts } = await readAssets();
  const files: (readonly [string, string | Uint8Array])[] = [
    [FILES.css, css],
    [FILES.script, script],
    [FILES.doubting, doubting],
    [FILES.engine, engine],
    ['embed.js', embed],
    ['listen.js', listen],
    ...fonts,
  ];
  return new Map(
    files.map(([name, content]) => {
      const type = TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream';
      return [name, { type, bytes: Buffer.from(content) }] as const;
    }),
  );
}

/** Until the first signal; the next one ends the program, as the system does it. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = () => {
      for (const one of signals) process.off(one, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

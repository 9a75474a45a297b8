import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveWorkbench } from '@standoff/workbench/serve';
import { folderBrought } from '../../published/brought.ts';
import { caseFile } from '../cases.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** Where the workbench is served unless somebody says otherwise; the same each time, so that a browser finds the work it stored. */
const USUAL_PORT = 4177;
const PORTS = 65_536;

/** `standoff open`: the workbench, served to this machine alone until it is told to stop. */
export async function openCommand(
  id: string | undefined,
  flags: { readonly port?: string },
  terminal: Terminal,
): Promise<void> {
  if (id !== undefined && caseFile(id) === undefined) {
    throw wrongUsage(
      `there is no case ${id}: \`standoff cases\` lists them; a file of yours is opened on the page`,
    );
  }
  const dist = folderBrought('workbench');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Failure(exitStatus.wrongUsage, 'the workbench is not built: run `npm run build`');
  }
  const { address } = await serve(dist, flags.port ?? terminal.env['PORT'], terminal);
  const page = id === undefined ? address : `${address}#/${id}`;
  terminal.stdout.write(`The workbench is open at ${page}\nCtrl-C ends it.\n`);
  showInBrowser(page, terminal);
}

async function serve(dist: string, asked: string | undefined, terminal: Terminal) {
  const wanted = asked === undefined ? USUAL_PORT : readPort(asked);
  try {
    return await serveWorkbench(wanted, { dist });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (asked !== undefined) throw wrongUsage(`port ${wanted} is in use: choose another`);
    terminal.stderr.write(`Port ${wanted} is in use; another one is taken. --port chooses one.\n`);
    return serveWorkbench(0, { dist });
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < PORTS) return port;
  throw wrongUsage(`the port is "${text}"; it must be a whole number from 0 to ${PORTS - 1}`);
}

/** Quietly does nothing where there is no screen or no such program. */
function showInBrowser(address: string, { env, stdout }: Terminal): void {
  const onScreen = env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  const programs: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'open',
    ...(onScreen && { linux: 'xdg-open' }),
  };
  const program = programs[process.platform];
  if (program === undefined || !stdout.isTTY) return;
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

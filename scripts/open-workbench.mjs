import { spawn } from 'node:child_process';
import { serveWorkbench } from '../packages/workbench/build/serve.mjs';

/** Where the workbench is served unless PORT says otherwise; the same each time, so that a browser
 * finds the work it stored. */
const USUAL_PORT = 4177;

/** Serves the workbench until the process is ended, and shows it in a browser where there is one. */
export async function openWorkbench() {
  const { address } = await serve();
  console.log(`The workbench is open at ${address}`);
  console.log('Ctrl-C ends it. For the command line: npx standoff --help');
  showInBrowser(address);
}

async function serve() {
  const wanted = process.env['PORT'];
  if (wanted !== undefined) return serveWorkbench(readPort(wanted));
  try {
    return await serveWorkbench(USUAL_PORT);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${USUAL_PORT} is in use; another one is taken. PORT=… chooses one.`);
    return serveWorkbench(0);
  }
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  console.error(`PORT is "${text}"; it must be a number from 0 to 65535`);
  process.exit(2);
}

/** Quietly does nothing where there is no screen or no such program. @param {string} address */
function showInBrowser(address) {
  const onScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const program = { darwin: 'open', linux: onScreen ? 'xdg-open' : '' }[String(process.platform)];
  if (!program || !process.stdout.isTTY) return;
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

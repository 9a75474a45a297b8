// How fast the Korean briefing is on a phone, as Lighthouse reckons it: five times, served from a folder. It fails where
// the median is below 95.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askLighthouse } from '../scripts/ask-lighthouse.mjs';
import { root } from '../scripts/run-command.mjs';
import { serveFolder } from '../scripts/serve-folder.mjs';

const TIMES = 5;
const LEAST = 95;

const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
try {
  const program = join(root, 'packages/standoff/bin/standoff.js');
  execFileSync(process.execPath, [program, 'publish', 'korea-2017', '--to', folder], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  const host = await serveFolder(folder);
  const given = await askLighthouse(host.address, ['performance'], TIMES);
  host.close();
  const scores = given.map((one) => one['performance'] ?? 0).sort((a, b) => a - b);
  const median = scores[Math.floor(TIMES / 2)] ?? 0;
  console.log(`Lighthouse, performance on a phone: ${scores.join(', ')}; median ${median}`);
  if (median < LEAST) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

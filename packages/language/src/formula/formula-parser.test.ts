import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('the committed parser is the one that the grammar gives', () => {
  const script = new URL('../../../../scripts/generate-formula-parser.mjs', import.meta.url);
  const run = spawnSync(process.execPath, [fileURLToPath(script), '--check'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

// npm run check:surface: that programs can import what is recorded, with the types that are recorded, and nothing else.
// --acknowledge writes the record anew; what changed for programs belongs into CHANGELOG.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { RECORD, surfaceNow } from './rolled-types.mjs';

const now = surfaceNow();
if (process.argv.includes('--acknowledge')) writeFileSync(RECORD, now);
else if (readFileSync(RECORD, 'utf8') !== now) {
  const before = new Set(readFileSync(RECORD, 'utf8').split('\n'));
  const after = new Set(now.split('\n'));
  const lines = [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
  console.error('What programs import from standoff has changed:');
  console.error(lines.slice(0, 40).join('\n'));
  console.error(
    'If that is meant, run `npm run check:surface -- --acknowledge` and say so in CHANGELOG.md.',
  );
  process.exitCode = 1;
}

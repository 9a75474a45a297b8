// npm run bench:agreements: what agreements cost. Drawn conflicts of six decision makers, with two options more that are by turns
// those of a seventh and two agreements of three of the six; how long some inquiries take of both, in seconds of processor time of
// all threads, and how often the one is contained in the other. Without agreements verdicts are found for seven decision makers, with
// them for the same six and for both agreements: one more.
//
//     npm run bench:agreements -- [--seed 1] [--levels 5] [--inquiries analyze,deal,coalitions] [--write FOLDER]
//
// With --write the files are only written there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { secondsOf } from './command-seconds.mjs';
import { drawnAgreements } from './drawn-agreements.mjs';

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    levels: { type: 'string', default: '5' },
    inquiries: { type: 'string', default: 'analyze,deal,coalitions' },
    write: { type: 'string' },
  },
});

const KINDS = {
  without: { agreed: false },
  agreements: {},
  'that bind, with notice': { binds: true },
  'with rules by level': { byLevel: true },
  'that bind, with rules by level': { binds: true, byLevel: true },
};

const folder = given.write ?? mkdtempSync(join(tmpdir(), 'standoff-agreements-'));
mkdirSync(folder, { recursive: true });
const files = Object.entries(KINDS).map(([kind, drawn]) => {
  const file = join(folder, `${kind.replaceAll(/[ ,]+/g, '-')}.standoff.yaml`);
  const shape = { decisionMakers: 6, levels: Number(given.levels), seed: Number(given.seed) };
  writeFileSync(file, drawnAgreements({ ...shape, ...drawn }));
  return { kind, file };
});
if (given.write === undefined) {
  console.log('| inquiry | agreements | s | times |');
  console.log('| --- | --- | ---: | ---: |');
  for (const inquiry of given.inquiries.split(',')) {
    let first = 0;
    for (const { kind, file } of files) {
      const took = secondsOf(inquiry, file);
      first ||= took;
      console.log(`| ${inquiry} | ${kind} | ${took.toFixed(1)} | ${(took / first).toFixed(1)} |`);
    }
  }
  rmSync(folder, { recursive: true });
}

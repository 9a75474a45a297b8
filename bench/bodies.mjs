// npm run bench:bodies: what a body costs. Drawn conflicts of six decision makers, with further options that are by turns
// those of a seventh decision maker and those of a body in which the six vote; how long some inquiries take of both, in
// seconds of processor time of all threads, and how often the one is contained in the other.
//
//     npm run bench:bodies -- [--seed 1] [--inquiries analyze,deal] [--rules shares,tallies] [--states 104,976] [--write FOLDER]
//
// With --write the files are only written there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { secondsOf } from './command-seconds.mjs';
import { bodyRules, drawnBody } from './drawn-body.mjs';

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inquiries: { type: 'string', default: 'analyze,deal,coalitions' },
    rules: { type: 'string', default: Object.keys(bodyRules).join() },
    states: { type: 'string', default: '11,664;104,976' },
    write: { type: 'string' },
  },
});

/** Levels of the options of the body; each of the six has options of 3 levels beside, the first one of 2 more. */
const SIZES = [
  { name: '11,664', drafts: [2, 2, 2], levels: 3 },
  { name: '104,976', drafts: [6, 3, 2, 2], levels: 3 },
];

const folder = given.write ?? mkdtempSync(join(tmpdir(), 'standoff-bodies-'));
mkdirSync(folder, { recursive: true });
if (given.write === undefined) {
  console.log('| states | rule | inquiry | seventh decision maker | body | times |');
  console.log('| ---: | --- | --- | ---: | ---: | ---: |');
}
for (const size of SIZES.filter(({ name }) => given.states.split(';').includes(name))) {
  const fileOf = (/** @type {string | undefined} */ rule) => {
    const file = join(
      folder,
      `${size.name.replace(',', '')}-${rule?.replaceAll(' ', '-') ?? 'without'}.standoff.yaml`,
    );
    const by = rule === undefined ? { rule } : bodyRules[rule];
    writeFileSync(file, drawnBody({ ...size, seed: Number(given.seed), rule: undefined, ...by }));
    return file;
  };
  const without = fileOf(undefined);
  for (const rule of given.rules.split(',')) {
    const file = fileOf(rule);
    if (given.write !== undefined) continue;
    for (const inquiry of given.inquiries.split(',')) {
      const [before, after] = [without, file].map((of) => secondsOf(inquiry, of));
      const times = ((after ?? 0) / (before ?? 1)).toFixed(1);
      console.log(
        `| ${size.name} | ${rule} | ${inquiry} | ${before?.toFixed(1)} | ${after?.toFixed(1)} | ${times} |`,
      );
    }
  }
}
if (given.write === undefined) rmSync(folder, { recursive: true });

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isQuick } from '../../../test/draws.ts';
import { parse, sweep } from '../src/index.ts';

/** By so many seeds models are drawn. */
const SEEDS = 60;

const { model } = parse(`
standoff: 1
title: Four at a border
decision-makers:
  a: { options: { x: yes/no }, prefers: [{ want: d.x }, { not: a.x, sure: 0.7 }, { want: b.x and c.x }, { not: c.x }] }
  b: { options: { x: yes/no }, prefers: [{ want: a.x or d.x }, { not: b.x }, { want: c.x, sure: 0.6 }, { not: d.x }] }
  c: { options: { x: yes/no }, prefers: [{ not: a.x and b.x }, { want: c.x }, { not: d.x }, { want: a.x }] }
  d: { options: { x: yes/no }, prefers: [{ want: quiet }, { want: d.x }, { not: b.x, sure: 0.8 }, { not: c.x }] }
facts: { quiet: { when: not a.x or not c.x, chance: 0.7 } }
doubts:
  - { of: a.prefers, swap: neighbours }
  - { of: b.prefers, swap: neighbours }
  - { of: c.prefers, swap: neighbours }
  - { of: d.prefers, swap: neighbours }
status-quo: { a.x: no, b.x: no, c.x: no, d.x: yes }
`);

/** Findings whose shares are far apart. */
const findings = ['s10 seq', 's1 seq', 's14 nash', 's1 smr', 's5 smr', 's14 smr'].map(
  (text) => `stable ${text}`,
);

function ask(options: object) {
  const answer = sweep(model!, { within: 3, findings, ...options });
  return answer.findings;
}

test.skipIf(isQuick)(
  'in some 95 per cent of seeds the interval of drawn models covers the share of all',
  () => {
    const shares = ask({}).map(({ share }) => share);
    expect(Math.min(...shares)).toBeLessThan(0.1);
    expect(Math.max(...shares)).toBeGreaterThan(0.7);
    const covered = findings.map(() => 0);
    for (let seed = 1; seed <= SEEDS; seed++) {
      for (const [k, { low, high }] of ask({ maxTraces: 1, samples: 100, seed }).entries()) {
        if (low <= shares[k]! && shares[k]! <= high) covered[k]!++;
      }
    }
    const rate = covered.reduce((sum, one) => sum + one, 0) / (findings.length * SEEDS);
    expect(rate).toBeGreaterThan(0.935);
    expect(rate).toBeLessThan(0.965);
    // By binomial chance one alone may differ by some more.
    for (const one of covered) expect(one / SEEDS).toBeGreaterThan(0.88);
  },
);

test('a judgement is no driver of drawn models by a difference that may be chance', () => {
  const path = new URL('../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
  const { model } = parse(readFileSync(path, 'utf8'));
  const asked = { findings: ['stable status-quo sseq'] };
  const exact = sweep(model!, asked);
  const drawn = sweep(model!, { ...asked, maxTraces: 3, samples: 400, seed: 5 });
  if ('status' in drawn) throw new Error('these are no sweeps');
  expect([exact.method, drawn.method]).toEqual(['exact', 'sampled']);
  const ids = ({ findings }: typeof exact) =>
    findings.flatMap(({ drivers }) => drivers.map(({ judgement }) => judgement['id']));
  expect(ids(drawn)).toEqual(ids(exact));
});

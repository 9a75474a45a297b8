import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const base = `standoff: 1
title: Two countries on one river
decision-makers:
  upper: { options: { dam: yes/no }, prefers: [{ id: power, want: dam }] }
  lower: { options: { army: yes/no }, prefers: [not upper.dam, not army] }
status-quo: { upper.dam: no, lower.army: no }
`;
const later = `standoff: 1
extends: base/river.standoff.yaml
title: Ten years later
decision-makers: { upper: { prefers: { power: { not: dam } } } }
`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

let folder = '';
let file = '';

beforeAll(() => {
  folder = join(temporaryFolder(), 'models');
  mkdirSync(join(folder, 'base'), { recursive: true });
  fileIn(join(folder, 'base'), 'river.standoff.yaml', base);
  file = fileIn(folder, 'later.standoff.yaml', later);
});

describe('a model in several files', () => {
  it('is answered about as the text that is written of all of them', async () => {
    const { stdout: text } = await run(['format', '--merged', file]);
    expect(text).toContain(`# Merged: later.standoff.yaml (sha256 ${hashOf(later)})`);
    expect(text).toContain(`# laid over base/river.standoff.yaml (sha256 ${hashOf(base)})`);
    const one = await run(['analyze', file, '--json']);
    const other = await run(['analyze', '-', '--json'], { stdin: [text] });
    expect(JSON.parse(one.stdout)).toMatchObject({ model: { sha256: hashOf(text) } });
    expect(JSON.parse(one.stdout).equilibria).toEqual(JSON.parse(other.stdout).equilibria);
    const question = JSON.stringify({ ask: 'analyze', model: file });
    const asked = await run(['batch'], { stdin: [question] });
    expect(JSON.parse(asked.stdout).answer.model).toMatchObject({ sha256: hashOf(text) });
  });

  it('is told of its faults in the file and line where they stand', async () => {
    const faulty = fileIn(
      folder,
      'faulty.standoff.yaml',
      later.replace('{ not: dam }', '{ not: lower.army, if: dem }'),
    );
    fileIn(join(folder, 'base'), 'wrong.standoff.yaml', base.replace('not army', 'not arme'));
    const { status, stderr } = await run(['check', faulty]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('faulty.standoff.yaml:4:')]);
    const wrong = fileIn(folder, 'wrong.standoff.yaml', later.replace('river', 'wrong'));
    const { stdout } = await run(['check', '--json', wrong]);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { file: 'base/wrong.standoff.yaml', place: { start: { line: 5 } } },
    ]);
    const question = JSON.stringify({ ask: 'analyze', model: wrong });
    const asked = await run(['batch'], { stdin: [question] });
    expect(asked.stdout).toContain('base/wrong.standoff.yaml');
  });

  it.each([
    ['../river.standoff.yaml', 'does not lie in the folder'],
    ['base/none.standoff.yaml', 'there is no file'],
    ['base', 'is no file'],
    ['base/link.standoff.yaml', 'leads out of the folder by a link'],
    ['linked/river.standoff.yaml', 'leads out of the folder by a link'],
    ['round.standoff.yaml', 'in a circle: round.standoff.yaml, round.standoff.yaml'],
  ])('is refused where it extends %s', async (path, words) => {
    const outside = fileIn(join(folder, '..'), 'river.standoff.yaml', base);
    try {
      symlinkSync(outside, join(folder, 'base', 'link.standoff.yaml'));
      symlinkSync('..', join(folder, 'linked'));
    } catch {
      // They are there from the case before.
    }
    const text = `standoff: 1\nextends: ${path}\n`;
    const round = fileIn(folder, 'round.standoff.yaml', text);
    const { status, stderr } = await run(['check', round]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toContain('error[extends-refused]');
    expect(stderr).toContain('round.standoff.yaml:2:10');
    expect((await run(['analyze', round])).status).toBe(1);
  });

  it('is refused as a text by itself, with what to do', async () => {
    const { status, stderr } = await run(['analyze', '-'], { stdin: [later] });
    expect([status, stderr]).toEqual([1, expect.stringContaining('error[extends-not-read]')]);
    expect(stderr).toContain('standoff format --merged FILE');
    const question = JSON.stringify({ ask: 'analyze', model: { text: later } });
    expect((await run(['batch'], { stdin: [question] })).stdout).toContain('extends-not-read');
  });

  it('is formatted file by file', async () => {
    expect((await run(['format', file])).stdout).toBe(later);
    expect((await run(['format', '--merged', '--write', file])).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(later);
  });
});

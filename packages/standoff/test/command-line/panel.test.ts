import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const TEXT = `standoff: 1
title: Two countries
decision-makers:
  ann:
    name: Ann
    options: { ship: yes/no }
    prefers: [{ never: war }, { id: fish, want: ship }, { not: bob.dam }, { want: bob.dam, sure: 0.2 }]
  bob: { name: The Blues, options: { dam: yes/no }, prefers: [{ want: dam }, { not: ann.ship }] }
  cat: { options: { go: yes/no }, weights: { go: 1 } }
facts: { war: { name: War, when: ann.ship and bob.dam, chance: 0.6 } }
status-quo: { ann.ship: no, bob.dam: no, cat.go: no }
findings:
  quiet: { finding: stable status-quo nash }
  shipped: { finding: unreached ann.ship }
`;
const sha256 = createHash('sha256').update(TEXT).digest('hex');

let folder: string;
let model: string;
let answers: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standoff-panel-'));
  model = join(folder, 'two.standoff.yaml');
  answers = join(folder, 'answers');
  mkdirSync(answers);
  writeFileSync(model, TEXT);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, code: string, holds: readonly object[], more: object = {}): void {
  writeFileSync(join(answers, name), text(code, holds, more));
}

function text(code: string, holds: readonly object[], more: object = {}): string {
  return JSON.stringify({
    ...{ format: 'standoff.held/1', model: { sha256 }, by: { code }, round: 1 },
    ...{ at: '2026-12-01T10:00:00Z', holds, ...more },
  });
}

const over = (...statements: string[]) => ({
  judgement: { kind: 'order', of: statements[0]!.split('.')[0], statements },
});

describe('standoff panel report', () => {
  it('says what people hold, and leaves out by name what it does not take', async () => {
    write('a.json', 'p1', [
      over('ann.prefers.fish', 'ann.prefers.3'),
      over('bob.prefers.1', 'bob.prefers.2'),
      { judgement: { kind: 'chance', fact: 'war', value: 0 } },
    ]);
    write('b.json', 'p2', [
      { judgement: { kind: 'swap', of: 'ann', place: 2 }, why: 'They say so.', source: 'A letter' },
      { judgement: { kind: 'drop', of: 'bob', place: 1 } },
      { judgement: { kind: 'chance', fact: 'war', value: 1 } },
      { judgement: { kind: 'sure', of: 'ann', place: 4, value: 0.9 }, notMyField: true },
    ]);
    write('c.json', 'p2', []);
    write('d.json', 'p3', [], { model: { sha256: '0'.repeat(64) } });
    write('e.json', 'p4', [{ judgement: { kind: 'swap', of: 'cat', place: 1 } }]);
    writeFileSync(join(answers, 'f.json'), '{ "format":');
    writeFileSync(join(answers, 'notes.txt'), 'not read');
    symlinkSync(join(answers, 'a.json'), join(answers, 'g.json'));
    const { stdout, status } = await run(['panel', 'report', model, answers]);
    expect(status).toBe(0);
    expect(stdout).toContain('The status quo holds under Nash (quiet): ');
    expect(stdout).toContain('c.json: a second file of p2 for round 1; b.json is taken');
    expect(stdout).toContain('d.json: model.sha256: it is about another model');
    expect(stdout).toContain('e.json: holds[0].judgement.of: a decision maker with statements');
    expect(stdout).toContain('f.json: it is no JSON');
    expect(stdout).not.toContain('g.json');
    expect(stdout).not.toContain('They say so.');

    const told = await run(['panel', 'report', model, answers, '--json', '--findings', 'quiet']);
    expect(JSON.parse(told.stdout)).toMatchObject({
      ...{ format: 'standoff.panel/1', people: 2, codes: ['p1', 'p2'], rounds: [1] },
      asked: { parties: ['ann', 'bob'], facts: ['war'] },
      findings: [{ id: 'quiet', of: 2, says: { kind: 'stable' }, byPerson: expect.any(Object) }],
      notMyField: { p1: 0, p2: 1 },
      leftOut: expect.arrayContaining(['f.json: it is no JSON']),
    });
  });

  it.each([
    [['nowhere'], 'there is no folder nowhere'],
    [['.', '--findings', 'gone'], 'no finding is called'],
  ])('refuses %j', async ([where, ...more], problem) => {
    const { stderr, status } = await run(['panel', 'report', model, where!, ...more]);
    expect(stderr).toContain(problem);
    expect(status).toBe(2);
  });

  it('refuses a folder in which nobody answered, and says what is in it', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'x.json'), '[]');
    const { stderr, status } = await run(['panel', 'report', model, empty]);
    expect(stderr).toContain(
      'holds no answers about this model\n  = note: x.json: the document: an object',
    );
    expect(status).toBe(2);
  });

  it('takes it from those who answered in both rounds whether somebody came to another answer', async () => {
    const rounds = join(folder, 'rounds');
    mkdirSync(rounds);
    const first = { judgement: { kind: 'drop', of: 'ann', place: 2 } };
    const second = { judgement: { kind: 'sure', of: 'ann', place: 2, value: 1 } };
    writeFileSync(join(rounds, 'a1.json'), text('p1', [first]));
    writeFileSync(join(rounds, 'a2.json'), text('p1', [second], { round: 2 }));
    writeFileSync(join(rounds, 'b2.json'), text('p2', [first], { round: 2 }));
    const { stdout } = await run(['panel', 'report', model, rounds]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'shipped: from round 1 to 2 p1 came to another answer',
    );
  });

  it('takes a fact of which the file is certain, and prints no control characters of others', async () => {
    const certain = join(folder, 'certain');
    mkdirSync(certain);
    const file = join(folder, 'certain.standoff.yaml');
    writeFileSync(file, TEXT.replace('chance: 0.6', 'chance: 1'));
    const sha = createHash('sha256').update(TEXT.replace('chance: 0.6', 'chance: 1')).digest('hex');
    const holds = [{ judgement: { kind: 'chance', fact: 'war', value: 1 } }];
    const about = { model: { sha256: sha } };
    writeFileSync(join(certain, 'a.json'), text('p\u001b[31m1', holds, about));
    const { stdout, stderr, status } = await run(['panel', 'report', file, certain]);
    expect({ stderr, status }).toEqual({ stderr: expect.any(String), status: 0 });
    expect(stdout).toContain('One person answered');
    expect(stdout).not.toContain('\u001b');
  });

  it('says how it is called', async () => {
    const { stdout, status } = await run(['panel', 'report', '--help']);
    expect(stdout).toContain('Usage: standoff panel report [options] <MODEL> <FOLDER>');
    expect(status).toBe(0);
    const wrong = await run(['panel', 'report', model]);
    expect(wrong.stderr).toContain('(standoff panel report --help shows what can be given)');
    expect(wrong.status).toBe(2);
  });
});

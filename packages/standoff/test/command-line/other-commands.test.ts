import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const LONG_RANGE = `standoff: 1
title: Long
decision-makers:
  a: { options: { fee: { name: The fee, levels: 0 to 300, unit: "€" } }, prefers: [ { more: fee } ] }
  b: { options: { go: yes/no }, prefers: [ go ] }
`;

const folder = temporaryFolder();
const suspect = fileIn(
  folder,
  'suspect.standoff.yaml',
  `${smallModel}facts: { sure: ann.stay or not ann.stay }\n`,
);

describe('standoff check', () => {
  it('shows warnings where messages go, and ends well', async () => {
    const { status, stdout, stderr } = await run(['check', suspect]);
    expect(status).toBe(0);
    expect(stdout).toBe('suspect.standoff.yaml: 0 errors, 1 warning\n');
    expect(stderr).toContain('warning[fact-always-true]');
  });

  it('ends with status 1 when there are errors, and lists all of them', async () => {
    const faulty = fileIn(folder, 'faulty.standoff.yaml', smallModel.replaceAll('stay', 'sty.x'));
    const { status, stdout, stderr } = await run(['check', faulty]);
    expect(status).toBe(1);
    const listed = stderr.match(/^error\[/gm)!.length;
    expect(listed).toBeGreaterThan(1);
    expect(stdout).toContain(`${listed} errors`);
  });

  it('finds what shows only in the states, in variants too', async () => {
    const idle = smallModel
      .replace('[ stay ] }', '[ stay or not stay, stay ] }')
      .replace('[ not stay ]', '[ not stay, stay ]');
    const path = fileIn(folder, 'idle.standoff.yaml', idle);
    const { stderr } = await run(['check', path]);
    expect(stderr.match(/^warning\[statement-without-effect\]/gm)).toHaveLength(2);
  });

  it('prints diagnostics as data with --json', async () => {
    const { stdout, stderr } = await run(['check', suspect, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'standoff.diagnostics/1',
      file: 'suspect.standoff.yaml',
      diagnostics: [{ code: 'fact-always-true', severity: 'warning' }],
    });
  });

  it('says when there is nothing to say', async () => {
    const { stdout } = await run(['check', 'chicken']);
    expect(stdout).toBe('chicken.standoff.yaml: no errors and no warnings, 1 note\n');
  });

  it('counts notes apart from warnings, and shows them alone', async () => {
    const { stdout, stderr, status } = await run(['check', 'korea-2017']);
    expect(status).toBe(0);
    expect(stdout).toBe('korea-2017.standoff.yaml: no errors and no warnings, 1 note\n');
    expect(stderr).toMatch(/^note\[deal-and-state\]: "freeze-for-freeze" is a deal and the state/);
    expect((await run(['analyze', 'korea-2017'])).stderr).not.toMatch(/warning|deal-and-state/);
  });
});

describe('standoff cases', () => {
  it('lists every bundled case, and each of them can be analysed', async () => {
    const { cases } = JSON.parse((await run(['cases', '--json'])).stdout);
    expect(cases.length).toBeGreaterThan(4);
    const text = (await run(['cases'])).stdout.replace(/\s+/g, ' ');
    for (const { id, title, about } of cases) {
      for (const part of [id, title, about]) expect(text).toContain(part);
      const analysis = JSON.parse((await run(['analyze', id, '--json'])).stdout);
      expect(analysis.model.title).toBe(title);
    }
  });
});

describe('standoff format', () => {
  const untidy = smallModel.replace('{ name: Ann,', '{   name:   Ann,');

  it('prints the canonical form and leaves the file alone', async () => {
    const path = fileIn(folder, 'untidy.standoff.yaml', untidy);
    const { status, stdout } = await run(['format', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('{ name: Ann,');
    expect(readFileSync(path, 'utf8')).toBe(untidy);
    expect((await run(['format', '-'], { stdin: [stdout] })).stdout).toBe(stdout);
  });

  it('overwrites the file with --write, and says so once', async () => {
    const path = fileIn(folder, 'untidy.standoff.yaml', untidy);
    const first = await run(['format', path, '--write']);
    expect(first).toMatchObject({ status: 0, stdout: '', stderr: `formatted ${path}\n` });
    expect(readFileSync(path, 'utf8')).toContain('{ name: Ann,');
    expect(await run(['format', path, '--write'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with status 1 where a key stands twice, and writes nothing', async () => {
    const twice = untidy.replace('ann.stay: no,', 'ann.stay: no, ann.stay: yes,');
    const path = fileIn(folder, 'twice.standoff.yaml', twice);
    for (const flags of [[], ['--write']]) {
      const { status, stdout, stderr } = await run(['format', path, ...flags]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^error\[duplicate-key\]: "ann.stay" is already written above/);
      expect(readFileSync(path, 'utf8')).toBe(twice);
    }
  });

  it('ends with status 1 where the file cannot be read', async () => {
    const { status, stderr } = await run(['format', '-'], { stdin: ['a: [1,'] });
    expect(status).toBe(1);
    expect(stderr).toContain('standard input:1');
  });
});

describe('standoff schema', () => {
  it('prints the JSON Schema of model files', async () => {
    const { stdout } = await run(['schema']);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.any(String), type: 'object' });
    expect((await run(['schema', 'model'])).stdout).toBe(stdout);
  });

  it.each([
    ['profiles', 'Options of profiles'],
    ['standoff.profiles/1', 'Profiles of foresight'],
    ['question', 'Question'],
    ['answer', 'Answer'],
  ])('prints that of %s', async (what, title) => {
    const { status, stdout } = await run(['schema', what]);
    expect([status, JSON.parse(stdout).title]).toEqual([0, title]);
  });

  it('ends with status 2 for what has none, and suggests what is near', async () => {
    const wrong = await run(['schema', 'profile']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toBe('error: there is no schema of "profile"; did you mean profiles?\n');
  });
});

describe('standoff --help and --version', () => {
  it('go to standard output', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['analyze', 'explain', 'evolve', 'check', 'cases', 'format', 'schema']) {
      expect(help.stdout).toContain(command);
      const own = await run([command, '--help']);
      expect(own).toMatchObject({ status: 0, stderr: '' });
      expect(own.stdout).toContain('Usage: standoff');
    }
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('standoff ask', () => {
  it('suggests another concept only where that can help', async () => {
    const long = await run(['ask', '-', 'a.fee > 20'], { stdin: [LONG_RANGE] });
    expect(long.stderr).toContain('An option has 301 levels, and at most 256 are translated.');
    expect(long.stderr).toContain('It is “The fee”.');
    const graph = await run(['ask', 'chicken']);
    expect([graph.status, graph.stdout]).toEqual([3, '']);
    expect(graph.stderr).toContain('= help: list the states with analyze and explain');
    const simultaneous = await run(['ask', 'korea-2017', '--concept', 'sim']);
    expect([simultaneous.status, simultaneous.stdout]).toEqual([3, '']);
    expect(simultaneous.stderr).toContain('= help: ask under another --concept');
  });
});

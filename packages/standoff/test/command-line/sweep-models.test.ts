import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

const dance = `standoff: 1
title: "A dance, as they say"
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ { want: go, if: bob.go, sure: 0.7 }, not go, bob.go, not rain ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ { want: go, if: ann.go }, ann.go, not go ] }
facts: { rain: { name: Rain, when: ann.go, chance: 0.4 } }
status-quo: { ann.go: no, bob.go: no }
doubts:
  - { of: ann.prefers, swap: neighbours }
  - { of: bob.prefers, swap: neighbours }
  - { of: bob.prefers.3, drop: yes }
`;

const model = fileIn(folder, 'dance.standoff.yaml', dance);

type Row = Readonly<Record<string, string | number | boolean>>;

const findings = 'stable s4 nash; prefers ann (ann.go = yes, bob.go = yes) s1; unreached rain';

async function sweepInto(name: string, ...words: string[]): Promise<Buffer> {
  const path = join(folder, name);
  const { status, stderr } = await run([
    ...['sweep', model, '--within', '2', '--findings', findings, '--models', path],
    ...words,
  ]);
  expect(status, stderr).toBe(0);
  return readFileSync(path);
}

function linesIn(text: string): Row[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Rows of comma-separated values, as the columns of other rows are. */
function valuesIn(text: string, like: Row): Row[] {
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
    );
  const [head, ...lines] = text.trimEnd().split('\n').map(cells);
  const kinds = { number: Number, boolean: (cell: string) => cell === 'true', string: String };
  return lines.map((line) =>
    Object.fromEntries(
      head!.map((name, at) => {
        const read = kinds[typeof like[name] as keyof typeof kinds];
        return [name, read(line[at]!)];
      }),
    ),
  );
}

describe('the models of a sweep', () => {
  it('are the same rows as lines of JSON, as comma-separated values and as Parquet', async () => {
    const rows = linesIn((await sweepInto('models.jsonl')).toString());
    expect(rows.length).toBeGreaterThan(6);
    expect(valuesIn((await sweepInto('models.csv')).toString(), rows[0]!)).toEqual(rows);
    const bytes = new Uint8Array(await sweepInto('models.parquet'));
    expect(await parquetReadObjects({ file: bytes.buffer })).toEqual(rows);
    const { stdout } = await run([
      ...['sweep', model, '--within', '2', '--findings', findings, '--models', '-'],
    ]);
    expect(linesIn(stdout)).toEqual(rows);
  });

  it('add up to what the sweep says', async () => {
    const rows = linesIn((await sweepInto('again.jsonl')).toString());
    const { stdout } = await run([
      ...['sweep', model, '--within', '2', '--findings', findings, '--json'],
    ]);
    const answer = JSON.parse(stdout);
    expect(answer.findings[0].drivers.length).toBeGreaterThan(1);
    for (const found of answer.findings) {
      const own = rows.filter(({ finding }) => finding === found.id);
      const failing = own.filter(({ holds }) => !holds);
      const sum = (some: readonly Row[], of: (row: Row) => number) =>
        some.reduce((total, row) => total + of(row), 0);
      const weight = (row: Row) => Number(row['weight']);
      expect(sum(own, weight)).toBeCloseTo(1, 12);
      expect(
        sum(
          own.filter(({ holds }) => holds),
          weight,
        ),
      ).toBeCloseTo(found.share, 12);
      expect(sum(own, (row) => Number(row['models']))).toBe(Number(answer.models));
      for (const row of own) {
        expect(Number(row['weight_part']) / Number(row['weight_whole'])).toBeCloseTo(
          weight(row),
          12,
        );
      }
      expect(Math.min(...failing.map((row) => Number(row['size'])))).toBe(
        found.breaking.size ?? Number.POSITIVE_INFINITY,
      );
      for (const { judgement, changed, written } of found.drivers) {
        const other = (row: Row) => weight(row) * Number(row[judgement.id]);
        const asWritten = (row: Row) => weight(row) - other(row);
        expect(sum(failing, other) / sum(own, other)).toBeCloseTo(changed.share, 10);
        expect(sum(failing, asWritten) / sum(own, asWritten)).toBeCloseTo(written.share, 10);
      }
    }
  });

  it('tell of each box how it is reached from the file', async () => {
    const rows = linesIn((await sweepInto('reached.jsonl')).toString());
    const written = rows.filter(({ size }) => size === 0);
    expect(written).toHaveLength(3);
    expect(written.map(({ nearest }) => nearest)).toEqual(['', '', '']);
    for (const { size, nearest } of rows) {
      expect(`${nearest}`.split('; ').filter((one) => one !== '')).toHaveLength(Number(size));
    }
  });

  it('are refused where nobody could read them', async () => {
    const problem = async (...words: string[]) => (await run(['sweep', model, ...words])).stderr;
    expect(await problem('--models', 'models.xlsx')).toContain('.csv, .jsonl or .parquet');
    expect(await problem('--models', '-', '--json')).toContain('--json and --models -');
    expect(await problem('--models', join(folder, 'nowhere', 'models.csv'))).toContain(
      'cannot be written',
    );
  });

  it('take the place of no file unless that is asked for', async () => {
    const path = join(folder, 'kept.csv');
    writeFileSync(path, 'mine');
    const asked = ['sweep', model, '--findings', 'stable s4 seq', '--models', path];
    expect(await run(asked)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('kept.csv is there already; with --force it is overwritten'),
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await run([...asked, '--force'])).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^finding,/);
  });

  it('are missing of findings of which models were drawn, and that is said', async () => {
    const { stdout, stderr } = await run([
      ...['sweep', model, '--findings', 'stable s4 seq', '--max-traces', '1'],
      ...['--samples', '10', '--models', '-'],
    ]);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'note: of “stable s4 seq” models were drawn, so that the table has none of its boxes',
    );
  });
});

it('takes a list of findings that is longer than a name of a file for what it is', async () => {
  const findings = Array.from({ length: 20 }, () => 'stable s4 seq').join('; ');
  const { status, stderr } = await run(['sweep', 'chicken', '--findings', `${findings}; no such`]);
  expect([status, stderr]).toEqual([2, expect.not.stringContaining('ENAMETOOLONG')]);
});

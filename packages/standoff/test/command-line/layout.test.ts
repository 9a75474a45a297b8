import { describe, expect, it } from 'vitest';
import { modelWord } from '../../src/command-line/invocation.ts';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const title =
  'A conflict between two neighbours that has a title of more than one line, 北京和東京';
const long = fileIn(folder, 'long.standoff.yaml', smallModel.replace('A small conflict', title));

/** Columns of a text in which only these letters take two. */
function widthOf(text: string): number {
  return text.replace(/[\u4e00-\u9fff]/g, '--').length;
}

/** Lines that are wider than the terminal, but for commands, which are not broken. */
async function tooWide(words: readonly string[], columns: number): Promise<string[]> {
  const { stdout } = await run(words, { env: { COLUMNS: String(columns) } });
  const isCommand = (line: string) => line.startsWith('  standoff ');
  return stdout.split('\n').filter((line) => widthOf(line) > columns && !isCommand(line));
}

describe('text is laid out for the width of the terminal', () => {
  it.each([32, 40, 60, 80, 120])('of %d columns', async (columns) => {
    expect(await tooWide(['cases'], columns)).toEqual([]);
    expect(await tooWide(['analyze', long], columns)).toEqual([]);
    expect(await tooWide(['analyze', long, '--variant', 'all'], columns)).toEqual([]);
    expect(await tooWide(['explain', long, '--state', 's1'], columns)).toEqual([]);
    expect(await tooWide(['evolve', long], columns)).toEqual([]);
  });
});

describe('commands to go on with work when they are typed', () => {
  it.each([
    ['plain.yaml', 'plain.yaml'],
    ['-x.yaml', './-x.yaml'],
    ['--json', './--json'],
    ["Ann's file.yaml", "'Ann'\\''s file.yaml'"],
    ['- $HOME.yaml', "'./- $HOME.yaml'"],
    ['-', '-'],
  ])('%s is written %s', (name, word) => {
    expect(modelWord(name)).toBe(word);
  });

  it('say that standard input is needed again', async () => {
    const { stdout } = await run(['analyze', '-'], { stdin: [smallModel] });
    expect(stdout).toContain(
      'To go on (with the same model on standard input)\n  standoff explain - --state status-quo\n',
    );
  });
});

it('the legend names only who could leave', async () => {
  const idle = smallModel.replace(
    '  ann:',
    '  priest: { name: Priest, prefers: [ ann.stay ] }\n  ann:',
  );
  const { stdout } = await run(['analyze', '-'], { stdin: [idle] });
  expect(stdout).toContain('otherwise who would leave: A Ann, B Bob.');
});

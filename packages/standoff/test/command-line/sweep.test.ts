import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

const dance = `standoff: 1
title: A dance
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ { want: go, if: bob.go, sure: 0.7 }, not go, bob.go ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ { want: go, if: ann.go }, ann.go, not go ] }
facts: { rain: { name: Rain, when: ann.go, chance: 0.4 } }
status-quo: { ann.go: no, bob.go: no }
findings: { both: { finding: stable (ann.go and bob.go) nash, why: It is what both came for } }
`;

const model = fileIn(folder, 'dance.standoff.yaml', dance);

/** The ids of the findings that are answered. */
async function asked(findings: string): Promise<string[]> {
  const { stdout } = await run(['sweep', model, '--findings', findings, '--json']);
  return JSON.parse(stdout).findings.map(({ id }: { id: string }) => id);
}

describe('findings in a file', () => {
  it('stand one on a line, without comments', async () => {
    const list = fileIn(
      folder,
      'findings.txt',
      '# What to ask\nstable s1 nash  # the start\r\n\nboth\n  not unreached ann.go, bob.go\n',
    );
    expect(await asked(list)).toEqual(['stable s1 nash', 'both', 'not unreached ann.go, bob.go']);
  });

  it('are asked for where there is such a file, and else by name or in words', async () => {
    expect(await asked('both')).toEqual(['both']);
    expect(await asked('both, status-quo-nash; prefers ann s4 s1')).toEqual([
      'both',
      'status-quo-nash',
      'prefers ann s4 s1',
    ]);
  });

  it('are missed where there is none', async () => {
    const problem = async (path: string) =>
      (await run(['sweep', model, '--findings', path])).stderr;
    expect(await problem(join(folder, 'none.txt'))).toContain('There is no file');
    expect(await problem(fileIn(folder, 'empty.txt', '# nothing\n'))).toContain(
      'The file holds no finding',
    );
    mkdirSync(join(folder, 'lists'));
    expect(await problem(join(folder, 'lists'))).toContain('is a folder');
  });
});

import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findBlocks } from './markdown/blocks.ts';
import { readPages, root } from './markdown/pages.ts';
import { temporaryFolder } from './set-ups/temporary-folder.ts';

// Programs of other languages that the manual shows, where these are installed. They run what was built.
const pages = readPages();
const folder = temporaryFolder();

const command = join(folder, 'standoff');
writeFileSync(
  command,
  `#!/bin/sh\nexec "${process.execPath}" "${root}packages/standoff/bin/standoff.js" "$@"\n`,
);
chmodSync(command, 0o755);

/** How a program of a language is run, and what shows that it can be: its interpreter, and what it loads. */
interface Program {
  readonly page: string;
  readonly language: string;
  readonly interpreter: string;
  readonly name: string;
  readonly probe: readonly string[];
}

const python = { language: 'python', interpreter: 'python3', name: 'program.py' };
const r = { language: 'r', interpreter: 'Rscript', name: 'program.R' };

const programs: readonly Program[] = [
  { page: 'ask-about-many-models', ...python, probe: ['--version'] },
  { page: 'ask-about-many-models', ...r, probe: ['--version'] },
  { page: 'use-from-python', ...python, probe: ['-c', 'import matplotlib'] },
  { page: 'use-from-r', ...r, probe: ['-e', 'library(jsonlite)'] },
];

for (const { page, language, interpreter, name, probe } of programs) {
  const tried = spawnSync(interpreter, [...probe]);
  const missing =
    tried.error !== undefined ? interpreter : tried.status !== 0 ? probe.join(' ') : undefined;
  it(`the program in ${language} of ${page} prints what the page says`, async (context) => {
    if (missing !== undefined) context.skip(`not on this machine: ${missing}`);
    const { text } = pages.find(({ path }) => path === `docs/how-to/${page}.md`)!;
    const blocks = findBlocks(text);
    const at = blocks.findIndex((block) => block.language === language);
    const [program, printed] = [blocks[at]!, blocks[at + 1]!];
    writeFileSync(join(folder, name), program.content);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
    const { stdout } = await promisify(execFile)(interpreter, [name], { cwd: folder, env });
    expect(stdout.trim()).toBe(printed.content.trim());
  });
}

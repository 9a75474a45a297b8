import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findBlocks } from './markdown/blocks.ts';
import { readPages, root } from './markdown/pages.ts';
import { temporaryFolder } from './set-ups/temporary-folder.ts';

// Programs of other languages that the manual shows, where these are installed. They run what was built.
const page = readPages().find(({ path }) => path === 'docs/how-to/ask-about-many-models.md')!;
const blocks = findBlocks(page.text);
const folder = temporaryFolder();

const command = join(folder, 'standoff');
writeFileSync(
  command,
  `#!/bin/sh\nexec "${process.execPath}" "${root}packages/standoff/bin/standoff.js" "$@"\n`,
);
chmodSync(command, 0o755);

const programs = [
  { language: 'python', interpreter: 'python3', name: 'program.py' },
  { language: 'r', interpreter: 'Rscript', name: 'program.R' },
];

for (const { language, interpreter, name } of programs) {
  const isMissing = spawnSync(interpreter, ['--version']).error !== undefined;
  it.skipIf(isMissing)(`the program in ${language} prints what the page says`, async () => {
    const at = blocks.findIndex((block) => block.language === language);
    const [program, printed] = [blocks[at]!, blocks[at + 1]!];
    writeFileSync(join(folder, name), program.content);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
    const { stdout } = await promisify(execFile)(interpreter, [name], { cwd: folder, env });
    expect(stdout.trim()).toBe(printed.content.trim());
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

/** What is said to readers: no comment, no description in a schema. */
const FOLDERS = ['wording', 'study', 'report', 'briefing', 'workbench'].map(
  (name) => `packages/${name}/src`,
);
const SCHEMA_PROSE = /\/(shapes|schemas)\/|\.test\.tsx?$|\.generated\.ts$/;

/** Where it is asked, and where it is meant of an author, who says so. */
const MEANT: Readonly<Record<string, string>> = {
  'How sure?': 'it is only asked',
  'How sure is this?': 'it is only asked',
  'how sure the author is': 'of an author',
  'how sure its author is': 'of an author',
  'How sure it is, from 0 to 1': 'of an author, in a form',
};

const root = join(import.meta.dirname, '..');

function linesThatSay(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !SCHEMA_PROSE.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /how sure/i.test(line) && !/^\s*(\/?\*|\/\/)/.test(line))
        .filter((line) => !Object.keys(MEANT).some((meant) => line.includes(meant)))
        .map((line) => `${relative(root, path)}: ${line.trim()}`),
    );
}

it('what counts models is not called how sure', () => {
  expect(FOLDERS.flatMap(linesThatSay)).toEqual([]);
});

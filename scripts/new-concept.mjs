// npm run new:concept -- ID "Name": writes the files of a new solution concept, enters it where concepts and oracles are listed, and
// says what is left to do. Until then the descriptor has the wrong type and the oracle throws.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withEntries } from './new-inquiry.mjs';

/** What a concept is called where it is a file, a type and a value. @param {string} name */
function namesOf(name) {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const topic = words.at(-1) === 'stability' ? words.slice(0, -1) : words;
  const pascal = topic.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { file: topic.join('-'), pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1) };
}

/**
 * The files of a new concept: path from the root, and content.
 * @param {string} id
 * @param {string} name
 * @returns {Map<string, string>}
 */
export function conceptFiles(id, name) {
  const { file, pascal, camel } = namesOf(name);
  return new Map([
    [`packages/engine/src/concepts/${file}.ts`, descriptor(id, name, camel)],
    [`packages/engine/test/oracles/${file}.ts`, oracle(name, pascal)],
    [`docs/concepts/${id}.md`, page(id, name)],
  ]);
}

/**
 * What is entered where concepts and their oracles are listed; imports are put in order afterwards.
 * @param {string} id
 * @param {string} name
 * @returns {Map<string, readonly import('./new-inquiry.mjs').Entry[]>}
 */
export function conceptEntries(id, name) {
  const { file, pascal, camel } = namesOf(name);
  const key = /^[a-z]+$/.test(id) ? id : `'${id}'`;
  return new Map([
    [
      'packages/engine/src/concepts/index.ts',
      [
        { before: 'import ', text: `import { ${camel} } from './${file}.ts';` },
        { before: '];', text: `  ${camel},` },
      ],
    ],
    [
      'packages/engine/test/oracles/index.ts',
      [
        { before: 'import ', text: `import { is${pascal} } from './${file}.ts';` },
        { before: '};', text: `  ${key}: is${pascal},` },
      ],
    ],
  ]);
}

/** @param {string} id @param {string} name @param {string} camel */
function descriptor(id, name, camel) {
  return `import { defineConcept } from './define-concept.ts';

export const ${camel} = defineConcept({
  id: '${id}',
  symbol: '${id.toUpperCase()}',
  name: '${name}',
  // To be written: definition, foresight, citation, computation. The type asks for them.
  implies: [],
  byDefault: false,
  needsOptions: false,
});
`;
}

/** @param {string} name @param {string} pascal */
function oracle(name, pascal) {
  return `import type { LiteralGame } from './literal-game.ts';

/** To be written: the definition of ${name} in the symbols of the paper. */
export function is${pascal}(_game: LiteralGame, _i: number, _s: number): boolean {
  throw new Error('the literal definition of ${name} is not written yet');
}
`;
}

/** @param {string} id @param {string} name */
function page(id, name) {
  return `# ${name}, ${id.toUpperCase()}

To be written: the definition in words.

## Intuition

## Example

## Definition

| id | symbol | looks ahead | implies | citation |
| --- | --- | --- | --- | --- |
| \`${id}\` | ${id.toUpperCase()} | to be written | | |

To be written: the definition in symbols.

[Notation](../reference/concepts.md#notation), [how to ask for a concept](../reference/concepts.md#ask-for-a-concept) by
command, library and workbench, and [how large a conflict may be](../reference/concepts.md#how-large-a-conflict-may-be) are
explained in the overview.

## How Standoff computes it

## Where the literature differs

To be written: other readings, and in what the definition was read.
`;
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const [id = '', name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9-]*$/.test(id) || !/^[A-Z][A-Za-z0-9 -]+$/.test(name)) {
    console.error('usage: npm run new:concept -- id "Name", such as: lms "Limited-move stability"');
    process.exit(2);
  }
  const files = [...conceptFiles(id, name)];
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) {
    console.error(`${taken[0]} exists already`);
    process.exit(1);
  }
  const lists = [...conceptEntries(id, name)].map(([path, entries]) => {
    return /** @type {const} */ ([
      path,
      withEntries(readFileSync(join(root, path), 'utf8'), entries),
    ]);
  });
  for (const [path, content] of [...files, ...lists]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const entered = lists.map(([path]) => path);
  execFileSync('npx', ['biome', 'check', '--write', ...entered], { cwd: root, stdio: 'ignore' });
  const [descriptorPath, oraclePath, pagePath] = files.map(([path]) => path);
  console.log(`Written, and entered last in ${entered.join(' and ')}.
Now, in this order:
  1. ${oraclePath}: the definition as the paper has it
  2. ${descriptorPath}: what its comment names
  3. packages/engine/src/certificates/verify.ts: what '${id}' demands of a certificate
  4. ${pagePath}, and its row in docs/reference/concepts.md
  5. a record in catalog/ whose published results use '${id}', or why there is none, in test/concept-completeness.test.ts
  6. npx vitest run packages/engine/src -u, and read what the three lists of all concepts now say
npm test fails until all of it is done.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();

// npm run new:inquiry -- ID: writes the files of a new inquiry, enters it where inquiries are listed, and says what is left to do.
// Until then it has no words for what it answers, and throws.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param {string} id */
const pascalOf = (id) => id.charAt(0).toUpperCase() + id.slice(1);

/**
 * The files of a new inquiry: path from the root, and content.
 * @param {string} id
 * @returns {Map<string, string>}
 */
export function inquiryFiles(id) {
  return new Map([
    [`packages/study/src/inquiries/${id}.ts`, inquiry(id)],
    [`packages/report/src/shapes/${id}.ts`, shape(id)],
    [`packages/report/src/json/${id}-json.ts`, json(id)],
    [`packages/report/src/${id}/render-${id}.ts`, render(id)],
    [`packages/report/src/tellings/${id}.ts`, telling(id)],
    [`packages/report/src/texts/${id}.ts`, text(id)],
    [`docs/inquiries/${id}.md`, page(id)],
    [`docs/reference/documents/${id}.md`, documentPage(id)],
  ]);
}

/** @param {string} id */
function inquiry(id) {
  return `import type { Cost, Steps } from '@standoff/engine';
import { limits } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { defineInquiry, type Refusal } from './define-inquiry.ts';

/** To be written: what is found. */
export interface ${pascalOf(id)}Found {
  readonly casebook: Casebook;
}

/** To be written: what it answers. */
export const ${id} = defineInquiry({
  id: '${id}',
  asks: 'to be written: a clause that says what it answers',
  needs: 'case',
  options: {
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  /** To be written: counts of what \`run\` then counts as it works. */
  estimate: ({ casebook }): Cost => looks(casebook.space.stateCount),
  run(): Steps<${pascalOf(id)}Found | Refusal> {
    throw new Error('${id} is not written yet');
  },
});
`;
}

/** @param {string} id */
function shape(id) {
  return `import { z } from 'zod';
import { headingOf } from './heading.ts';
import type { DescribedBy } from './told.ts';

/** To be written: every key, with what it says. */
export const ${id}Shape = z.strictObject({ ...headingOf('standoff.${id}/1') });

export type ${pascalOf(id)}Json = DescribedBy<typeof ${id}Shape>;
`;
}

/** @param {string} id */
function json(id) {
  return `import type { ${pascalOf(id)}Found } from '@standoff/study';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { ${pascalOf(id)}Json } from '../shapes/${id}.ts';

/** To be written: what was found, as plain data. */
export function ${id}ToJson(
  _found: ${pascalOf(id)}Found,
  model: ModelIdentity,
  variant?: string,
): ${pascalOf(id)}Json {
  return { format: 'standoff.${id}/1', model, ...(variant !== undefined && { variant }) };
}
`;
}

/** @param {string} id */
function render(id) {
  return `import type { ${pascalOf(id)}Found } from '@standoff/study';
import type { Style } from '../text/style.ts';

/** To be written: what was found, as text for a terminal of this many columns. */
export function render${pascalOf(id)}(_found: ${pascalOf(id)}Found, _style: Style, _width: number): string {
  throw new Error('the text of ${id} is not written yet');
}
`;
}

/** @param {string} id */
function telling(id) {
  return `import { identityOf, ${id} } from '@standoff/study';
import { ${id}ToJson } from '../json/${id}-json.ts';
import { tell, variantIn } from './tell.ts';

/** To be written: how it is told. */
export const ${id}Told = tell(${id}, {
  formats: ['standoff.${id}/1'],
  json: (answered) =>
    ${id}ToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
});
`;
}

/** @param {string} id */
function text(id) {
  return `import { render${pascalOf(id)} } from '../${id}/render-${id}.ts';
import type { ${id}Told } from '../tellings/${id}.ts';
import type { InTextOf } from './in-text.ts';

/** To be written: what is told, as text. */
export const ${id}InText: InTextOf<typeof ${id}Told> = {
  text: ({ result }, { style, width }) => render${pascalOf(id)}(result, style, width),
};
`;
}

/** @param {string} id */
function page(id) {
  return `# To be written, what it answers in words: \`${id}\`

To be written: what it answers, word for word as the inquiry says it. When to ask it, and what others tell.

## What it means

## How

To be written: a small conflict, as \`yaml file=NAME\`, the command on it, as \`sh runnable\`, and a program, as \`js runnable\`.

## Options

<!-- generated: options of ${id} -->

<!-- end -->

## As JSON

[The document of \`${id}\`](../reference/documents/${id}.md) has a question in JSON, its answer, and what every key says.
`;
}

/** @param {string} id */
function documentPage(id) {
  return `# The document of \`${id}\`

To be written: a question in JSON, as \`json question\`, and its answer, as \`json answer\`. The model is the one on the page of
[\`${id}\`](../../inquiries/${id}.md).

<!-- generated: keys of standoff.${id}/1 -->

<!-- end -->
`;
}

/** A place in a file before which something is written. @typedef {{ readonly before: string, readonly text: string }} Entry */

/**
 * What is entered where inquiries are listed, by the paths of the files: each text goes before the first line that begins so. Imports
 * are put in order afterwards.
 * @param {string} id
 * @returns {Map<string, readonly Entry[]>}
 */
export function inquiryEntries(id) {
  const pascal = pascalOf(id);
  /** @param {string} what @param {string} from @returns {Entry} */
  const imported = (what, from) => ({
    before: 'import ',
    text: `import { ${what} } from './${from}.ts';`,
  });
  return new Map([
    [
      'packages/study/src/inquiries/index.ts',
      [
        imported(id, id),
        { before: 'export {', text: `export { type ${pascal}Found, ${id} } from './${id}.ts';` },
        { before: '  ask,', text: `  ${id},` },
      ],
    ],
    [
      'packages/report/src/shapes/index.ts',
      [
        imported(`${id}Shape`, id),
        { before: 'export type {', text: `export type { ${pascal}Json } from './${id}.ts';` },
        { before: "  'standoff.answer/1'", text: `  'standoff.${id}/1': ${id}Shape,` },
      ],
    ],
    [
      'packages/report/src/tellings/index.ts',
      [imported(`${id}Told`, id), { before: '};', text: `  ${id}: ${id}Told,` }],
    ],
    [
      'packages/report/src/texts/index.ts',
      [imported(`${id}InText`, id), { before: '  ask: ', text: `  ${id}: ${id}InText,` }],
    ],
    [
      'packages/standoff/src/library/inquiries.ts',
      [
        {
          before: 'import {',
          text: `import type { ${pascal}, ${pascal}Options } from './documents.generated.ts';`,
        },
        {
          before: '/** The fewest changes of preferences',
          text: `/** To be written: what it answers. */\nexport const ${id}: Answering<${pascal}Options, ${pascal}> = answering(tellings.${id});\n`,
        },
      ],
    ],
    [
      'docs/reference/command-line.md',
      [
        {
          before: '## `ask`',
          text: `## \`${id}\`\n\n\`\`\`sh runnable\nstandoff ${id} --help\n\`\`\`\n\n\`\`\`text output\n\`\`\`\n\nTo be written: what it prints. See [the page of the inquiry](../inquiries/${id}.md).\n`,
        },
      ],
    ],
  ]);
}

/**
 * A text with entries before the lines where they belong.
 * @param {string} text
 * @param {readonly Entry[]} entries
 */
export function withEntries(text, entries) {
  return entries.reduce((so, { before, text: entry }) => {
    const at = so.startsWith(before) ? 0 : so.indexOf(`\n${before}`) + 1;
    if (at === 0 && !so.startsWith(before)) throw new Error(`no line begins with: ${before}`);
    return `${so.slice(0, at)}${entry}\n${so.slice(at)}`;
  }, text);
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const [id = ''] = process.argv.slice(2);
  if (!/^[a-z]{2,24}$/.test(id)) {
    console.error('usage: npm run new:inquiry -- id, a verb or a noun of small letters');
    process.exit(2);
  }
  const files = [...inquiryFiles(id)];
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) {
    console.error(`${taken[0]} exists already`);
    process.exit(1);
  }
  const lists = [...inquiryEntries(id)].map(([path, entries]) => {
    return /** @type {const} */ ([
      path,
      withEntries(readFileSync(join(root, path), 'utf8'), entries),
    ]);
  });
  for (const [path, content] of [...files, ...lists]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const sources = [...files, ...lists].map(([path]) => path).filter((path) => path.endsWith('.ts'));
  execFileSync('npx', ['biome', 'check', '--write', ...sources], { cwd: root, stdio: 'ignore' });
  const [question, shape, json, text, , , page, reference] = files.map(([path]) => path);
  console.log(`Written, and entered in ${lists.map(([path]) => path).join(', ')}.
Now, in this order:
  1. ${page}: the question, an example and what the answer means; ${reference}: a question in JSON
  2. ${question}: what it asks, its options, estimate and run
  3. ${shape}, ${json}: the document
  4. ${text}: the text
  5. packages/standoff/test/${id}.test.ts: a test that compares it with the definition on random conflicts
  6. npm run generate, and STANDOFF_UPDATE_DOCS=1 npx vitest run test/docs.test.ts test/inquiry-completeness.test.ts
npm test fails until all of it is done.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();

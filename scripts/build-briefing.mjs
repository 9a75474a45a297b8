// Builds what the page of a briefing brings to its readers: the program that listens to them, the engine that is
// loaded when one asks, the style and the fonts. Nothing is done if it is newer than what it is made from.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAtOnce } from './import-at-once.mjs';
import { isNewer } from './is-newer.mjs';
import { root } from './run-command.mjs';
import { withoutProse } from './without-prose.mjs';
import { withoutTables } from './without-tables.mjs';

const OWN = 'packages/briefing';
const BUILT = `${OWN}/dist/assets`;
const SOURCES = [
  ...[
    'engine',
    'language',
    'propositions',
    'wording',
    'study',
    'report',
    'symbolic',
    'briefing',
  ].map((name) => `packages/${name}/src`),
  `${OWN}/reader`,
  `${OWN}/assets`,
  'scripts/build-briefing.mjs',
  'scripts/without-tables.mjs',
  'scripts/import-at-once.mjs',
  'scripts/visit-syntax.mjs',
  'scripts/without-prose.mjs',
  'package-lock.json',
];

/** What has a table of all characters with names, and what stands for it. */
const CHARACTERS = 'decode-named-character-reference';

/** The fonts of the page, and which style each is. */
const FONTS = [
  ['source-serif-4', 'source-serif-4-latin-wght-normal', 'Source Serif 4 Variable', 'normal'],
  ['source-serif-4', 'source-serif-4-latin-wght-italic', 'Source Serif 4 Variable', 'italic'],
  ['source-sans-3', 'source-sans-3-latin-wght-normal', 'Source Sans 3 Variable', 'normal'],
];

/** The styles of the page, of which later ones come after earlier ones. */
const STYLES = ['briefing.css', 'embed.css', 'index-page.css', 'print.css'];

if (!isNewer(`${BUILT}/briefing.css`, SOURCES)) {
  const { build } = await import('rolldown');
  for (const [entry, name] of /** @type {const} */ ([
    ['page-beside.ts', 'briefing.js'],
    ['page-whole.ts', 'briefing-whole.js'],
    ['doubting-beside.ts', 'doubting.js'],
    ['engine.ts', 'engine.js'],
    ['embed.ts', 'embed.js'],
    ['listen.ts', 'listen.js'],
  ])) {
    await build({
      input: join(root, OWN, 'reader', entry),
      platform: 'browser',
      external: ['z3-solver'],
      plugins: [importAtOnce(), withoutProse({ keys: true }), withoutTables()],
      resolve: {
        conditionNames: ['standoff-source', 'worker', 'import', 'browser', 'default'],
        alias: { [CHARACTERS]: join(root, OWN, 'reader/named-characters.ts') },
      },
      output: { file: join(root, BUILT, name), format: 'iife', minify: true, codeSplitting: false },
    });
  }
  const engine = join(root, BUILT, 'engine.js');
  writeFileSync(engine, asTextInPages(readFileSync(engine, 'utf8')));
  const faces = FONTS.map(([folder, file, family, style]) => {
    copyFileSync(
      join(root, `node_modules/@fontsource-variable/${folder}/files/${file}.woff2`),
      join(root, BUILT, `${file}.woff2`),
    );
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;font-display:swap;src:url(${file}.woff2) format("woff2")}\n`;
  });
  const css = STYLES.map((name) => pack(readFileSync(join(root, OWN, 'assets', name), 'utf8')));
  writeFileSync(join(root, BUILT, 'typefaces.css'), faces.join(''));
  writeFileSync(join(root, BUILT, 'briefing.css'), [...faces, ...css].join(''));
}

/**
 * A program that runs in a worker, and in a page makes its own text known: a page that was opened as a file can start a worker of a
 * text alone. In brackets a function is compiled at once.
 * @param {string} program
 */
function asTextInPages(program) {
  return `(function(run){typeof document>"u"?run():globalThis.engineText="("+run+")()"})(function(){${program}\n});`;
}

/**
 * A style without its comments and indentation: some hosts send it as it is. No string in it spans lines or holds what begins
 * a comment.
 * @param {string} css
 */
function pack(css) {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/([{};,])\n/g, '$1')
    .replaceAll(/;\}/g, '}')
    .replaceAll(/\n/g, ' ')
    .replaceAll(/ \{/g, '{')
    .split(/("[^"]*")/)
    .map((part, k) =>
      k % 2 === 1 ? part : part.replaceAll(/([:,]) /g, '$1').replaceAll(' > ', '>'),
    )
    .join('')
    .trim();
}

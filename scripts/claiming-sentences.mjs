// Finds the sentences of the program that claim something of all, of none or of nobody else, as their templates
// stand in the source, and which test or output shows each of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run-command.mjs';

const CLAIMING =
  /\b(all|every|only|never|nobody|none|no one|whatever|always|any|each|everybody|everyone|nothing|nowhere)\b/i;

/** Descriptions of documents and of options are no findings. */
const DESCRIPTIONS = /packages\/report\/src\/(shapes|schemas)\/|packages\/study\/src\/asking\//;

/** Of fewer letters a piece could stand anywhere. */
const TELLING_LETTERS = 12;

/** @param {string} folder @param {RegExp} ending @returns {string[]} */
function filesIn(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('node_modules') && !path.includes('/dist/'));
}

/**
 * The literal pieces of a template or a string; undefined for anything else.
 * @param {ts.Node} node @returns {string[] | undefined}
 */
function piecesOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

/**
 * A template that claims something.
 * @typedef {{ path: string, template: string, pieces: string[] }} Claim
 */

/**
 * The templates in a source that claim something.
 * @param {string} path @param {string} text @returns {Claim[]}
 */
function claimsIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Claim[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const pieces = piecesOf(node) ?? [];
    const template = pieces.join('…');
    const isImport = node.parent && ts.isImportDeclaration(node.parent);
    if (!isImport && CLAIMING.test(template) && /\p{L} \p{L}/u.test(template)) {
      found.push({ path, template, pieces });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** All such templates of what is found and how it is told. @returns {Claim[]} */
export function claimingSentences() {
  return [
    'packages/study/src',
    'packages/report/src',
    'packages/briefing/src',
    // Of the words of kinds the samples show every one.
    'packages/wording/src/en/judgements',
    'packages/wording/src/en/views',
  ]
    .flatMap((folder) => filesIn(folder, /(?<!\.test)\.ts$/))
    .filter((path) => !DESCRIPTIONS.test(path))
    .flatMap((path) => claimsIn(path.slice(root.length + 1), readFileSync(path, 'utf8')));
}

/**
 * Without the breaks of lines, and without what escapes a full stop in a pattern that reads a sentence.
 * @param {string} text
 */
const asOneLine = (text) => text.replace(/\\/g, '').replace(/\s+/g, ' ');

/** What tests expect, and what the program printed: without the breaks of its lines. */
export function shownTexts() {
  const tests = ['packages', 'test'].flatMap((folder) =>
    filesIn(folder, /\.test\.ts$|^(read-|drawn|weighed).*\.ts$/),
  );
  const outputs = [
    ...filesIn('docs', /\.md$/),
    ...filesIn('packages/standoff/test/golden', /\.(txt|json)$/),
    ...filesIn('packages/briefing/test/golden', /\.txt$/),
  ];
  return [...tests, ...outputs]
    .filter((path) => !path.endsWith('claiming-sentences.test.ts'))
    .map((path) => asOneLine(readFileSync(path, 'utf8')));
}

/**
 * Whether the longest literal piece of a template is shown somewhere; undefined where it is too short to tell.
 * @param {Claim} claim @param {readonly string[]} shown @returns {boolean | undefined}
 */
export function isShown({ pieces }, shown) {
  const longest = pieces
    .reduce((one, other) => (other.length > one.length ? other : one))
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (longest.replace(/[^\p{L}]/gu, '').length < TELLING_LETTERS) return undefined;
  return shown.some((text) => text.includes(asOneLine(longest)));
}

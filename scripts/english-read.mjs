// Finds where text is taken apart again by English words: patterns, and methods of strings that look for words. What the
// program told is data before it is words, so nothing has to be read back. `node scripts/english-read.mjs` lists them all.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './run-command.mjs';

const FOLDERS = ['study', 'report', 'briefing', 'workbench', 'standoff'].map(
  (name) => `packages/${name}/src`,
);

/** Methods that look for a text in another one. */
const METHODS = new Set([
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'search',
  'split',
  'startsWith',
]);

/** Letters beside a space, or one word that begins a sentence. */
const IN_A_SENTENCE = /\p{L}[,;:]? | \p{L}|^\p{Lu}\p{Ll}+$/u;

/** A full stop or its like at the end, by which sentences are told from their parts. */
const STOP = /(\\\.|[:;])\)?\$$/;

/** @typedef {{ path: string, line: number, pattern: string }} Read */

/**
 * A regular expression without its classes, escapes, groups' names and counts: the letters that it looks for.
 * @param {string} source
 */
function lettersOf(source) {
  return source
    .replaceAll(/\\[pP]\{[^}]*\}|\\[xu]\{?[0-9a-fA-F]+\}?/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll(/\[(?:[^\]\\]|\\.)*\]/g, '')
    .replaceAll(/\(\?(?:<[^>]*>|[:=!<]+)/g, '(')
    .replaceAll(/\{[\d,]*\}/g, '');
}

/** Whether a regular expression looks for words, or for the end of a sentence. @param {string} literal */
function looksForWords(literal) {
  const source = literal.slice(1, literal.lastIndexOf('/'));
  return /[A-Za-z]{2}/.test(lettersOf(source)) || STOP.test(source);
}

/** Texts of a literal, or of a template with what stands in it left out. @param {ts.Node} node */
function textsOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

/** @param {ts.CallExpression} call */
function isOfText({ expression }) {
  return ts.isPropertyAccessExpression(expression) && METHODS.has(expression.name.text);
}

/**
 * Where a source looks for English in a text.
 * @param {string} path @param {string} text @returns {Read[]}
 */
export function englishReadIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Read[]} */
  const found = [];
  /** @param {ts.Node} node */
  const add = (node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ path, line, pattern: node.getText() });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) && looksForWords(node.text)) add(node);
    const isMade = ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
    const sought =
      isMade || (ts.isCallExpression(node) && isOfText(node)) ? node.arguments?.[0] : undefined;
    if (sought && textsOf(sought).some((one) => IN_A_SENTENCE.test(one))) add(sought);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** All of them, tests apart. @returns {Read[]} */
export function englishRead() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
      .sort(),
  ).flatMap((path) => englishReadIn(path, readFileSync(join(root, path), 'utf8')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { path, line, pattern } of englishRead()) console.log(`${path}:${line}: ${pattern}`);
}

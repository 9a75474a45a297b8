// Finds what is still worded where it stands in `study` and `report`: literals of two words or more, which belong into
// `wording`. `node scripts/worded-literals.mjs` lists them by file against what each file is allowed, and with `--lower`
// lowers allowances to what there is. Schema prose, what options say of themselves, values of propositions and errors of the
// programmer are no such words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './run-command.mjs';

const FOLDERS = ['packages/study/src', 'packages/report/src'];
const SCHEMA_PROSE = /^packages\/report\/src\/(shapes|schemas)\//;
const ALLOWANCES = new URL('../test/worded-literals.json', import.meta.url);

/** Two words in a row. */
const WORDED = /\p{L}[\p{L}’'-]*[,;:]? +[“"(]?\p{L}/u;

/** How a sentence begins whose first word stands before a name: keys of caches and the languages of files begin small. */
const BEGUN = /^\p{Lu}\p{Ll}*:? $/u;

/** Keys whose texts say what an option or an inquiry is, for help, tables and schemas. */
const SAID_OF_ITSELF = new Set(['about', 'otherwise', 'asks', 'called', 'description', 'title']);

/** Where values are declared that data has and words are made of. */
const DATA = ['packages/propositions/src/families', 'packages/wording/src/interface'];

/** @typedef {Readonly<Record<string, number>>} Allowances */
/** @typedef {{ path: string, line: number, text: string }} Literal */

/** Makers of kinds of options, which are given what the option says of itself. */
const MAKERS_OF_KINDS = new Set(['text', 'flag', 'count', 'countFrom']);

/** @param {ts.Node} node @returns {string | undefined} */
function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** @param {string} said */
function isWorded(said) {
  const pieces = said.split('…');
  return (
    pieces.some((piece) => WORDED.test(piece)) || (pieces.length > 1 && BEGUN.test(pieces[0] ?? ''))
  );
}

/** The texts that a source declares as values: arguments of makers of members, and types. @param {string} path */
function valuesIn(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isValue = ts.isCallExpression(node.parent) || ts.isLiteralTypeNode(node.parent);
    if (ts.isStringLiteral(node) && isValue) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

const values = new Set(
  DATA.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => valuesIn(join(root, folder, name))),
  ),
);

/** Whether what stands within is no text for readers of answers. @param {ts.Node} node */
function isElsewhere(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  if (ts.isCallExpression(node)) return MAKERS_OF_KINDS.has(node.expression.getText());
  if (!ts.isPropertyAssignment(node)) return false;
  return SAID_OF_ITSELF.has(node.name.getText().replaceAll("'", ''));
}

/**
 * The literals of a source that are words, with their lines.
 * @param {string} path @param {string} text @returns {Literal[]}
 */
export function wordedIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Literal[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isElsewhere(node)) return;
    const said = textOf(node);
    if (said !== undefined && !values.has(said) && isWorded(said)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ path, line, text: said });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** All of them, tests apart. @returns {Literal[]} */
export function wordedLiterals() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
      .filter((path) => !SCHEMA_PROSE.test(path))
      .sort(),
  ).flatMap((path) => wordedIn(path, readFileSync(join(root, path), 'utf8')));
}

/** So many literals each file may still have. @returns {Allowances} */
export function allowances() {
  return JSON.parse(readFileSync(ALLOWANCES, 'utf8'));
}

/**
 * Where there are more than are allowed, with what they are, and where there are fewer, with how many.
 * @param {readonly Literal[]} literals @param {Allowances} allowed
 */
export function against(literals, allowed) {
  const paths = [...new Set([...literals.map(({ path }) => path), ...Object.keys(allowed)])].sort();
  const counted = paths.map((path) => {
    const here = literals.filter((one) => one.path === path);
    return { path, here, most: allowed[path] ?? 0 };
  });
  return {
    more: counted
      .filter(({ here, most }) => here.length > most)
      .map(({ path, here, most }) =>
        [
          `${path}: ${here.length} worded literals where ${most} are allowed; their words belong into packages/wording`,
          ...here.map(({ line, text }) => `  ${line}: ${text}`),
        ].join('\n'),
      ),
    fewer: counted
      .filter(({ here, most }) => here.length < most)
      .map(({ path, here, most }) => `${path}: ${here.length} of ${most} allowed; lower it`),
  };
}

/** @param {readonly Literal[]} literals @param {Allowances} allowed */
function lowered(literals, allowed) {
  const counts = Object.entries(allowed).map(([path, most]) => {
    const here = literals.filter((one) => one.path === path).length;
    return /** @type {const} */ ([path, Math.min(here, most)]);
  });
  return Object.fromEntries(counts.filter(([, most]) => most > 0));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const literals = wordedLiterals();
  const allowed = allowances();
  const { more, fewer } = against(literals, allowed);
  for (const text of [...more, ...fewer]) console.log(text);
  console.log(`${literals.length} worded literals are left`);
  if (process.argv.includes('--lower')) {
    writeFileSync(ALLOWANCES, `${JSON.stringify(lowered(literals, allowed), undefined, 2)}\n`);
  }
  if (more.length > 0) process.exitCode = 1;
}

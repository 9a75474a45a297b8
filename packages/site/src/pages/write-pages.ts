import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerConcept } from '../live/answer-concept.ts';
import { conceptOfPage } from '../live/concept-of-page.ts';
import { givenConflicts } from '../live/conflicts.ts';
import { generatedPages } from './generated-pages.ts';
import { read, root } from './repository.ts';
import { type SitePage, sitePages, titleOf } from './site-pages.ts';

/** Where pages are laid out for the generator, in the package of the site. */
export const PAGES = 'dist/pages';

/** The folder that is sent to a host. */
export const SITE = 'dist/site';

const CATALOG = 'catalog/README.md';
const INSTALL = 'docs/how-to/install.md';

const WHICH_QUESTION = 'docs/which-question.md';

/** The page that the site opens with, which is of the site alone. */
export const FRONT_PAGE = 'packages/site/front-page.md';

/** Lays out all pages anew, each with a head that the generator reads. */
export function writePages(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const page of sitePages()) write(page.page, withHead(pageText(page)));
  for (const { page, text } of generatedPages()) write(page, withHead(text));
  write('index.md', withHead(frontPage()));
  cpSync(join(root, 'docs/images'), join(folder, 'images'), { recursive: true });
}

function pageText({ source, page, section }: SitePage): string {
  const text = withoutComments(read(source));
  if (section.folder === 'concepts/') return withExample(text, page);
  if (source === CATALOG) return withCases(text);
  if (source === INSTALL) return withPackedFile(source);
  const ofCase = /^catalog\/(.+)\/README\.md$/.exec(source)?.[1];
  return ofCase === undefined ? text : withModel(text, ofCase);
}

/** The page of the catalog with its cases first, and what a case is made of after them. */
function withCases(text: string): string {
  const listed = read('catalog/index.yaml');
  const cases = [...listed.matchAll(/^ {2}- id: (.+)\n {4}title: (.+)\n {4}about: (.+)$/gm)];
  if (cases.length !== listed.match(/^ {2}- /gm)?.length) {
    throw new Error('catalog/index.yaml is not laid out as the site reads it');
  }
  const rows = cases.map(([, id, title, about]) => `| [${title}](${id}/README.md) | ${about} |`);
  const [heading = '', ...rest] = text.split('\n');
  return `${heading}

Conflicts from the literature and the news, each with its model, to read, to open in the workbench and to change.

| conflict | what it is about |
| --- | --- |
${rows.join('\n')}

## What a case is
${rest.join('\n')}`;
}

/** The page that says how to install, with the file that lies on the site. */
function withPackedFile(source: string): string {
  const name = packedFile();
  const offered = `[**Download \`${name}\`**](/${name}), which lies on this site as it was built with it.`;
  return withoutComments(read(source).replace('<!-- on the site: packed file -->', offered));
}

/** What `npm pack` calls the package. */
function packedFile(): string {
  const { name, version } = JSON.parse(read('packages/standoff/package.json'));
  return `${name}-${version}.tgz`;
}

/** Comments mark what is generated, for the repository alone; those in blocks of code are shown. */
function withoutComments(text: string): string {
  return text
    .split(/(^`{3,}[^\n]*\n[\s\S]*?^`{3,}$)/m)
    .map((part, at) => (at % 2 === 0 ? part.replace(/<!--.*?-->\n?/gs, '') : part))
    .join('');
}

/** The page of a concept with a conflict that its readers can change, before what is said in symbols. */
function withExample(text: string, page: string): string {
  const name = page.replace(/^.*\/|\.md$/g, '');
  const concept = conceptOfPage(name);
  const told = JSON.stringify(answerConcept(givenConflicts[0].text, concept));
  const attribute = told.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const example = `## Try it

A conflict that is judged in your browser, under this concept, while you change it.

\`\`\`live-example
<LiveExample concept="${concept}" told="${attribute}" />
\`\`\`

`;
  const at = text.indexOf('\n## Definition') + 1;
  if (at === 0) throw new Error(`${page} has no definition`);
  return text.slice(0, at) + example + text.slice(at);
}

/** The page of a case with its model, and the ways to open it. */
function withModel(text: string, id: string): string {
  const file = `catalog/${id}/${id}.standoff.yaml`;
  const briefing = existsSync(join(root, `catalog/${id}/${id}.briefing.md`))
    ? ` · [Its briefing](/briefings/${id}/)`
    : '';
  const [heading = '', ...rest] = text.split('\n');
  return `${heading}

[Open it in the workbench](/workbench/#/${id}/situation) · [The model file](/${file})${briefing}
${rest.join('\n')}
## The model

\`\`\`\`yaml
${read(file).trimEnd()}
\`\`\`\`
`;
}

function frontPage(): string {
  const text = read(FRONT_PAGE);
  return text.replace('<!-- which question -->\n', whichQuestion());
}

/** The table that says which question is answered by which command. */
function whichQuestion(): string {
  if (existsSync(join(root, WHICH_QUESTION))) {
    const rows = /(?:^\|.*\n)+/m.exec(withoutComments(read(WHICH_QUESTION)))?.[0];
    if (rows === undefined) throw new Error(`${WHICH_QUESTION} has no table`);
    return rows.replaceAll('](', '](../../docs/');
  }
  const lines = [...read('docs/README.md').matchAll(/^- \[`(\w+)`\]\((inquiries\/\S+)\): (.+)$/gm)];
  const rows = lines.map(([, command, page, says = '']) => {
    const words = says.charAt(0).toUpperCase() + says.slice(1);
    return `| ${words} | [\`${command}\`](../../docs/${page}) |`;
  });
  return `| what you want to do | command |\n| --- | --- |\n${rows.join('\n')}\n`;
}

/** Most letters of a description that a search engine shows. */
const MOST_LETTERS = 155;

/** The page with its title and what it is about, for whoever lists it. */
function withHead(text: string): string {
  const head = { title: titleOf(text), description: descriptionOf(text) };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}

/** The first sentences of a page that are no heading, table, list or code. */
function descriptionOf(text: string): string {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[\p{L}"*]/u.test(part)) ?? '';
  const words = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= MOST_LETTERS) return words;
  return `${words.slice(0, words.lastIndexOf(' ', MOST_LETTERS))} …`;
}

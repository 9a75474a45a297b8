import { sayDate } from '../words/say-date.ts';
import { type Stamp, sayTitle, shortHash } from './stamp.ts';

/** How a model is cited in a text; nothing is said that neither the file nor the page knows. */
export function citeAsText(stamp: Stamp, address: string | undefined): string {
  const { authors, variant, changes, sha256, version, made } = stamp;
  const by = authors.length > 0 ? `${authors.join(', ')}: ` : '';
  const told = [
    `${by}${sayTitle(stamp)}.`,
    `Model of a conflict${variant ? `, variant ${variant.id}` : ''}.`,
    ...(changes === undefined ? [] : [changes]),
    ...(sha256 === undefined ? [] : [`File sha256 ${sha256}.`]),
    `Read with Standoff ${version} on ${sayDate(made)}.`,
    ...(address === undefined ? [] : [address]),
  ];
  return told.join(' ');
}

/** The same for a bibliography: `@misc`, which asks for no year, for the file gives none. */
export function citeAsBibtex(stamp: Stamp, address: string | undefined, stem: string): string {
  const { authors, asOf, variant, changes, sha256, version, made } = stamp;
  const key = [keyWord(stem), ...(sha256 === undefined ? [] : [shortHash(sha256).slice(0, 8)])];
  const note = [
    ...(asOf === undefined ? [] : [`As of ${sayDate(asOf)}.`]),
    ...(variant ? [`Variant ${variant.id}.`] : []),
    ...(changes === undefined ? [] : [changes]),
    ...(sha256 === undefined ? [] : [`File sha256 ${sha256}.`]),
    `Read with Standoff ${version}.`,
  ];
  const fields: readonly (readonly [string, string])[] = [
    ...(authors.length === 0 ? [] : [['author', authors.map(nameOf).join(' and ')] as const]),
    ['title', `{${escapeTex(stamp.title)}}`],
    ['howpublished', 'Model of a conflict'],
    ['note', escapeTex(note.join(' '))],
    ...(address === undefined ? [] : [['url', escapeUrl(address)] as const]),
    ['urldate', made],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key.join('-')},`, ...lines, '}', ''].join('\n');
}

/** BibTeX takes neither spaces nor its own marks in a key, and old versions only these letters. */
function keyWord(stem: string): string {
  const plain = stem.normalize('NFKD').replace(/[^A-Za-z0-9-]/g, '');
  return plain === '' ? 'conflict' : plain;
}

/** A name with `and` in it, as of an institution, would be read as two. */
function nameOf(name: string): string {
  return / and /i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name);
}

const inTex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => inTex[mark] ?? `\\${mark}`);
}

/** Addresses stand as they are, but for the braces that would end the field. */
function escapeUrl(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

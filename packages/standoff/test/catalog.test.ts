import { describe, expect, it } from 'vitest';
import { formatModel } from '../../language/src/format/format-model.ts';
import { caseFolders, filesOf, modelFileOf, readCatalogFile } from './catalog-files.ts';
import { citedClaims } from './citations.ts';
import { readModel } from './compile-model.ts';
import { fieldsAmong, list, readFile, text } from './published/reading.ts';
import { withoutPlaces } from './without-places.ts';

interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

const listedCases: readonly ListedCase[] = readFile(
  'index.yaml',
  readCatalogFile('index.yaml'),
  (root) => {
    const listed = list((node) => {
      const fields = fieldsAmong('id', 'title', 'about')(node);
      return {
        id: fields.required('id', text),
        title: fields.required('title', text),
        about: fields.required('about', text),
      };
    });
    return fieldsAmong('cases')(root).required('cases', listed);
  },
);

/** Codes of warnings that a model may give, each with the reason why it stays as it is. */
const accountedFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** The text of a case's model file, read under a variant. */
function readCase(slug: string, variant?: string) {
  const file = modelFileOf(slug);
  return readModel(file, readCatalogFile(file), variant);
}

/** A case as it stands and under each of its variants. */
function readingsOf(slug: string): [string, string | undefined][] {
  const variants = readCase(slug).conflict?.variants ?? [];
  return [['as it stands', undefined], ...variants.map(({ id }): [string, string] => [id, id])];
}

describe('the index of the catalog', () => {
  it('lists every folder once, and nothing else', () => {
    expect(listedCases.map(({ id }) => id).sort()).toEqual(caseFolders);
  });

  it.each(listedCases)('gives $id the title of its model', ({ id, title }) => {
    expect(title).toBe(readCase(id).conflict?.title);
  });

  it.each(listedCases)('says in one line what $id is about', ({ about }) => {
    expect(about).toMatch(/^\S.{0,118}\S$/);
  });
});

describe.each(caseFolders)('the case %s', (slug) => {
  const file = modelFileOf(slug);

  it('has a model named after its folder, a page about it, and at most a record', () => {
    const files = filesOf(slug).filter((name) => name !== 'published.yaml');
    expect(files).toEqual(['README.md', `${slug}.standoff.yaml`]);
  });

  it('has a page that is headed as the model is', () => {
    expect(readCatalogFile(`${slug}/README.md`)).toMatch(`# ${readCase(slug).conflict?.title}\n`);
  });

  it.each(readingsOf(slug))('is read without a fault: %s', (_, variant) => {
    const { diagnostics, compiled } = readCase(slug, variant);
    const found = diagnostics.filter(({ code }) => accountedFor[slug]?.[code] === undefined);
    expect(found.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)).toEqual(
      [],
    );
    expect(compiled).toBeDefined();
  });

  it('cites only claims that it makes', () => {
    const claims = readCase(slug).conflict?.claims.map(({ id }) => id);
    const cited = citedClaims(file, readCatalogFile(file));
    expect(cited.filter((id) => !claims?.includes(id))).toEqual([]);
  });

  it('says the same when it is formatted, and formatting it again changes nothing', () => {
    const formatted = formatModel(readCatalogFile(file));
    expect(formatModel(formatted)).toBe(formatted);
    expect(withoutPlaces(readModel(file, formatted).conflict)).toEqual(
      withoutPlaces(readCase(slug).conflict),
    );
  });
});

describe('the claims of korea-2017', () => {
  const file = modelFileOf('korea-2017');
  const cited = new Set(citedClaims(file, readCatalogFile(file)));
  const claims = readCase('korea-2017').conflict?.claims ?? [];
  const ofArticle = claims.filter(({ at }) => at.some(({ source }) => source === 'article'));

  it('about the article are c01 to c35', () => {
    const wanted = Array.from({ length: 35 }, (_, k) => `c${String(k + 1).padStart(2, '0')}`);
    expect(ofArticle.map(({ id }) => id)).toEqual(wanted);
  });

  it('about the article give paragraph, characters and hash of each passage', () => {
    const places = ofArticle.flatMap(({ id, at }) => at.map((place) => ({ id, ...place })));
    const incomplete = places.filter(
      ({ source, paragraph, characters, hash }) =>
        source !== 'article' || !paragraph || !characters || !/^[0-9a-f]{16}$/.test(hash ?? ''),
    );
    expect(incomplete).toEqual([]);
  });

  it('are each cited, or marked as context', () => {
    const unused = claims.filter(({ id, context }) => !context && !cited.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
    const needlessly = claims.filter(({ id, context }) => context && cited.has(id));
    expect(needlessly.map(({ id }) => id)).toEqual([]);
  });
});

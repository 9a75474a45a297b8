import { createSpace, limitsOf, runToEnd } from '@standoff/engine';
import type { Conflict } from '@standoff/language';
import type { Model } from '@standoff/study';
import { parse, reviewSteps } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { cases } from '../src/command-line/cases.ts';
import { format } from '../src/index.ts';
import { readCase } from './analysed-case.ts';
import { caseFolders, filesOf, modelFileOf, readCatalogFile } from './catalog-files.ts';
import { citedClaims } from './citations.ts';
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

/** All that the product says against a model, its variants and their states included. */
function faultsOf(slug: string): string[] {
  const file = modelFileOf(slug);
  const { model, diagnostics } = parse(readCatalogFile(file), { fileName: file });
  const review = model === undefined ? [] : runToEnd(reviewSteps(model, limitsOf())).found;
  // A note says what is as it may be.
  return [...diagnostics, ...review].flatMap(({ severity, message }) =>
    severity === 'note' ? [] : [message],
  );
}

describe('the index of the catalog', () => {
  it('lists every folder once, and nothing else', () => {
    expect(listedCases.map(({ id }) => id).sort()).toEqual(caseFolders);
  });

  it('is read by the command line as it stands', () => {
    expect(cases()).toEqual(listedCases);
  });

  it.each(listedCases)('gives $id the title of its model', ({ id, title }) => {
    expect(title).toBe(readCase(id).title);
  });

  it.each(listedCases)('says in one line what $id is about', ({ about }) => {
    expect(about).toMatch(/^\S.{0,118}\S$/);
  });
});

describe.each(caseFolders)('the case %s', (slug) => {
  const file = modelFileOf(slug);

  it('has a model named after its folder, a page about it, and at most a record and a briefing', () => {
    const further = ['published.yaml', `${slug}.briefing.md`, 'media'];
    const files = filesOf(slug).filter((name) => !further.includes(name));
    expect(files).toEqual(['README.md', `${slug}.standoff.yaml`]);
  });

  it('has a page that is headed as the model is', () => {
    const [heading] = readCatalogFile(`${slug}/README.md`).split('\n');
    expect(heading).toBe(`# ${readCase(slug).title}`);
  });

  it('is read, with all its variants, without errors and warnings', () => {
    expect(faultsOf(slug)).toEqual([]);
  });

  it('has states that can be enumerated, under each of its variants', () => {
    const { base, variants } = readCase(slug);
    expect([...variants.keys()]).toEqual(base.conflict.variants.map(({ id }) => id));
    for (const { compiled } of [base, ...variants.values()]) {
      expect(createSpace(compiled.model)).toMatchObject({ status: 'created' });
    }
  });

  it('cites only claims that it makes', () => {
    const claims = readCase(slug).base.conflict.claims.map(({ id }) => id);
    const cited = citedClaims(file, readCatalogFile(file));
    expect(cited.filter((id) => !claims.includes(id))).toEqual([]);
  });

  it('says the same when it is formatted, and formatting it again changes nothing', () => {
    const formatted = format(readCatalogFile(file)).text!;
    expect(format(formatted).text).toBe(formatted);
    const { model } = parse(formatted, { fileName: file });
    expect(withoutPlaces(conflictsOf(model!))).toEqual(withoutPlaces(conflictsOf(readCase(slug))));
  });
});

/** The conflict as it stands, and that of each variant. */
function conflictsOf({ base, variants }: Model): Conflict[] {
  return [base, ...variants.values()].map(({ conflict }) => conflict);
}

describe('the claims of korea-2017', () => {
  const file = modelFileOf('korea-2017');
  const cited = new Set(citedClaims(file, readCatalogFile(file)));
  const claims = readCase('korea-2017').base.conflict.claims;
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

import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { citeAsBibtex, citeAsText } from './cite.ts';
import { makeStamp, sayStamp } from './stamp.ts';

const conflict = {
  title: 'Dams & drought,\n100 % {dry}',
  authors: ['Ada Weir', 'Rivers and Lakes Institute'],
  asOf: '2017-09-12',
  variants: [{ id: 'hawkish-washington', says: 'Strikes are thinkable' }],
};
const sha256 = '1a2b3c4d5e6f7081'.repeat(4);
const made = new Date(2026, 10, 27, 23, 50);
const whole = makeStamp({ conflict, variant: 'hawkish-washington', sha256, made });
const bare = makeStamp({
  conflict: { title: 'River', authors: [], variants: [] },
  variant: undefined,
  sha256: undefined,
  made,
});

test('a stamp has title, authors, day, variant, state of the file, version and date', () => {
  expect(sayStamp(whole)).toBe(
    'Dams & drought, 100 % {dry}, as of 12 September 2017. Model by Ada Weir, Rivers and Lakes ' +
      `Institute. Variant hawkish-washington. File sha256 1a2b3c4d5e6f. Standoff ${version}, 27 November 2026.`,
  );
});

test('a stamp says nothing that is not known', () => {
  expect(sayStamp(bare)).toBe(`River. Standoff ${version}, 27 November 2026.`);
  expect(citeAsText(bare, undefined)).toBe(
    `River. Model of a conflict. Read with Standoff ${version} on 27 November 2026.`,
  );
});

test('a stamp says how a copy differs from its original', () => {
  const changes = 'Changed in 2 judgements.';
  const stamp = makeStamp({ conflict, variant: undefined, sha256, made, changes });
  expect(sayStamp(stamp)).toContain(`${changes} File sha256`);
  expect(citeAsText(stamp, undefined)).toContain(changes);
  expect(citeAsBibtex(stamp, undefined, 'dams')).toContain(changes);
});

test('a citation has the whole hash and the address', () => {
  expect(citeAsText(whole, 'https://example.org/#/dams')).toBe(
    'Ada Weir, Rivers and Lakes Institute: Dams & drought, 100 % {dry}, as of 12 September 2017. ' +
      `Model of a conflict, variant hawkish-washington. File sha256 ${sha256}. ` +
      `Read with Standoff ${version} on 27 November 2026. https://example.org/#/dams`,
  );
});

test('BibTeX takes no mark of a title for one of its own', () => {
  expect(citeAsBibtex(whole, 'https://example.org/#/dams?a={b}', 'dams & co')).toBe(
    `@misc{damsco-1a2b3c4d,
  author = {Ada Weir and {Rivers and Lakes Institute}},
  title = {{Dams \\& drought, 100 \\% \\{dry\\}}},
  howpublished = {Model of a conflict},
  note = {As of 12 September 2017. Variant hawkish-washington. File sha256 ${sha256}. Read with Standoff ${version}.},
  url = {https://example.org/#/dams?a=%7Bb%7D},
  urldate = {2026-11-27},
}
`,
  );
  expect(citeAsBibtex(bare, undefined, '河')).toMatch(
    /^@misc\{conflict,\n {2}title = \{\{River\}\},/,
  );
});

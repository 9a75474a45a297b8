import { expect, it } from 'vitest';
import { claimingSentences, isShown, shownTexts } from '../scripts/claiming-sentences.mjs';

const PART = 'a part of a sentence that is read back as a whole';
const COMPUTED = 'what it counts is the list that is told with it';
const ASKED = 'about what was asked or how far the program looked, not about the conflict';
const BROKEN = 'an error of the program itself, which no file is known to bring about';

/**
 * Templates with *all*, *none* and their like of which no test, golden output or page of the manual shows the
 * longest piece, by how they begin: what stands for them instead.
 */
const others: Readonly<Record<string, string>> = {
  'each move a gain': PART,
  'Who is who, what each can do and what it wants': ASKED,
  'write a number such as 3, or 0 for none': ASKED,
  'the answers contradict each other': ASKED,
  'Nobody … it better': PART,
  'Nobody likes it better or less ….': PART,
  'in … in all…': PART,
  'The same in every model tried:': COMPUTED,
  'any reply': PART,
  ', in any of …': PART,
  'all of them': PART,
  'all parties': PART,
  'from “…” to “…” by any party': PART,
  ' any more': PART,
  'the states differ where only preferences do': BROKEN,
  'a vote or notice leaves all states': BROKEN,
};

const claims = claimingSentences();
const shown = shownTexts();
const unshown = claims.filter((claim) => isShown(claim, shown) !== true);

it('every template that claims something of all or none is shown somewhere, or is known not to be', () => {
  const unknown = unshown.filter(({ template }) => others[template] === undefined);
  expect(unknown.map(({ path, template }) => `${path}: ${template}`)).toEqual([]);
});

it('no template is listed as not shown that is shown, or that there is no more', () => {
  const left = new Set(unshown.map(({ template }) => template));
  expect(Object.keys(others).filter((template) => !left.has(template))).toEqual([]);
});

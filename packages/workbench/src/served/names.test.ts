import { expect, it } from 'vitest';
import { isName, modelNamed, nameFrom, usualName } from './names.ts';

it.each([
  ['Korea, September 2017', 'korea-september-2017'],
  ['Łódź – Wien', 'odz-wien'],
  ['東京', 'conflict'],
  ['-- a -- b --', 'a-b'],
])('%s is called %s in addresses', (words, name) => {
  expect(nameFrom(words)).toBe(name);
  expect(isName(name)).toBe(true);
});

it.each([
  ['---\nbriefing: 1\nmodel: korea-2017\n---\n', 'korea-2017'],
  ['---\nbriefing: 1\nmodel: "korea-2017.standoff.yaml"\nby: A\n---\n', 'korea-2017'],
  ["---\nmodel: 'a' # mine\n---\n", 'a'],
  ['---\nheadline: x\n---\n\nmodel: b\n', undefined],
  [undefined, undefined],
])('the head of %j names its model %j', (briefing, name) => {
  expect(modelNamed(briefing)).toBe(name);
});

it('a bundled conflict keeps its name, and any other has that of its title', () => {
  expect(usualName('korea-2017', 'title: Mine\n')).toBe('korea-2017');
  expect(usualName('new', 'title: Mine\n')).toBe('mine');
});

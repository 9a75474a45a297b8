import { expect, it } from 'vitest';
import { against, allowances, wordedIn, wordedLiterals } from '../scripts/worded-literals.mjs';

const PATH = 'packages/study/src/inquiries/some.ts';

const found = (text: string) => wordedIn(PATH, text).map((one) => one.text);

it('no file of study or report has more worded literals than it is allowed', () => {
  const { more, fewer } = against(wordedLiterals(), allowances());
  // What was carried over is no fault; whoever did so lowers the allowance.
  if (fewer.length > 0) {
    console.warn(`node scripts/worded-literals.mjs --lower\n${fewer.join('\n')}`);
  }
  expect(more.join('\n')).toBe('');
});

it('sentences are found as texts, templates and parts of templates', () => {
  expect(found("refuse('the file has no signals')")).toEqual(['the file has no signals']);
  expect(found('const a = { problem: `there is no ${name}: ${what}` };')).toEqual([
    'there is no …: …',
  ]);
  expect(found("isMany ? 'They gain by it.' : ''")).toEqual(['They gain by it.']);
  expect(found(`\`\${who}\${isSure ? ' would then stay' : ''}\``)).toEqual([' would then stay']);
  expect(found('const a = `That ${clause} ${predicate}.`;')).toEqual(['That … ….']);
  expect(found('const a = `move ${from} ${to}`;')).toEqual([]);
});

it('schema prose, errors of the programmer, names and types are none', () => {
  expect(
    found("optional(state, { about: 'ask about one state', otherwise: 'the status quo' })"),
  ).toEqual([]);
  expect(
    found("choice('WHICH', ids, { about: { command: 'give a few', program: 'a few' } })"),
  ).toEqual([]);
  expect(found("flag('say how sure it is')")).toEqual([]);
  expect(found("throw new RangeError('no such cell')")).toEqual([]);
  expect(found("import a from 'a b';\ntype B = 'c d';\nconst e = 'status-quo';")).toEqual([]);
});

it('one more than is allowed is told with its lines, one less with what to lower', () => {
  const literals = wordedIn(PATH, "a('one sentence');\nb('another sentence');");
  expect(against(literals, { [PATH]: 2 })).toEqual({ more: [], fewer: [] });
  expect(against(literals, { [PATH]: 1 }).more).toEqual([
    `${PATH}: 2 worded literals where 1 are allowed; their words belong into packages/wording\n  1: one sentence\n  2: another sentence`,
  ]);
  expect(against(literals, { [PATH]: 3, gone: 1 }).fewer).toEqual([
    'gone: 0 of 1 allowed; lower it',
    `${PATH}: 2 of 3 allowed; lower it`,
  ]);
});

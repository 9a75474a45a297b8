import { describe, expect, it } from 'vitest';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { type AnswerSheet, CODE_START, cleanName, readSheet, writeSheet } from './answer-code.ts';
import { readAsked, writeAssignment } from './assignment.ts';
import { findAnswers, findAssignmentLink } from './find-answers.ts';
import { fingerprint } from './fingerprint.ts';
import { tallyAnswers } from './tally.ts';
import { writeTally } from './tally-sheet.ts';

const sheet = (said: AnswerSheet['said'], name = ''): AnswerSheet => ({
  text: fingerprint('the text'),
  questions: fingerprint('the questions').slice(0, 8),
  said,
  name,
});
const stays = 'stays';
const leaves = 'leaves';

describe('a fingerprint', () => {
  it('differs where a sign does, stands elsewhere or is missing', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a\n', '\0', '\0\0', 'a'.repeat(99), 'a'.repeat(100)];
    const prints = texts.map(fingerprint);
    expect(new Set(prints).size).toBe(texts.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('an assignment in an address', () => {
  const assignment = { concepts: ['seq', 'l2'], states: ['0z2', '.1*2', 'ÿ%'], text: 'abc' };

  it('is read as it was written, with an answer after it', () => {
    const written = writeAssignment(assignment);
    expect(readAsked(written)).toEqual({ kind: 'assignment', assignment });
    const answered = writeAssignment(assignment, 'SA1-x_-');
    expect(readAsked(answered)).toEqual({ kind: 'assignment', assignment, answer: 'SA1-x_-' });
    expect(new URLSearchParams(new URLSearchParams({ predict: written })).get('predict')).toBe(
      written,
    );
  });

  it('is damaged once a sign of it is missing or another', () => {
    const written = writeAssignment(assignment);
    for (let k = 0; k < written.length; k++) {
      expect(readAsked(written.slice(0, k)).kind, written.slice(0, k)).toBe('damaged');
      const changed = `${written.slice(0, k)}x${written.slice(k + 1)}`;
      if (changed !== written) expect(readAsked(changed).kind, changed).toBe('damaged');
    }
  });

  it('asks no more than it may', () => {
    const many = Array.from({ length: 41 }, (_, k) => `${k}`);
    expect(readAsked(writeAssignment({ ...assignment, states: many })).kind).toBe('damaged');
    expect(readAsked(writeAssignment({ ...assignment, concepts: [] })).kind).toBe('damaged');
  });
});

describe('an answer code', () => {
  it('is read as it was written, of any number of answers and with any name', () => {
    for (const count of [1, 3, 4, 5, 39, 1000]) {
      const said = Array.from(
        { length: count },
        (_, k) => [undefined, stays, leaves][k % 3],
      ) as AnswerSheet['said'];
      const written = sheet(said, count === 5 ? '李 Ada Łoś' : '');
      const read = readSheet(writeSheet(written));
      expect(read).toMatchObject({ status: 'read', sheet: written });
    }
  });

  it('is short: 39 answers and a name in 60 letters', () => {
    const code = writeSheet(sheet(Array(39).fill(stays), 'Ada'));
    expect(code.length).toBeLessThan(60);
    expect(code).toMatch(/^SA1-[A-Za-z0-9_-]+$/);
  });

  it('says that its end is missing, and that a letter is another', () => {
    const code = writeSheet(sheet([stays, leaves, undefined, stays], 'Ada'));
    for (let k = CODE_START.length; k < code.length; k++) {
      expect(readSheet(code.slice(0, k)), `${k}`).toMatchObject({ status: 'damaged' });
      const other = code[k] === 'A' ? 'B' : 'A';
      const changed = `${code.slice(0, k)}${other}${code.slice(k + 1)}`;
      const read = readSheet(changed);
      // The last letter has bits that stand for nothing.
      if (read.status === 'read') expect(read.code).toBe(code);
    }
    expect(readSheet(code.slice(0, -1))).toEqual({ status: 'damaged', fault: 'incomplete' });
  });

  it('leaves out what has run into it', () => {
    const code = writeSheet(sheet([stays], 'Ada'));
    expect(readSheet(`${code}_and-more`)).toMatchObject({ status: 'read', code });
  });

  it('has a name on one line without signs that hide or turn what follows', () => {
    expect(cleanName('  Ada\n\u202eL.\u0000 ')).toBe('Ada L.');
    expect(cleanName('x'.repeat(100))).toHaveLength(40);
  });
});

describe('answers in pasted text', () => {
  const first = writeSheet(sheet([stays, leaves, stays], 'Ada'));
  const second = writeSheet(sheet([leaves, leaves, undefined], 'Bo'));
  const link = `https://example.org/#/chicken/gather?predict=${writeAssignment({ concepts: ['seq'], states: [], text: 'abc' }, first)}`;

  it('are found alone, in links, in the midst of mail and over broken lines', () => {
    const broken = `> ${second.slice(0, 12)}=\r\n> > ${second.slice(12, 20)}\r\n>   ${second.slice(20)}, bye`;
    const { found, isCut } = findAnswers(`Dear all,\nmine is ${link}.\n${broken}\n`);
    expect(isCut).toBe(false);
    expect(found).toMatchObject([
      { status: 'read', line: 2, code: first },
      { status: 'read', line: 3, code: second },
    ]);
  });

  it('that are damaged, or no answers, are told by their lines', () => {
    const cut = first.slice(0, -6);
    const wrong = `${first.slice(0, 8)}${first[8] === 'x' ? 'y' : 'x'}${first.slice(9)}`;
    const unanswered = link.replace(`.${first}`, '');
    const { found } = findAnswers(`${cut}\n${wrong}\n\n${unanswered}\nnothing\n${second}`);
    expect(found.map(({ status, line }) => [status, line])).toEqual([
      ['incomplete', 1],
      ['unreadable', 2],
      ['no-answer', 4],
      ['read', 6],
    ]);
  });

  it('are found in time that grows with the text alone', () => {
    const { found } = findAnswers(`${CODE_START}\n`.repeat(100_000));
    expect(found).toHaveLength(1000);
  });

  it('tell the assignment where a link does', () => {
    expect(findAssignmentLink(`see <${link}>`)).toBe(link.slice(link.indexOf('#') + 1));
    expect(findAssignmentLink(first)).toBeUndefined();
  });
});

const conflict = {
  decisionMakers: [
    { name: 'Left', short: 'L' },
    { name: '=Right', short: 'R' },
  ],
  concepts: [{ id: 'seq', symbol: 'SEQ', says: ['stays', 'would leave'] }],
  profile: ['seq', 'seq'],
} as unknown as ShownConflict;
const state = { key: '00', name: 'Both', words: 'both', phrases: [] } as unknown as ShownState;
const questions = [
  { state, concept: 'seq', position: 0, truth: stays },
  { state, concept: 'seq', position: 1, truth: leaves },
] as const;
const wanted = { text: sheet([]).text, questions: sheet([]).questions };

describe('the answers of a class', () => {
  const paste = (...sheets: readonly AnswerSheet[]) =>
    findAnswers(sheets.map(writeSheet).join('\n')).found;

  it('are counted by question and by student', () => {
    const found = paste(
      sheet([stays, leaves], 'Ada'),
      sheet([leaves, leaves], 'Bo'),
      sheet([leaves, undefined]),
    );
    const tally = tallyAnswers(found, questions, wanted);
    expect(tally.students.map(({ name, right, answered }) => [name, right, answered])).toEqual([
      ['Ada', 2, 2],
      ['Bo', 1, 2],
      ['Answer 3, without a name', 0, 1],
    ]);
    expect(tally.questions).toMatchObject([
      { answered: 3, right: 1, wrong: leaves, timesWrong: 2 },
      { answered: 2, right: 2, wrong: stays, timesWrong: 0 },
    ]);
    expect(tally.leftOut).toEqual([]);
  });

  it('do not count twice, nor for another text or assignment, and say so', () => {
    const ada = sheet([stays, leaves], 'Ada');
    const found = paste(
      ada,
      ada,
      { ...ada, text: fingerprint('another text') },
      { ...ada, questions: '00000000' },
      sheet([stays], 'Bo'),
      sheet([leaves, leaves], 'Ada'),
    );
    const { students, leftOut, alike } = tallyAnswers(found, questions, wanted);
    expect(students).toHaveLength(2);
    expect(leftOut).toEqual([
      { line: 2, why: 'twice', name: 'Ada' },
      { line: 3, why: 'other-text', name: 'Ada' },
      { line: 4, why: 'other-questions', name: 'Ada' },
      { line: 5, why: 'other-questions', name: 'Bo' },
    ]);
    expect(alike).toEqual(['Ada']);
  });

  it('are written for a spreadsheet so that nothing in them is run', () => {
    const found = paste(sheet([stays, undefined], '=cmd("x")'), sheet([leaves, leaves], ' +1'));
    const rows = writeTally(conflict, tallyAnswers(found, questions, wanted)).split('\r\n');
    expect(rows).toEqual([
      'student,state,concept,decision maker,said,is,right',
      `"'=cmd(""x"")",Both,SEQ,Left,stays,stays,yes`,
      `"'=cmd(""x"")",Both,SEQ,'=Right,,would leave,`,
      "'+1,Both,SEQ,Left,would leave,stays,no",
      "'+1,Both,SEQ,'=Right,would leave,would leave,yes",
      '',
    ]);
  });
});

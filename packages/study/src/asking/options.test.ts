import { parseConflict } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { means } from './additions.ts';
import { coalition, coalitions, party } from './coalitions.ts';
import { decisionMakers } from './decision-makers.ts';
import { limits, limitsAsked, threadCount } from './limits.ts';
import { flagOf, type OptionKind, optional, sayOption } from './option.ts';
import { parties } from './parties.ts';
import { doubts, findings } from './sweeps.ts';
import { givenValue, knownNames } from './words.ts';

const { conflict } = parseConflict(`standoff: 1
title: Three
decision-makers:
  us: { name: United States, options: { x: yes/no }, prefers: [x] }
  china: { name: China, options: { x: yes/no }, prefers: [x] }
  dprk: { name: North Korea, options: { x: yes/no }, prefers: [x] }
bodies:
  council: { members: [us, china], adopts: 2 votes, options: { ban: yes/no } }
status-quo: { us.x: no, china.x: no, dprk.x: no, council.ban: no }
`);

const memory = limits.maxMemory.kind;

describe('what a command writes is what a program gives', () => {
  const pairs: readonly (readonly [string, OptionKind<unknown, unknown>, string, unknown])[] = [
    ['means', means, 'locks, statements', ['statements', 'locks']],
    ['a coalition', coalition, 'us+china', ['us', 'china']],
    ['a coalition, with commas', coalition, 'us, china', ['us', 'china']],
    [
      'coalitions',
      coalitions,
      'us+china, us+dprk',
      [
        ['us', 'china'],
        ['us', 'dprk'],
      ],
    ],
    ['decision makers', decisionMakers, 'us,china', ['us', 'china']],
    ['all groups', parties, 'all', 'all'],
    [
      'findings',
      findings,
      'stable s1 seq; prefers us s3 s1',
      ['stable s1 seq', 'prefers us s3 s1'],
    ],
    [
      'findings after commas',
      findings,
      'stable s1 seq, unreached s2',
      ['stable s1 seq', 'unreached s2'],
    ],
    ['names of findings', findings, 'one,two', ['one', 'two']],
    [
      'a state with a comma',
      findings,
      'stable a.x = yes, b.y = no seq',
      ['stable a.x = yes, b.y = no seq'],
    ],
    ['a count', threadCount, '1_000', 1000],
    ['memory', memory, '1.5 GB', 1.5e9],
    ['memory in binary units', memory, '2MiB', 2 * 1024 ** 2],
    ['a word', doubts, 'swaps', 'swaps'],
  ];

  it.each(pairs)('%s', (_, kind, written, given) => {
    const read = kind.fromText(written);
    expect(read).toEqual({ value: given });
    expect(kind.fromJson(given, 'it')).toEqual(read);
  });
});

describe('what is no such value is refused, and it is said what is', () => {
  it.each<[OptionKind<unknown, unknown>, string, string]>([
    [
      means,
      'force',
      'means are of statements, locks, penalties, guarantors, rules, signatures, notice, votes, not force',
    ],
    [findings, ' ; ', 'give findings separated by semicolons'],
    [threadCount, '0', 'give a whole number, 1 or more'],
    [threadCount, '', 'give a whole number, 1 or more'],
    [threadCount, '2.5', 'give a whole number, 1 or more'],
    [memory, 'much', 'give an amount of memory, such as 4GB or 500MB'],
    [memory, '0GB', 'give an amount of memory, such as 4GB or 500MB'],
    [doubts, 'all', 'doubts is one of file, swaps, not all'],
  ])('of a command', (kind, written, problem) => {
    expect(kind.fromText(written)).toMatchObject({ problem });
  });

  it.each<[OptionKind<unknown, unknown>, unknown, string]>([
    [means, 'locks', 'it is a list of means, not "locks"'],
    [
      means,
      [],
      'give some of statements, locks, penalties, guarantors, rules, signatures, notice, votes',
    ],
    [findings, ['s1', 2], 'it is a list of findings, not a list'],
    [coalitions, ['us'], 'it is a list of coalitions, each a list of ids, not a list'],
    [threadCount, '3', 'it is a whole number, 1 or more, not "3"'],
    [memory, 0, 'it is a number of bytes above 0, not 0'],
  ])('of a program', (kind, given, problem) => {
    expect(kind.fromJson(given, 'it')).toMatchObject({ problem });
  });

  it('also by who calls the library without types', () => {
    expect(() => limitsAsked({ maxStates: 0 })).toThrow(
      'maxStates is a whole number, 1 or more, not 0',
    );
    expect(limitsAsked({})).toEqual(limitsAsked({ maxMemory: undefined }));
  });
});

describe('names are looked up', () => {
  it('in any letter case and by the names of the file, and come in its order', () => {
    expect(party.find('north korea+US', conflict!)).toEqual({
      value: { members: ['us', 'dprk'], together: true },
    });
    expect(party.find('China', conflict!)).toEqual({
      value: { members: ['china'], together: false },
    });
    expect(party.find(['china'], conflict!)).toEqual({
      value: { members: ['china'], together: true },
    });
  });

  it.each<[OptionKind<unknown, unknown>, unknown, string]>([
    [party, 'chna', 'there is no decision maker or body "chna"; did you mean china?'],
    [party, 'us,china', '"us,china" names several; for what they do together write us+china'],
    [party, [], 'a coalition has members'],
    [coalition, ['us'], 'a coalition has at least two members, such as us+china'],
    [coalition, ['us', 'US'], 'us is named twice in the coalition'],
    [coalition, ['us', ''], 'in the coalition "us+" a member is missing'],
    [decisionMakers, ['us', 'us'], 'us is named twice'],
  ])('and refused where nobody or somebody twice is meant', (kind, asked, problem) => {
    expect(kind.find(asked, conflict!)).toMatchObject({ problem });
  });
});

it('an option says what holds where it is left out, and has a flag by its key', () => {
  const option = optional(threadCount, { otherwise: 'one for each core' });
  expect(sayOption('command', option)).toBe('threads that may work (default: one for each core)');
  expect(flagOf('maxStates', limits.maxStates)).toBe('max-states');
  expect(flagOf('of', { flag: 'dm' })).toBe('dm');
});

it('what was given is said shortly, whatever it is', () => {
  expect([null, [1], {}, 2, 'x'.repeat(70)].map(givenValue)).toEqual([
    ...['null', 'list', 'object', '2'],
    `"${'x'.repeat(60)}…"`,
  ]);
  expect(knownNames('zzzzzz', ['one', 'two'])).toEqual({ known: ['one', 'two'] });
  expect(knownNames('ones', ['one', 'two'])).toEqual({ known: ['one', 'two'], near: 'one' });
});

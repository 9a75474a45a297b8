import { describe, expect, it } from 'vitest';
import { plainText } from '../source/scalar-text.ts';
import { isNone, parseProposition } from './parse-proposition.ts';
import type { NoProposition, PropositionSyntax } from './proposition-syntax.ts';

/** What is read, each member as its text, and of a list the texts of its parts. */
function words(text: string): object {
  return inText(parseProposition(plainText(text)));
}

function inText(syntax: PropositionSyntax | NoProposition): object {
  if ('problem' in syntax) return { problem: syntax.problem };
  switch (syntax.kind) {
    case 'claim':
      return {
        kind: syntax.form.kind.kind,
        ...syntax.form.is,
        ...Object.fromEntries(
          syntax.members.map(({ member, word, parts }) => [
            member,
            parts === undefined ? word.text : parts.map((part) => part.text),
          ]),
        ),
      };
    case 'not':
      return { not: inText(syntax.of) };
    case 'all':
      return { all: syntax.of.map(inText) };
    case 'in':
      return { in: Object.keys(syntax.world), of: inText(syntax.of) };
  }
}

function problem(text: string): NoProposition | undefined {
  const read = parseProposition(plainText(text));
  return isNone(read) ? read : undefined;
}

describe('a proposition', () => {
  it('is read word by word', () => {
    const stable = { kind: 'stable', state: 's1', concept: 'seq' };
    expect(words('stable s1 seq')).toEqual(stable);
    expect(words('stable s1 seq us')).toEqual({ ...stable, who: 'us' });
    expect(words('stable s1 seq all')).toEqual(stable);
    const prefers = { kind: 'compares', order: 'better', first: 's1', second: 's2' };
    expect(words('prefers us s1 s2')).toEqual({ ...prefers, who: ['us'] });
    expect(words('prefers us,china s1 s2')).toEqual({ ...prefers, who: ['us', 'china'] });
    expect(words('prefers all s1 s2')).toEqual({ ...prefers, who: 'all' });
    expect(words('passes council s1')).toMatchObject({ body: 'council', draft: 's1' });
    expect(words('reached s1')).toMatchObject({ kind: 'leads', to: 's1' });
    expect(words(' not  not unreached s1 ')).toMatchObject({ not: { not: { so: false } } });
    expect(words('pattern s1 under none among nash,seq for us')).toEqual({
      kind: 'pattern',
      state: 's1',
      under: [],
      among: ['nash', 'seq'],
      who: 'us',
    });
    expect(words('goes us from s1 to s2 under l3 foreseeing s4')).toMatchObject({
      ...{ who: 'us', from: 's1', to: 's2', concept: 'l3', foreseen: 's4' },
    });
    expect(words('harmless us s1 over s2')).not.toHaveProperty('surely');
    expect(words('harmless us s1 over s2 surely')).toHaveProperty('surely');
  });

  it('is of a coalition where members are joined, and says how that is read', () => {
    const together = { kind: 'stable', concept: 'seq', together: ['us', 'china'] };
    expect(words('stable no talks seq us+china')).toEqual({
      ...{ ...together, state: 'no talks', reading: 'all' },
    });
    expect(words('stable s1 seq us+china movers')).toMatchObject({ reading: 'movers' });
    expect(words('stable s1 seq us+')).toMatchObject({ who: 'us+' });
    expect(problem('stable seq us+china')).toBeUndefined();
    expect(parseProposition(plainText('stable s1 seq us+china', 100))).toMatchObject({
      members: [
        { member: 'state' },
        { member: 'concept' },
        { parts: [{ span: { start: 114, end: 116 } }, { span: { start: 117, end: 122 } }] },
      ],
    });
  });

  it('takes a state of several words as it stands, in quotes or in brackets', () => {
    expect(words('stable no talks seq us')).toMatchObject({ state: 'no talks', who: 'us' });
    expect(words('prefers us "no talks" (a.x = yes, b.y)')).toMatchObject({
      first: 'no talks',
      second: 'a.x = yes, b.y',
    });
    expect(words('holds Freeze for freeze seq')).toMatchObject({ state: 'Freeze for freeze' });
    expect(words('all (stable "no :) talks" seq)')).toMatchObject({
      all: [{ state: 'no :) talks' }],
    });
  });

  it('keeps brackets inside a state, and those of which more follows', () => {
    expect(words('unreached a and (b or c)')).toMatchObject({ to: 'a and (b or c)' });
    expect(words('unreached (a or b) and c')).toMatchObject({ to: '(a or b) and c' });
    expect(words('unreached (a and (b or c))')).toMatchObject({ to: 'a and (b or c)' });
    expect(words('prefers us (a and (b or c)) not(b or c)')).toMatchObject({
      first: 'a and (b or c)',
      second: 'not(b or c)',
    });
  });

  it('may be several, and be so elsewhere', () => {
    expect(words('all (stable s1 nash) (not all (reached s2))')).toMatchObject({
      all: [{ kind: 'stable' }, { not: { all: [{ kind: 'leads' }] } }],
    });
    expect(
      words('in (variant doves foresight file us=seq us+china=gmr) not stable s1 seq'),
    ).toMatchObject({ in: ['span', 'variant', 'foresight'], of: { not: { kind: 'stable' } } });
  });

  it('is none without all of its words, which is said with how it is written', () => {
    for (const text of [
      ...['', 'perhaps s1', 'stable', 'stable s1', 'stable seq', 'not', 'not s1', 'unreached ()'],
      ...['prefers us s1', 'prefers us s1 s2 s3', 'passes council', 'holds seq', 'unreached'],
      ...[
        'all',
        'all stable s1 seq',
        'in stable s1 seq',
        'in (who) stable s1 seq',
        'in (variant x)',
      ],
    ]) {
      expect(problem(text)?.help, text).toMatch(/\w/);
    }
    expect(problem('prefers us s1')).toMatchObject({
      problem: 'words are missing or too many',
      help: 'write "prefers WHO STATE STATE"; a state of several words stands in quotation marks',
    });
    expect(problem('not stabel s1 seq')).toMatchObject({
      problem: 'nothing is claimed by "stabel"',
      help: expect.stringMatching(/^did you mean "stable"\? write "stable STATE CONCEPT \[DM\]"/),
      span: { start: 4, end: 10 },
    });
  });

  it.each([
    ['a', 'did you mean "all"? write "all (PROPOSITION) (PROPOSITION)"'],
    ['nto', 'did you mean "not"? write "not PROPOSITION"'],
    ['ni', 'did you mean "in"? write "in (variant NAME) PROPOSITION"'],
  ])('what may stand around propositions is shown where it is meant by "%s"', (text, help) => {
    expect(problem(`${text} b`)?.help).toBe(help);
  });

  it('is of a length and a depth that can be read', () => {
    expect(problem(`${'not '.repeat(12)}stable s1 seq`)).toBeUndefined();
    expect(problem(`${'not '.repeat(13)}stable s1 seq`)).toMatchObject({
      problem: 'propositions stand more than 12 deep within one another here',
      span: { start: 52, end: 58 },
    });
    const nested = `${'all ('.repeat(5000)}stable s1 seq${')'.repeat(5000)}`;
    expect(problem(nested)?.problem).toBe(
      `this is ${nested.length} characters long, and a proposition has at most 4000`,
    );
    expect(problem(`unreached ${'a '.repeat(1900)}`)).toBeUndefined();
  });

  it('knows where each word stands', () => {
    expect(parseProposition(plainText('stable (a and b) seq us', 100))).toMatchObject({
      members: [
        { member: 'state', word: { span: { start: 108, end: 115 } } },
        { member: 'concept' },
        { member: 'who', word: { span: { start: 121, end: 123 } } },
      ],
    });
  });
});

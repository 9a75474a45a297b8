import { describe, expect, it } from 'vitest';
import { plainText, type ScalarText } from '../source/scalar-text.ts';
import type { FindingSyntax } from './finding-syntax.ts';
import { parseFinding } from './parse-finding.ts';

/** A finding with each of its words as text. */
function words(text: string): object | undefined {
  const syntax = parseFinding(plainText(text));
  return syntax && inText(syntax);
}

function inText(syntax: FindingSyntax): object {
  return Object.fromEntries(
    Object.entries(syntax).map(([key, value]: [string, FindingSyntax | ScalarText | string]) => {
      if (typeof value === 'string') return [key, value];
      return [key, 'kind' in value ? inText(value) : value.text];
    }),
  );
}

describe('a finding', () => {
  it('is read word by word', () => {
    expect(words('stable s1 seq')).toEqual({ kind: 'stable', state: 's1', concept: 'seq' });
    expect(words('stable s1 seq us')).toMatchObject({ concept: 'seq', who: 'us' });
    expect(words('stable s1 seq all')).toEqual({ kind: 'stable', state: 's1', concept: 'seq' });
    expect(words('prefers us s1 s2')).toMatchObject({ who: 'us', better: 's1', worse: 's2' });
    expect(words('prefers all s1 s2')).toEqual({ kind: 'prefers', better: 's1', worse: 's2' });
    expect(words('passes council s1')).toMatchObject({ body: 'council', draft: 's1' });
    expect(words('reached s1')).toEqual({ kind: 'reached', state: 's1' });
    expect(words(' not  not unreached s1 ')).toMatchObject({ of: { of: { state: 's1' } } });
  });

  it('is of a coalition where members are joined, and says how that is read', () => {
    const coalition = (text: string) => {
      const syntax = parseFinding(plainText(text));
      if (syntax?.kind !== 'stable' || syntax.coalition === undefined) return undefined;
      const { members, reading } = syntax.coalition;
      const { state, concept } = syntax;
      return [state.text, concept.text, members.map((one) => one.text).join(' and '), reading];
    };
    expect(coalition('stable no talks seq us+china')).toEqual([
      'no talks',
      'seq',
      'us and china',
      undefined,
    ]);
    expect(coalition('stable s1 nash a+b+c movers')).toEqual([
      's1',
      'nash',
      'a and b and c',
      'movers',
    ]);
    expect(coalition('stable s1 seq us')).toBeUndefined();
    expect(words('stable s1 seq all')).toEqual({ kind: 'stable', state: 's1', concept: 'seq' });
    expect(coalition('stable s1 seq us+')).toBeUndefined();
    expect(coalition('stable seq us+china')).toBeUndefined();
    const syntax = parseFinding(plainText('stable s1 seq us+china', 100));
    expect(syntax).toMatchObject({
      coalition: {
        members: [{ span: { start: 114, end: 116 } }, { span: { start: 117, end: 122 } }],
      },
    });
  });

  it('takes a state of several words as it stands, in quotes or in brackets', () => {
    expect(words('stable no talks seq us')).toMatchObject({ state: 'no talks', who: 'us' });
    expect(words('prefers us "no talks" (a.x = yes, b.y)')).toMatchObject({
      better: 'no talks',
      worse: 'a.x = yes, b.y',
    });
    expect(words('holds Freeze for freeze seq')).toMatchObject({ deal: 'Freeze for freeze' });
  });

  it('keeps brackets inside a state, and those of which more follows', () => {
    expect(words('unreached a and (b or c)')).toMatchObject({ state: 'a and (b or c)' });
    expect(words('unreached (a or b) and c')).toMatchObject({ state: '(a or b) and c' });
    expect(words('unreached (a and (b or c))')).toMatchObject({ state: 'a and (b or c)' });
    expect(words('prefers us (a and (b or c)) not(b or c)')).toMatchObject({
      better: 'a and (b or c)',
      worse: 'not(b or c)',
    });
  });

  it('is none without all of its words', () => {
    for (const text of [
      ...['', 'perhaps s1', 'stable', 'stable s1', 'stable seq', 'not', 'not s1', 'unreached ()'],
      ...['prefers us s1', 'prefers us s1 s2 s3', 'passes council', 'holds seq', 'unreached'],
    ]) {
      expect(words(text), text).toBeUndefined();
    }
  });

  it('knows where each word stands', () => {
    const syntax = parseFinding(plainText('stable (a and b) seq us', 100));
    expect(syntax).toMatchObject({
      state: { span: { start: 108, end: 115 } },
      who: { span: { start: 121, end: 123 } },
    });
  });
});

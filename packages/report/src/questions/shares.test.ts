import { parse, type Share } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { drawnConflict } from '../../../../bench/drawn-conflict.mjs';
import type { Question } from './question.ts';
import { tellAnswer, tellShare } from './told.ts';

const doubted = `standoff: 1
title: Doubted
decision-makers:
  ann: { name: Ann, options: { stay: yes/no }, prefers: [ stay iff bob.stay, stay ] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [ stay, ann.stay ] }
status-quo: { ann.stay: no, bob.stay: no }
`;
const statements = (decisionMakers: number, number: number, seed: number) =>
  drawnConflict({ decisionMakers, options: 2, statements: number }, seed);

type AskedQuestion = Pick<Question, 'ask' | 'options'> & { readonly text: string };

const sweep = (options: Question['options']): AskedQuestion => ({
  ask: 'sweep',
  options,
  text: doubted,
});
const misjudge = (seed: number, number: number, avoid: string): AskedQuestion => ({
  ask: 'misjudge',
  options: { avoid, upTo: 2, concept: 'seq' },
  text: statements(3, number, seed),
});

const drawing = { doubts: 'swaps', within: 2, maxTraces: 1, samples: 40_000, seed: 3 };
/** One goes through a single trace, the others through two. */
const findings = ['unreached s2', 'stable s3 seq', 'unreached s4'];
const drawn = sweep({ ...drawing, findings: ['unreached s2'] });
const errors = misjudge(37, 9, 'd1.o1 and d0.o1');

const noSolver = () => Promise.reject(new Error('no solver is needed'));
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function told({ text, ...asked }: AskedQuestion, share: Share) {
  return tellShare(asked, parse(text).model!, share, noSolver);
}

const answers = new Map<AskedQuestion, Promise<string>>();

/** The answer of one machine, which several tests compare with. */
function alone(asked: AskedQuestion): Promise<string> {
  const answer = answers.get(asked) ?? answered(asked);
  answers.set(asked, answer);
  return answer;
}

async function answered({ text, ...asked }: AskedQuestion): Promise<string> {
  const answer = await tellAnswer(asked, parse(text).model!, noSolver);
  if (answer.status !== 'told') throw new Error(JSON.stringify(answer));
  return withoutTime(answer.document);
}

function withoutTime(document: object): string {
  return JSON.stringify(document).replace(/"elapsedMs":[\d.e+-]+/, '"elapsedMs":0');
}

/** The answer where everything is found by somebody else, and how many parts there were. */
async function inShares(asked: AskedQuestion, spoil = (found: unknown) => found) {
  const known: Record<string, readonly unknown[]> = {};
  let parts = 0;
  for (;;) {
    const answer = await told(asked, plain({ known }));
    if (answer.status === 'told') return { parts, text: withoutTime(answer.document) };
    if (answer.status !== 'divided') throw new Error(JSON.stringify(answer));
    const { of, count } = answer;
    expect(known).not.toHaveProperty([of]);
    parts += count;
    const found: unknown[] = [];
    for (let at = 0; at < count; at++) {
      const part = await told(asked, plain({ known, part: { of, at } }));
      if (part.status !== 'part') throw new Error(JSON.stringify(part));
      found.push(spoil(part.found));
    }
    known[of] = plain(found);
  }
}

describe('a question of which others find the parts has the answer that it has alone', () => {
  it.each([
    ['a finding in drawn models', 2, drawn],
    ['several findings, one of them exactly', 4, sweep({ ...drawing, findings })],
    ['errors of belief', 2, errors],
  ])('%s, in %i parts', async (_, parts, asked) => {
    expect(await inShares(asked)).toEqual({ parts, text: await alone(asked) });
  });

  it.each([
    ['of drawn models nothing', drawn, () => undefined],
    ['of drawn models no counts', drawn, () => ({ standing: -1, changed: 'x', touched: [] })],
    ['of errors a path to nowhere', errors, () => [[1e9, [[0, 0, 1e9]]]]],
  ])('also where %s came back: that is found anew', async (_, asked, spoil) => {
    expect((await inShares(asked, spoil)).text).toBe(await alone(asked));
  });
});

it('what is short, or falls into no parts, is answered at once', async () => {
  const short = [
    sweep({ ...drawing, samples: 20_000 }),
    sweep({ ...drawing, maxTraces: 20_000 }),
    misjudge(14, 4, 'd1.o1 and d1.o1 and not d0.o1'),
    { ask: 'analyze', options: {}, text: doubted } as const,
  ];
  for (const asked of short) expect((await told(asked, { known: {} })).status).toBe('told');
});

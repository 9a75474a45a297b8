import { votesFrom } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRAWN, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { literalOf } from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderVotes } from './render-votes.ts';

type Vote = 'yes' | 'no' | 'abstain';

/** Whether votes carry a draft: enough for it, and no veto against it. */
function carries(votes: readonly Vote[], needed: number, veto: number): boolean {
  return votes.filter((vote) => vote === 'yes').length >= needed && votes[veto] !== 'no';
}

interface Rule {
  readonly needed: number;
  readonly veto: number;
}

const HOW = {
  yes: 'likes it better',
  no: 'likes it less',
  abstain: 'likes both equally',
} as const;

/** What is told of one draft: the result, every vote, and who could turn the result. */
function checkDraft(part: string, cast: readonly Vote[], { needed, veto }: Rule): void {
  const passes = carries(cast, needed, veto);
  expect(part.includes(' passes: '), part).toBe(passes);
  for (const [dm, name] of DRAWN.entries()) {
    expect(part).toContain(`${name} ${HOW[cast[dm]!]}`);
    for (const other of ['yes', 'no', 'abstain'] as const) {
      if (other === cast[dm]) continue;
      const turns = carries(cast.with(dm, other), needed, veto) !== passes;
      expect(saysThatTurns(part, name, other), `${name} ${other}: ${part}`).toBe(turns);
    }
  }
  const vetoed = cast[veto] === 'no';
  expect(part.includes('vetoes it'), part).toBe(!passes && vetoed);
  expect(part.includes(', too few.'), part).toBe(!passes && !vetoed);
}

/** `It would fail if Ann or Bob voted no or abstained.` */
function saysThatTurns(part: string, name: string, other: Vote): boolean {
  const words = { yes: 'voted yes', no: 'voted no', abstain: 'abstained' }[other];
  return [
    ...part.matchAll(/It would (?:fail|pass) if (.*?) ((?:voted|abstained|were absent).*?)\./g),
  ].some(([, who, votes]) => votes!.includes(words) && who!.includes(name));
}

it('every sentence on a vote claims what is so, on random bodies', () => {
  fc.assert(
    fc.property(optionsArbitrary(), (text) => {
      const analysis = analyzeText(text, { concepts: ['nash'] });
      const { casebook } = analysis;
      const { game } = literalOf(analysis);
      const needed = Number(/adopts: (\d)/.exec(text)![1]);
      const veto = ['ann', 'bob', 'cat'].indexOf(/no veto by (\w+)/.exec(text)?.[1] ?? '');
      const castFor = (dm: number, end: number, state: number): Vote =>
        game.prefers(dm, end, state) ? 'yes' : game.prefers(dm, state, end) ? 'no' : 'abstain';
      for (const state of game.states) {
        const { drafts, ...votes } = votesFrom(casebook, 3, state);
        const told = renderVotes({ drafts, ...votes }, plainStyle, 100_000);
        const carried = drafts.filter(({ draft }) => game.prefers(3, Number(draft), state));
        expect(told.includes('No draft passes.'), told).toBe(carried.length === 0);
        expect(told).toMatch(new RegExp(`${needed} votes? of 3 (is|are) needed\\.`));
        const parts = told.split('\n\n').slice(1);
        expect(parts.length).toBe(drafts.length);
        for (const { draft } of drafts) {
          const part = parts.find((each) => each.includes(`(${casebook.stateId(draft)}) `))!;
          const cast = DRAWN.map((_, dm) => castFor(dm, Number(draft), state));
          checkDraft(part, cast, { needed, veto });
        }
      }
    }),
    { numRuns: 8 },
  );
});

import { expect, it } from 'vitest';
import { createAnswers } from '../src/answers/answers.ts';
import { contestedIn } from '../src/answers/contested.ts';
import { doubtedModel } from '../src/answers/doubted-model.ts';
import { findingsIn, findingsUnder } from '../src/answers/findings-under.ts';
import { inTurn } from '../src/answers/in-turn.ts';
import type { Offered } from '../src/figures/judgement.ts';
import { holdWith } from '../src/write-briefing.ts';
import { caseModel } from './model.ts';

const model = caseModel('kinsara-2014-syria-iraq');

const hold = async (prose: string) => {
  const answers = createAnswers(model);
  const text = `---
briefing: 1
model: kinsara-2014-syria-iraq
headline: H
standfirst: S
by: Ann
date: 2026-11-28
---

${prose}`;
  const { held } = await holdWith(text, 'b.md', answers);
  return { ...held!, answers };
};

it('what a briefing offers to change stands by statement, with its changes first and the other steps behind', async () => {
  const { briefing, drawn } = await hold(
    '::judgement{of=iraq place=3}\n\n::judgement{of=syria place=1}\n\n::judgement{of=iraq place=3 change=swap}\n\n::judgement{of=iraq place=3}\n',
  );
  const found = contestedIn(briefing, drawn, model);
  expect(found.map(({ id, changes }) => [id, changes.map((one) => one.id)])).toEqual([
    ['iraq.3', ['drop:iraq.3', 'swap:iraq.3', 'swap:iraq.2']],
    ['syria.1', ['drop:syria.1', 'swap:syria.1']],
  ]);
  expect(found[0]?.says).toMatch(/^Iraq, statement 3: “.*”$/);
  expect(found[0]?.changes[0]?.says).toMatch(/does not matter to Iraq$/);
  const own = found[0]?.says.replace(/^.*?: /, '') ?? '';
  expect(found[0]?.changes[2]?.says).toContain(`cares more about ${own} than about `);
});

it('findings that are followed are those of the briefing, of the file, and of the status quo', async () => {
  const { briefing, answers } = await hold(
    'It :holds[stays]{finding="stable status-quo seq"} so.\n',
  );
  const found = await findingsIn(briefing, answers);
  expect(found[0]).toMatchObject({ asked: 'stable status-quo seq', stands: expect.any(Boolean) });
  // Said once, however often it is named.
  expect(new Set(found.map(({ says }) => says)).size).toBe(found.length);
});

it('changes that hold together are made at the places where their statements stand by then', () => {
  const offered = (kind: 'drop' | 'swap', place: number, of = 'iraq'): Offered => ({
    kind,
    of,
    place,
  });
  const order = (changes: readonly Offered[]) => {
    const at = ['a', 'b', 'c', 'd', 'e'];
    for (const { kind, place } of changes) {
      if (kind === 'drop') at.splice(place - 1, 1);
      else at.splice(place - 1, 2, at[place]!, at[place - 1]!);
    }
    return at.join('');
  };
  const after = (...changes: Offered[]) => order(inTurn(changes)!);
  expect(after(offered('drop', 1), offered('drop', 4))).toBe('bce');
  expect(after(offered('drop', 4), offered('drop', 1))).toBe('bce');
  expect(after(offered('drop', 3), offered('swap', 3))).toBe('abde');
  expect(after(offered('drop', 4), offered('swap', 3))).toBe('abce');
  expect(after(offered('drop', 1), offered('swap', 3), offered('swap', 1))).toBe('bdce');
  expect(inTurn([offered('swap', 3), offered('swap', 4)])).toBe(undefined);
  expect(inTurn([offered('swap', 3), offered('swap', 4, 'syria')])).toHaveLength(2);
});

it('findings under changes are those of the model in which they were made', async () => {
  const findings = ['stable status-quo nash', 'stable status-quo seq', 'stable status-quo gmr'];
  const asWritten = async (changed: typeof model) => {
    const answer = await createAnswers(changed).answer(
      { ask: 'sweep', options: { findings, doubts: 'swaps', within: 0 } },
      undefined,
    );
    return (
      answer as unknown as { document: { findings: { asWritten: boolean }[] } }
    ).document.findings.map((one) => one.asWritten);
  };
  expect(await findingsUnder(model, undefined, findings, [])).toEqual({
    stand: await asWritten(model),
  });
  const drop: Offered = { kind: 'drop', of: 'iraq', place: 1 };
  const dropped = doubtedModel(model, drop);
  if ('problem' in dropped) throw new Error(dropped.problem);
  expect(await findingsUnder(model, undefined, findings, [drop])).toEqual({
    stand: await asWritten(dropped.model),
  });
  const both: Offered[] = [
    { kind: 'swap', of: 'iraq', place: 2 },
    { kind: 'swap', of: 'iraq', place: 3 },
  ];
  expect(await findingsUnder(model, undefined, findings, both)).toEqual({
    problem: expect.stringContaining('same statement'),
  });
});

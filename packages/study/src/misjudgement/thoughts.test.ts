import { findConcept, runToEnd, type StateCode } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { gamesOf, ROOM } from '../../../../test/conflicts/games.ts';
import { readFormula } from '../query/read-formula.ts';
import { misjudge } from './misjudgements.ts';
import type { FatalStep } from './stories.ts';
import { blindSpotAt, errorAt } from './thoughts.ts';

const text = `
standoff: 1
title: A patrol
decision-makers:
  a: { options: { go: yes/no }, prefers: [not (go and b.fire), go] }
  b: { options: { fire: yes/no }, prefers: [{ want: fire, if: a.go }, not fire] }
bodies:
  court: { members: [b], adopts: 1 vote, options: { rule: yes/no } }
status-quo: { a.go: no, b.fire: no, court.rule: no }
`;
const games = gamesOf(text);
const { casebook } = games.truth;
const read = readFormula(casebook.conflict, 'a.go and b.fire');
if ('problem' in read) throw new Error(read.problem);
const query = { concept: findConcept('gmr')!, upTo: 2, facts: false, limits: ROOM };
const misjudgements = runToEnd(misjudge(games, read.formula, query));
if ('status' in misjudgements) throw new Error(misjudgements.status);
const { found } = misjudgements;

const { space, states } = casebook;
const codes = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
const state = (...levels: readonly number[]): StateCode =>
  codes.find((code) => `${states.levels(code)}` === `${levels}`)!;
const [stays, goes, fired] = [state(0, 0, 0), state(1, 0, 0), state(1, 1, 0)];
const shots = { kind: 'sequence', steps: [{ mover: 1, to: fired }] } as const;
const COURT = 2;

describe('a step', () => {
  it('to what its mover likes better is no error, and one to what it does not is', () => {
    expect(errorAt(found, { mover: 0, from: stays, to: goes })).toBe('none');
    expect(errorAt(found, { mover: 0, from: goes, to: stays })).toBe('misreads-gain');
    expect(errorAt(found, { mover: 0, from: stays, to: stays })).toBe('misreads-gain');
  });

  it('is an error where its mover overlooks what deters from it, or fears it no longer', () => {
    const step = { mover: 0, from: stays, to: goes };
    expect(errorAt(found, { ...step, overlooked: shots })).toBe('overlooks');
    expect(errorAt(found, { ...step, feared: shots })).toBe('no-longer-fears');
    expect(errorAt(found, { ...step, overlooked: shots, feared: shots })).toBe('overlooks');
  });

  it('of a body is no error, whatever it likes', () => {
    expect(errorAt(found, { mover: COURT, from: goes, to: stays })).toBe('none');
  });

  it('is told with what is so, where it is an error', () => {
    const told = (step: FatalStep) =>
      blindSpotAt(found, step).map(({ kind, told: says }) => [kind, says]);
    expect(told({ mover: 0, from: stays, to: goes })).toEqual([]);
    const [misread] = told({ mover: 0, from: goes, to: stays });
    expect(misread![0]).toBe('improvement');
    const [overlooked] = told({ mover: 0, from: stays, to: goes, overlooked: shots });
    expect(overlooked![0]).toBe('improvement');
    expect(told({ mover: 0, from: stays, to: goes, feared: shots })).toEqual(
      told({ mover: 0, from: stays, to: goes, overlooked: shots }),
    );
  });
});

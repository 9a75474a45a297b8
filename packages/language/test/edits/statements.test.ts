import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conflict, PreferenceEntry } from '../../src/conflict/conflict.ts';
import {
  addStatement,
  type EditOutcome,
  moveStatement,
  removeStatement,
  setStatementMode,
  switchOff,
  switchOn,
} from '../../src/edits/index.ts';
import { commentsOf, conflictOf, edited } from './edit-properties.ts';
import { sampleFiles } from './sample-files.ts';

/** Decision makers with statements, by file. */
const ordered = sampleFiles.flatMap(({ name, text }) => {
  const conflict = conflictOf(text);
  return conflict.decisionMakers.flatMap(({ id, preference }) =>
    preference.kind === 'prioritized' && preference.statements.length > 1
      ? [{ name, text, id, conflict, count: preference.statements.length }]
      : [],
  );
});
/** By number, so that a counterexample is not the whole file. */
const someOrder = fc.nat(ordered.length - 1);
const orderNumber = (number: number) => ordered[number]!;

function withStatements(
  conflict: Conflict,
  id: string,
  change: (statements: readonly PreferenceEntry[]) => readonly PreferenceEntry[],
): Conflict {
  const decisionMakers = conflict.decisionMakers.map((owner) =>
    owner.id === id && owner.preference.kind === 'prioritized'
      ? {
          ...owner,
          preference: { ...owner.preference, statements: change(owner.preference.statements) },
        }
      : owner,
  );
  return { ...conflict, decisionMakers };
}

/** Refused since the order of degrees or a variant would be wrong, or comments stand in brackets. */
function isBearable(outcome: EditOutcome, file: number): boolean {
  if (outcome.status === 'edited') return false;
  const codes = [
    'makes-errors',
    ...(orderNumber(file).name.includes('brackets') ? ['layout'] : []),
  ];
  expect(codes).toContain(outcome.reason.code);
  return true;
}

const runs = { numRuns: 25 };

describe('a statement in any file', () => {
  it('moves to another place, or would break the order of degrees, and moves back', () => {
    const places = fc.tuple(someOrder, fc.nat(), fc.nat());
    fc.assert(
      fc.property(places, ([file, one, other]) => {
        const { text, id, conflict, count } = orderNumber(file);
        const [from, to] = [(one % count) + 1, (other % count) + 1];
        const outcome = moveStatement(text, { decisionMaker: id, from, to });
        if (isBearable(outcome, file)) return;
        const after = edited(text, outcome);
        const expected = withStatements(conflict, id, (all) =>
          all.toSpliced(from - 1, 1).toSpliced(to - 1, 0, all[from - 1]!),
        );
        expect(conflictOf(after)).toEqual(expected);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expect([...after].sort().join('')).toBe([...text].sort().join(''));
        const back = moveStatement(after, { decisionMaker: id, from: to, to: from });
        expect(edited(after, back)).toBe(text);
      }),
      runs,
    );
  });

  it('is added and removed again', () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), (file, number) => {
        const { text, id, conflict, count } = orderNumber(file);
        const at = (number % (count + 1)) + 1;
        const statement = { mode: 'want' as const, formula: 'true', says: 'All: is, well # "so"' };
        const outcome = addStatement(text, { decisionMaker: id, at, statement });
        if (isBearable(outcome, file)) return;
        const after = edited(text, outcome);
        const found = conflictOf(after);
        expect(withStatements(found, id, (all) => all.toSpliced(at - 1, 1))).toEqual(conflict);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        const back = removeStatement(after, { decisionMaker: id, place: at });
        expect(edited(after, back)).toBe(text);
      }),
      runs,
    );
  });

  it('is removed alone', () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), (file, number) => {
        const { text, id, conflict, count } = orderNumber(file);
        const place = (number % count) + 1;
        const outcome = removeStatement(text, { decisionMaker: id, place });
        if (isBearable(outcome, file)) return;
        const after = edited(text, outcome);
        const expected = withStatements(conflict, id, (all) => all.toSpliced(place - 1, 1));
        expect(conflictOf(after)).toEqual(expected);
      }),
      runs,
    );
  });

  it('is switched off and on', () => {
    fc.assert(
      fc.property(someOrder, fc.nat(), (file, number) => {
        const { name, text, id, conflict, count } = orderNumber(file);
        const place = (number % count) + 1;
        const outcome = switchOff(text, { decisionMaker: id, place });
        if (isBearable(outcome, file)) return;
        const after = edited(text, outcome);
        const expected = withStatements(conflict, id, (all) => all.toSpliced(place - 1, 1));
        expect(conflictOf(after)).toEqual(expected);
        const back = edited(after, switchOn(after, { decisionMaker: id, off: 1 }));
        expect(conflictOf(back)).toEqual(conflict);
        if (!name.includes('brackets') && /prefers:\s*\n/.test(text)) expect(back).toBe(text);
      }),
      runs,
    );
  });

  it('gets another mode, and goes to a place that it can have', () => {
    const modes = fc.constantFrom(
      'want' as const,
      'not' as const,
      'must' as const,
      'never' as const,
    );
    fc.assert(
      fc.property(someOrder, fc.nat(), modes, (file, number, mode) => {
        const { text, id, conflict, count } = orderNumber(file);
        const place = (number % count) + 1;
        const outcome = setStatementMode(text, { decisionMaker: id, place, mode });
        const isGroup = withStatements(conflict, id, (all) => all.slice(place - 1, place));
        if (outcome.status === 'refused') {
          const { code, message } = outcome.reason;
          // Others may see a statement added in a place that only an ordinary one can have.
          if (code === 'makes-errors') expect(message).toContain('(perceptions.');
          else expect(JSON.stringify(isGroup)).toMatch(/"kind":"(equally|or-else)"/);
          return;
        }
        const after = conflictOf(edited(text, outcome));
        const texts = (from: Conflict): string[] =>
          from.decisionMakers.flatMap(({ id: owner, preference }) =>
            owner === id && preference.kind === 'prioritized'
              ? preference.statements.map((entry) => JSON.stringify({ ...entry, mode: '' })).sort()
              : [],
          );
        expect(texts(after)).toEqual(texts(conflict));
      }),
      runs,
    );
  });
});

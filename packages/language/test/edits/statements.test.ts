import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws, someOf } from '../../../../test/draws.ts';
import type { Conflict, PreferenceEntry, SeenChange } from '../../src/conflict/conflict.ts';
import {
  addStatement,
  type EditOutcome,
  moveStatement,
  removeStatement,
  type StatementMode,
  setStatementMode,
  switchOff,
  switchOn,
} from '../../src/edits/index.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { commentsOf, conflictOf, edited, withoutSpans } from './edit-properties.ts';
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

/** Doubts by number stay with what they are about; one of what is gone goes with it. */
function withoutPlace(doubts: Conflict['doubts'], id: string, place: number): Conflict['doubts'] {
  return doubts.flatMap((doubt) => {
    const [of, list, number] = doubt.of;
    if (of !== id || list !== 'prefers' || number === undefined || !/^\d+$/.test(number))
      return [doubt];
    if (Number(number) === place) return [];
    return Number(number) < place
      ? [doubt]
      : [{ ...doubt, of: [of, list, `${Number(number) - 1}`] }];
  });
}

/** What variants set by number stays with the statement that it was about. */
function movedIn(
  variants: Conflict['variants'],
  id: string,
  to: (place: number) => number,
): Conflict['variants'] {
  const start = `decision-makers.${id}.prefers.`;
  return variants.map((variant) => ({
    ...variant,
    sets: variant.sets.map((path) => {
      const number = path.startsWith(start) ? path.slice(start.length) : '';
      return /^\d+$/.test(number) ? `${start}${to(Number(number))}` : path;
    }),
  }));
}

function statementsOf({ decisionMakers }: Conflict, id: string): readonly PreferenceEntry[] {
  const preference = decisionMakers.find((owner) => owner.id === id)?.preference;
  return preference?.kind === 'prioritized' ? preference.statements : [];
}

/** The statements in whatever order, however they are meant. */
function withoutModes(statements: readonly PreferenceEntry[]): string[] {
  return statements.map((entry) => JSON.stringify({ ...entry, mode: '' })).sort();
}

/** Changes by place that perceptions and signals make to the order of a decision maker as the file has it. */
function editsOf(text: string, id: string): (readonly SeenChange[])[] {
  const { conflict, variants } = parseConflict(text);
  const own = JSON.stringify(statementsOf(withoutSpans(conflict!), id));
  return [conflict!, ...variants.values()].flatMap((each) => {
    if (JSON.stringify(statementsOf(withoutSpans(each), id)) !== own) return [];
    const seen = each.perceptions.flatMap(({ observed, edits }) =>
      observed === id ? [edits] : [],
    );
    const shown = each.signals.flatMap(({ shows }) =>
      shows.flatMap(({ about, edits }) => (about === id ? [edits] : [])),
    );
    return [...seen, ...shown];
  });
}

const isGreat = (mode: string): boolean => mode === 'must' || mode === 'never';
const isGreatEntry = (entry: PreferenceEntry): boolean =>
  /"mode":"(must|never)"/.test(JSON.stringify(entry));

/** Why the statement at a place cannot have a mode, if it cannot. */
function refusalOf(
  statements: readonly PreferenceEntry[],
  place: number,
  mode: StatementMode,
  changes: readonly (readonly SeenChange[])[],
): string | undefined {
  if (statements[place - 1]!.kind !== 'statement') return 'no-such-statement';
  const great = statements
    .map((entry, at) => (at === place - 1 ? isGreat(mode) : isGreatEntry(entry)))
    .sort((one, other) => Number(other) - Number(one));
  return changes.some((edits) => breaksDegrees(great, edits)) ? 'makes-errors' : undefined;
}

/** Whether a change by place would leave a great statement behind another one. */
function breaksDegrees(great: readonly boolean[], edits: readonly SeenChange[]): boolean {
  const after = edits.reduce(
    (order, edit) =>
      edit.kind === 'drop'
        ? order.toSpliced(edit.place - 1, 1)
        : order.toSpliced(edit.place - 1, 0, isGreatEntry(edit.statement)),
    great,
  );
  return after.lastIndexOf(true) > after.indexOf(false) && after.includes(false);
}

/**
 * Every order as it is written, and all in brackets: each place gets a mode of each degree, one in
 * either file.
 */
const everyMode = ordered.flatMap((order) => {
  if (/ with CRLF$| in lines$/.test(order.name)) return [];
  const modes = order.name.endsWith(' in brackets')
    ? (['never', 'not', 'must', 'want'] as const)
    : (['want', 'must', 'not', 'never'] as const);
  return [{ ...order, modes }];
});

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

const runs = { numRuns: draws(25, '', 5) };

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
        const variants = movedIn(found.variants, id, (place) => (place > at ? place - 1 : place));
        expect({
          ...withStatements(found, id, (all) => all.toSpliced(at - 1, 1)),
          variants,
        }).toEqual(conflict);
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
        const doubts = withoutPlace(conflict.doubts, id, place);
        const variants = movedIn(conflict.variants, id, (n) => (n > place ? n - 1 : n));
        expect(conflictOf(after)).toEqual({ ...expected, doubts, variants });
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

  it.each(someOf(everyMode, 8, 14))(
    '$name: $id gets another mode at every place, and it goes where it may stand',
    (order) => {
      const { text, id, conflict, count, modes } = order;
      const changes = editsOf(text, id);
      for (let place = 1; place <= count; place++) {
        const mode = modes[place % modes.length]!;
        const outcome = setStatementMode(text, { decisionMaker: id, place, mode });
        const statements = statementsOf(conflict, id);
        const refusal = refusalOf(statements, place, mode, changes);
        expect(outcome.status === 'refused' ? outcome.reason.code : undefined).toBe(refusal);
        if (outcome.status === 'refused') continue;
        const after = statementsOf(conflictOf(edited(text, outcome)), id);
        expect(withoutModes(after)).toEqual(withoutModes(statements));
      }
    },
  );
});

import { expect } from 'vitest';
import { Parser } from 'yaml';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { applyChanges } from '../../src/edits/core/text-change.ts';
import type { EditOutcome } from '../../src/edits/index.ts';
import { piecesOf } from '../../src/format/pieces.ts';
import { parseConflict } from '../../src/parse-conflict.ts';

/** The new text of an edit that has to succeed, and whose changes have to lead to it. */
export function edited(before: string, outcome: EditOutcome): string {
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.reason));
  expect(applyChanges(before, outcome.changes)).toBe(outcome.text);
  for (const [at, change] of outcome.changes.entries()) {
    expect(change.from).toBeGreaterThanOrEqual(outcome.changes[at - 1]?.to ?? 0);
  }
  if (before.includes('\r\n')) expect(outcome.text).not.toMatch(/(?<!\r)\n/);
  else expect(outcome.text).not.toContain('\r');
  return outcome.text;
}

/** The conflict of a text without places, which has to be free of errors. */
export function conflictOf(text: string): Conflict {
  const { conflict, diagnostics } = parseConflict(text);
  if (!conflict)
    throw new Error(JSON.stringify(diagnostics.find((one) => one.severity === 'error')));
  return withoutSpans(conflict);
}

/** Data without the places in the text. */
export function withoutSpans<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' ? undefined : part)));
}

/** All comments of a text, sorted. */
export function commentsOf(text: string): string[] {
  return piecesOf([...new Parser().parse(text)])
    .flatMap(({ kind, text: comment }) => (kind === 'comment' ? [comment] : []))
    .sort();
}

import { findingProblem, type Problem, withinFinding } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import { knownNames } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { AskedFinding } from '../sweep/finding.ts';
import { readFinding } from './read-finding.ts';

/** Whether a text can only be the name of a finding: findings have several words. */
export function isNameOfFinding(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** The findings that the file names, in its order. */
export function findingsOfFile(casebook: Casebook): Read<readonly AskedFinding[]> {
  const read: AskedFinding[] = [];
  for (const { id, finding, says, why } of casebook.conflict.findings) {
    const one = readFinding(casebook, finding);
    if ('problem' in one) return withinFinding(id, one);
    read.push({
      id,
      from: 'file',
      finding: one.value,
      ...(says !== undefined && { says }),
      ...(why !== undefined && { why }),
    });
  }
  return { value: read };
}

/** Findings that are asked for, by their words or by the names that some of them have. */
export function findingsAskedFor(
  casebook: Casebook,
  texts: readonly string[],
  named: readonly AskedFinding[],
): Read<readonly AskedFinding[]> {
  const read: AskedFinding[] = [];
  for (const text of texts) {
    const known = named.find(({ id }) => id === text);
    if (known === undefined && isNameOfFinding(text)) return unknownFinding(text, named);
    const one = known ? { value: known } : readAsked(casebook, text);
    if ('problem' in one) return one;
    // Who asks twice for one is told once.
    if (read.every(({ id }) => id !== one.value.id)) read.push(one.value);
  }
  return { value: read };
}

function readAsked(casebook: Casebook, text: string): Read<AskedFinding> {
  const read = readFinding(casebook, text);
  const id = text.trim().replaceAll(/\s+/g, ' ');
  return 'problem' in read ? read : { value: { id, from: 'asked', finding: read.value } };
}

function unknownFinding(name: string, named: readonly AskedFinding[]): Problem {
  const ids = named.map(({ id }) => id);
  return findingProblem('unknown-finding', { name, ...knownNames(name, ids) });
}

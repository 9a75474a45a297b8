import { withinText } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from '../sweep/finding.ts';
import { readProposition } from '../written/read-proposition.ts';
import { findingOf } from './finding-of.ts';

/** Reads one finding, such as `stable status-quo seq`: a proposition that is decided in many models. */
export function readFinding(casebook: Casebook, text: string): Read<Finding> {
  const read = readProposition(casebook, text);
  if ('problem' in read) return read;
  const finding = findingOf(casebook, read.value);
  return 'problem' in finding ? withinText(text, finding) : finding;
}

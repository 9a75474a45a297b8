import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { NamedValue } from '../shapes/id-mapping.ts';
import { readable } from '../shapes/list.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import type { WrittenDecisionMaker } from './decision-makers.ts';
import type { WrittenFile } from './index.ts';
import type { WrittenEntry } from './statements.ts';

/** Reports what is beyond the limits for the file as a whole. */
export function checkSize({ fields, keys }: WrittenFile, report: Report): void {
  const decisionMakers = fields['decision-makers']?.entries ?? [];
  const place = keys.get('decision-makers');
  if (!place) return;
  const owners = [...decisionMakers, ...(fields.bodies?.entries ?? [])];
  const options = owners.flatMap(({ value }) => value?.fields.options?.entries ?? []);
  reportCount('options', options.length, limits.options, place, report);
  const statements = decisionMakers.reduce((sum, entry) => sum + countStatements(entry), 0);
  reportCount('preference statements', statements, limits.statements, place, report);
}

function reportCount(what: string, count: number, limit: number, span: Span, report: Report): void {
  if (count <= limit) return;
  const message = `there are ${count} ${what}, and at most ${limit.toLocaleString('en')} are possible`;
  report('too-many', span, message);
}

function countStatements({ value }: NamedValue<WrittenDecisionMaker>): number {
  return readable(value?.fields.prefers).reduce((sum, entry) => sum + sizeOf(entry), 0);
}

function sizeOf(entry: WrittenEntry): number {
  return entry.kind === 'statement' ? 1 : entry.statements.length;
}

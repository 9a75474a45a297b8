import type { Conflict, Grounded, Preference, PreferenceEntry } from '../conflict/conflict.ts';
import { everyPerception } from '../conflict/every-perception.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Span } from '../source/span.ts';

/** Warns of preferences that rest on no claim, in a file that has claims. */
export function warnOfMissingClaims(conflict: Conflict, report: Report): void {
  if (conflict.claims.length === 0) return;
  for (const decisionMaker of conflict.decisionMakers) {
    warnOfPreference(decisionMaker.preference, decisionMaker, report);
  }
  for (const perception of everyPerception(conflict)) {
    if (perception.preference) warnOfPreference(perception.preference, perception, report);
    if (perception.because.length > 0) continue;
    for (const edit of perception.edits)
      if (edit.kind === 'add') warnOfEntry(edit.statement, report);
  }
}

/** Statements cite claims one by one; any other preference rests on what its owner cites. */
function warnOfPreference(preference: Preference, owner: Grounded, report: Report): void {
  if (preference.kind === 'none') return;
  if (preference.kind === 'prioritized') {
    for (const entry of preference.statements) warnOfEntry(entry, report);
    return;
  }
  const terms = preference.kind === 'weights' ? preference.terms : [];
  const rests = owner.because.length > 0 || (terms.length > 0 && terms.every(cites));
  if (!rests) warn(preference.span, 'this preference rests on no claim', report);
}

function warnOfEntry(entry: PreferenceEntry, report: Report): void {
  if (cites(entry) || statementsOf(entry).every(cites)) return;
  warn(entry.span, 'this statement rests on no claim', report);
}

function cites({ because }: Grounded): boolean {
  return because.length > 0;
}

function warn(span: Span, message: string, report: Report): void {
  report('statement-without-claim', span, message, { help: 'cite a claim under "because"' });
}

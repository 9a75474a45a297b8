import type { Conflict } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';

/** Warns of rules by which a yes can make a draft fail. */
export function warnOfHarmfulYes({ bodies }: Conflict, report: Report): void {
  for (const { id, when, agreement, rulesOfOptions = [], span } of bodies) {
    const changes = (agreement?.transitions ?? []).flatMap(({ by }) =>
      by.kind === 'votes' && by.when ? [by.when] : [],
    );
    const ofOptions = rulesOfOptions.flatMap((one) => one.when ?? []);
    const harmful = [...(agreement || !when ? [] : [when]), ...changes, ...ofOptions].filter(
      ({ yesHelps }) => yesHelps === false,
    );
    for (const text of new Set(harmful.map((one) => one.text))) {
      report(
        'yes-can-harm',
        span,
        `in ${id} a vote turned to yes can make a draft fail: "${text}"`,
      );
    }
  }
}

import type { Body, Conflict } from '../conflict/conflict.ts';
import { optionsNamed } from '../conflict/options-named.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';

/** Warns of what an agreement binds to where none of its parties could change it: only moves of parties are bound. */
export function warnOfBindingNobody({ bodies, facts }: Conflict, report: Report): void {
  for (const { id, agreement, members } of bodies) {
    for (const { formula } of agreement?.binds ?? []) {
      const named = optionsNamed(formula, facts);
      const parties = members.map((member) => member.id);
      const canChange = ({ owner }: { readonly owner: string }): boolean =>
        parties.includes(owner) || bodies.some((one) => one.id === owner && isOfEach(one, parties));
      if (named.length === 0 || named.some(canChange)) continue;
      report('binds-nobody', formula.span, `no party of ${id} decides anything that this names`);
    }
  }
}

/** Whether each of some parties may change an agreement by itself. */
function isOfEach({ agreement, members }: Body, parties: readonly string[]): boolean {
  return (
    members.some(({ id }) => parties.includes(id)) &&
    (agreement?.transitions ?? []).some(({ by }) => by.kind === 'each')
  );
}

import type { Conflict, MisreadFact, Signal } from '../conflict/conflict.ts';
import { everyPerception } from '../conflict/every-perception.ts';
import { formulasOfEdits, formulasOfPreference } from '../conflict/preference-parts.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { factIds } from '../sections/fact-order.ts';

/**
 * Warns of misread facts on which no order rests, and of signals that tell what all who receive them know
 * already. What matters in one of the conflicts, those of the base file and of its variants, matters.
 */
export function warnOfBeliefsWithoutEffect(
  base: Conflict,
  conflicts: readonly Conflict[],
  report: Report,
): void {
  const preferred = new Set(conflicts.flatMap((conflict) => [...factsPreferred(conflict)]));
  for (const misread of base.misread) {
    if (!preferred.has(misread.fact)) warnOfMisreading(misread, report);
  }
  for (const signal of base.signals) warnOfSignal(signal, conflicts, report);
}

/** The facts that some order names, and those on which these rest. */
function factsPreferred(conflict: Conflict): ReadonlySet<string> {
  const { decisionMakers, signals, facts } = conflict;
  const views = everyPerception(conflict);
  const formulas = [
    ...[...decisionMakers, ...views].flatMap(({ preference }) =>
      preference ? formulasOfPreference(preference) : [],
    ),
    ...[...views, ...signals.flatMap(({ shows }) => shows)].flatMap(({ edits }) =>
      formulasOfEdits(edits),
    ),
  ];
  const named = new Set(formulas.flatMap((formula) => [...factIds(formula)]));
  // Each fact rests only on facts before it.
  for (const { id, when } of facts.toReversed()) {
    if (named.has(id)) for (const other of factIds(when)) named.add(other);
  }
  return named;
}

function warnOfMisreading({ observer, fact, span }: MisreadFact, report: Report): void {
  const message = `nothing that anybody wants depends on ${fact}, which ${observer} misreads`;
  report('misread-without-effect', span, message, {
    help: 'use it in a preference, or leave it out here',
  });
}

function warnOfSignal(signal: Signal, conflicts: readonly Conflict[], report: Report): void {
  const { id, to, shows, corrects, span } = signal;
  const isMisread = (fact: string): boolean =>
    conflicts.some(({ misread }) =>
      misread.some((one) => one.fact === fact && to.includes(one.observer)),
    );
  const isHidden = (of: string, option: string): boolean =>
    conflicts.some(({ perceptions }) =>
      perceptions.some(
        ({ observer, observed, hides }) =>
          to.includes(observer) && observed === of && hides.includes(option),
      ),
    );
  for (const fact of corrects.filter((one) => !isMisread(one))) {
    const message = `${id} corrects ${fact}, and nobody who receives it misreads that`;
    report('signal-without-effect', span, message, {
      help: 'say under "misread" who does, or leave it out here',
    });
  }
  for (const { about, reveals } of shows) {
    for (const option of reveals.filter((one) => !isHidden(about, one))) {
      const message = `${id} reveals ${about}.${option}, and everybody who receives it knows of that`;
      report('signal-without-effect', span, message, {
        help: 'say under "perceptions" from whom it is hidden, or leave it out here',
      });
    }
  }
}

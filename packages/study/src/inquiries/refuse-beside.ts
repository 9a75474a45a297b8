import { togetherProblem } from '@standoff/wording';
import type { PreferencesRead } from '../asking/preferences.ts';
import { type Refusal, refuse, type Setting } from './define-inquiry.ts';
import { refuseDoubt } from './refuse-doubt.ts';

/** What a proposition says itself. */
const SAID = ['state', 'decisionMaker', 'reading', 'concepts'] as const;

type AskedBeside = PreferencesRead & { readonly doubt?: boolean } & {
  readonly [K in (typeof SAID)[number]]?: unknown;
};

/** Refuses what a proposition says itself where it is asked about one; and its doubt in other readings of preferences. */
export function refuseBesideThat(asked: AskedBeside, setting: Setting): Refusal | undefined {
  const { called } = setting;
  const idle = SAID.find((key) => asked[key] !== undefined);
  if (idle === undefined) return refuseDoubt(asked, setting);
  return refuse(
    togetherProblem('said-by-proposition', { option: called(idle), that: called('that') }),
  );
}

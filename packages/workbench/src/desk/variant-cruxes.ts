import { defaultLimits, type Steps } from '@standoff/engine';
import { editJudgement, parseConflict } from '@standoff/language';
import { sayCrux } from '@standoff/report';
import {
  type Analysis,
  type Crux,
  cruxBetween,
  type Headline,
  judgementsOfSet,
  type Model,
  tellCrux,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { readPreferences } from './read-preferences.ts';
import type { ChangedPreference } from './shown-preferences.ts';
import type { ShownCrux } from './shown-variants.ts';

/** The analyses of the file as it stands, first, and of its variants. */
export type VariantAnalyses = readonly {
  readonly variant: string | null;
  readonly analysis: Analysis;
  readonly headline: Headline;
}[];

/** How the file as it stands is called beside a variant. */
const FILE = 'the file';

/** So many sets are offered to be tried where each of them is enough. */
const OFFERED = 3;

/** What explains why each variant finds otherwise than the file; nothing of those that find the same. */
export function* cruxesOf(
  model: Model,
  [first, ...others]: VariantAnalyses,
): Steps<readonly ShownCrux[]> {
  const shown: ShownCrux[] = [];
  const base = { version: model.base, analysis: first!.analysis };
  for (const { variant, analysis } of others) {
    const version = model.variants.get(variant!)!;
    const crux = yield* cruxBetween(base, { version, analysis }, defaultLimits);
    if ('why' in crux || crux.findings.length === 0) continue;
    shown.push(shownCrux(variant!, crux));
  }
  return shown;
}

function shownCrux(variant: string, crux: Crux): ShownCrux {
  const { before, groups, after } = sayCrux(crux, [FILE, variant]);
  const told = tellCrux(crux, [0, 1]);
  return {
    variant,
    before: before.map(({ text }) => text),
    after: after.map(({ text }) => text),
    groups: groups.map(({ about, says }, k) => ({
      about: about.map(({ text }) => text).join(' '),
      says: says.map(({ text }) => text),
      tries: told.groups[k]!.into.sets.slice(0, OFFERED).flatMap((set) => {
        const each = set.map((at) => crux.differences[at]!);
        const canBe = each.every((one) => one.into.length > 0);
        return canBe ? [{ says: each.map((one) => one.says).join('; '), set }] : [];
      }),
    })),
  };
}

/** The text of the file with some of what a variant judges otherwise put into it. */
export function putIntoFile(
  model: Model,
  casebook: Analysis['casebook'],
  { variant, set }: { readonly variant: string; readonly set: readonly number[] },
): ChangedPreference {
  const version = model.variants.get(variant);
  if (version === undefined) return { status: 'refused', problem: 'There is no such variant.' };
  let { text } = model;
  let { conflict } = model.base;
  for (const { judgement } of judgementsOfSet(conflict, version.conflict, set)) {
    const outcome = editJudgement(text, conflict, judgement);
    if (outcome.status === 'refused') {
      return { status: 'refused', problem: `${capitalize(outcome.reason.message)}.` };
    }
    const next = parseConflict(outcome.text).conflict;
    if (next === undefined) return { status: 'refused', problem: 'The file would have errors.' };
    text = outcome.text;
    conflict = next;
  }
  return { status: 'edited', text, preferences: readPreferences(casebook, conflict, text) };
}

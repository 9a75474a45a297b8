import type { Preference, PreferenceEntry } from '../conflict/conflict.ts';
import { formulasOfStatement, formulasOfTerm, statementsOf } from '../conflict/preference-parts.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';

/** The statements of a decision maker or the terms of its sum: each cites claims for itself. */
export function partsOfPreference(owner: string, preference: Preference): GroundedPart[] {
  if (preference.kind === 'weights') {
    return preference.terms.map((term) => ({
      ...groundsOf(term),
      kind: 'preference',
      owner,
      words: ({ term: say, opening }) => opening(term.says ?? say(term)),
      formulas: formulasOfTerm(term),
    }));
  }
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.flatMap((entry, at) => partsOfEntry(owner, entry, at + 1));
}

/** Where statements stand together, what all of them cite comes before what each one cites. */
function partsOfEntry(owner: string, entry: PreferenceEntry, place: number): GroundedPart[] {
  const common = { kind: 'statement', owner } as const;
  const part = { kind: 'statement', decisionMaker: owner, place } as const;
  const partOf = (one: PreferenceEntry): GroundedPart => ({
    ...groundsOf(one),
    ...common,
    words: (speaker) => speaker.entry(one),
    formulas: one.kind === 'statement' ? formulasOfStatement(one) : [],
    part,
  });
  const members = entry.kind === 'statement' ? [] : statementsOf(entry);
  return [
    partOf(entry),
    ...members.map((member, at) => ({
      ...partOf(member),
      part: { ...part, member: at + 1 },
    })),
  ];
}

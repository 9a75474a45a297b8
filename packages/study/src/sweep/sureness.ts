import { type Judgement, type Statement, statementsOf } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** How sure the file is of what a judgement would change, from 0 to 1. */
export interface Sureness {
  /** Of a statement that it stands; of a fact that it follows, whichever way it is read. */
  readonly of: 'statement' | 'fact';
  readonly from: number;
  /** The same where the file gives no range. */
  readonly to: number;
}

/** Undefined where the file does not say. */
export function surenessOf(casebook: Casebook, judgement: Judgement): Sureness | undefined {
  const { facts, doubts } = casebook.conflict;
  switch (judgement.kind) {
    case 'sure':
    case 'drop': {
      const all = membersAt(casebook, judgement);
      const only =
        judgement.member === undefined && all.length > 1
          ? undefined
          : all[(judgement.member ?? 1) - 1];
      return only === undefined || only.sure === 1
        ? undefined
        : { of: 'statement', from: only.sure, to: only.sure };
    }
    case 'chance': {
      const range = doubts
        .filter(({ of: [section, id] }) => section === 'facts' && id === judgement.fact)
        .flatMap(({ how }) => (how.kind === 'chance' ? [how] : []))[0];
      const { chance } = facts.find(({ id }) => id === judgement.fact)!;
      return { of: 'fact', from: range?.from ?? chance, to: range?.to ?? chance };
    }
    default:
      return undefined;
  }
}

/** The statements at a place of an order as written. */
function membersAt(
  { decisionMakers }: Casebook,
  { of, place }: { readonly of: string; readonly place: number },
): readonly Statement[] {
  const { preference } = decisionMakers.find(({ id }) => id === of)!;
  const entry = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
  return entry === undefined ? [] : statementsOf(entry);
}

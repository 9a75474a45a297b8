import { type Casebook, type DealGroups, tellGroups, tellLeftOutOf } from '@standoff/study';
import { dealHeadings } from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What groups could agree on, in sentences. */
export interface GroupsSaid {
  readonly verdict: readonly SentenceTold[];
  readonly groups: readonly {
    readonly group: SentenceTold;
    readonly deals: readonly (readonly SentenceTold[])[];
  }[];
  readonly rest: readonly SentenceTold[];
  readonly unable: readonly SentenceTold[];
  readonly more: number;
  readonly held: readonly SentenceTold[];
}

export function sayGroups(found: DealGroups, inFull: boolean): GroupsSaid {
  const { casebook } = found;
  const { groups, more, ...told } = tellGroups(found, inFull);
  const say = (tellings: typeof told.rest) => tellSentences(casebook, tellings);
  return {
    verdict: say(told.verdict),
    groups: groups.map(({ group, deals }) => ({
      group: say([group])[0]!,
      deals: deals.map(say),
    })),
    rest: say(told.rest),
    // Groups that nothing else was said of are told each by itself.
    unable: told.unable.flatMap((one) => say([one])),
    more,
    held: say(told.held),
  };
}

/** That bodies take no part, and how a command lets them; nothing where there are none or all take part. */
export function sayBodiesLeftOut(casebook: Casebook, taking: readonly number[]): string[] {
  const told = tellLeftOutOf(casebook, taking);
  return tellSentences(casebook, told).map(({ text, means }) => {
    const ids = means.flatMap((one) => (one.kind === 'bodiesLeftOut' ? one.bodies : []));
    const called = casebook.movers.filter(({ id }) => ids.includes(id));
    return `${text} ${dealHeadings.takesPart(ids, called)}`;
  });
}

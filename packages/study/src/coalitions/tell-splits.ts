import type { Of } from '@standoff/propositions';
import { speakOfGroups } from '@standoff/wording';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { CoalitionStudy, Wedge, WedgeEffect, WedgeMeaning } from './coalition-study.ts';
import { type GroupTelling, memberIds } from './tell-coalitions.ts';

speakOfGroups();

type Study = Pick<CoalitionStudy, 'casebook' | 'reading' | 'concepts' | 'start'>;

/** What splitting an alliance would change: from where it starts, if anywhere, and of what holds. */
export function tellSplit(study: Study, wedge: Wedge): GroupTelling[] {
  return [...tellLost(study, wedge), ...tellEffects(study, wedge)];
}

/** Whether splitting an alliance takes a joint move away to where nothing else leads. */
export function takesAnything({ lost }: Wedge): boolean {
  return lost.length > 0;
}

/** That as many other pairs lose nothing by a split. */
export function tellOtherSplits(study: Study, told: readonly Wedge[], n: number): GroupTelling[] {
  const { casebook, reading, concepts, start } = study;
  if (n === 0 || start === undefined) return [];
  return [
    {
      says: {
        kind: 'otherSplits',
        reading: reading.id,
        from: casebook.stateId(start),
        among: conceptIds(concepts),
        n,
        beside: told.map(({ alliance }) => memberIds(casebook, alliance)),
      },
    },
  ];
}

/** How many ends are named. */
const SHOWN_ENDS = 2;

function tellLost(study: Study, { alliance, lost, here, joint }: Wedge): GroupTelling[] {
  const { casebook, reading, concepts, start } = study;
  if (start === undefined) return [];
  const asked = {
    alliance: memberIds(casebook, alliance),
    reading: reading.id,
    from: casebook.stateId(start),
    among: conceptIds(concepts),
  };
  if (lost.length === 0) {
    const why = joint.ends === 0 ? 'none' : joint.undeterred === 0 ? 'deterred' : 'alone';
    return [{ says: { kind: 'splitTakesNone', ...asked, why } }];
  }
  const takes = (reached: boolean): GroupTelling[] => {
    const ends = lost.filter((one) => one.reached === reached);
    if (ends.length === 0) return [];
    const named = ends.slice(0, SHOWN_ENDS).map(({ to, undeterred }) => ({
      to: casebook.stateId(to),
      under: conceptIds(undeterred),
    }));
    return [{ says: { kind: 'splitTakes', ...asked, reached, n: ends.length, ends: named } }];
  };
  const serves = (['gains', 'loses', 'mixed'] as const).flatMap((verdict): GroupTelling[] => {
    const those = here.filter((one) => one.verdict === verdict);
    if (those.length === 0) return [];
    const who = those.map(({ decisionMaker }) => casebook.decisionMakers[decisionMaker]!.id);
    return [{ says: { kind: 'splitServes', ...asked, who, verdict } }];
  });
  const isAnyReached = lost.some(({ reached }) => reached);
  return [
    ...takes(false),
    ...serves,
    ...takes(true),
    ...(isAnyReached ? [{ says: { kind: 'splitAloneNotAsked' }, detail: 'full' } as const] : []),
  ];
}

/** What holds while the alliance stands and once it is split; concepts together under which that reads the same. */
function tellEffects({ casebook, reading }: Study, { alliance, effects }: Wedge): GroupTelling[] {
  const both = { alliance: memberIds(casebook, alliance), reading: reading.id };
  if (effects === undefined) {
    return [{ says: { kind: 'splitNotCompared', alliance: both.alliance }, detail: 'full' }];
  }
  const same = effects.filter((effect) => gone(effect) + come(effect) === 0);
  const changed = effects.filter((effect) => !same.includes(effect));
  const groups = groupsAlike(changed, (effect) =>
    JSON.stringify([effect.intact.count, effect.split.count, gone(effect), effect.means]),
  );
  const idsOf = (some: readonly WedgeEffect[]) => conceptIds(some.map(({ concept }) => concept));
  return [
    ...(same.length === 0
      ? []
      : [{ says: { kind: 'splitSame', ...both, under: idsOf(same) }, detail: 'full' } as const]),
    ...groups.flatMap((group): GroupTelling[] => {
      const [first] = group;
      const { intact, split, concept, means } = first!;
      const holds: Of<'splitHolds'> = {
        kind: 'splitHolds',
        ...both,
        under: idsOf(group),
        intact: intact.count,
        split: split.count,
        more: come(first!),
        less: gone(first!),
      };
      const isCompared = intact.count > 0 && split.count > 0;
      const places: Of<'splitPlaces'> = {
        kind: 'splitPlaces',
        ...both,
        concept: concept.id,
        unranked: means.some(({ verdict }) => verdict === 'incomparable'),
        changes: means.flatMap((one) => changeOf(casebook.decisionMakers, one)),
      };
      return [
        { says: holds, detail: 'full' },
        ...(isCompared ? [{ says: places, detail: 'full' } as const] : []),
      ];
    }),
  ];
}

/** How many states hold only while the alliance stands. */
function gone({ intact, split }: WedgeEffect): number {
  return intact.count - intact.and(split).count;
}

/** How many hold only once it is split. */
function come({ intact, split }: WedgeEffect): number {
  return split.count - intact.and(split).count;
}

/** Whose best or worst place changes, and which way. */
function changeOf(
  decisionMakers: readonly { readonly id: string }[],
  { decisionMaker, verdict, intact, split }: WedgeMeaning,
): Of<'splitPlaces'>['changes'][number][] {
  if (verdict === 'same' || verdict === 'incomparable' || !intact || !split) return [];
  const change = (end: 'best' | 'worst') =>
    intact[end] === split[end] ? {} : { [end]: { from: intact[end], to: split[end] } };
  const who = decisionMakers[decisionMaker]!.id;
  return [{ who, verdict, ...change('best'), ...change('worst') }];
}

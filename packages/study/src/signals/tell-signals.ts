import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfBeliefs, unique } from '@standoff/wording';
import type { MisjudgedMove } from '../beliefs/misjudged-moves.ts';
import type { Games } from '../beliefs/own-games.ts';
import type { Service } from '../beliefs/place-range.ts';
import { tellGamesHeld, worldOfGames } from '../beliefs/tell-games.ts';
import { tellingCells } from '../beliefs/telling-states.ts';
import { conceptIds } from '../said/world-of.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import { tellHeldDoubts } from '../words/held-doubts.ts';
import type { BestSignals } from './best-signals.ts';
import type { SignalEffect } from './signal-effects.ts';
import type { SignalChange, SignalStudy } from './study-signals.ts';

speakOfBeliefs();

type SignalTelling = Telling<ClaimLink>;

/** What signals are for those who send them. */
export function verdictOfSignals({ effects }: SignalChange): Service | 'nothing' {
  const changed = effects.filter(({ isNone }) => !isNone);
  if (changed.length === 0) return 'nothing';
  const services = unique(changed.flatMap(({ senders }) => senders.map(({ service }) => service)));
  const [first = 'same', ...others] = services.filter((service) => service !== 'same');
  return others.length > 0 ? 'mixed' : first;
}

/** What is held fixed, and what a signal is. */
export function tellSignalsHeld({ before: { games } }: SignalStudy): SignalTelling[] {
  const told: Proposition[] = [{ kind: 'signalMeans' }, ...tellGamesHeld(games)];
  return [
    ...told.map((says): SignalTelling => ({ says, detail: 'full' })),
    ...tellHeldDoubts(games.truth.casebook.conflict),
  ];
}

/** What signals change, those concepts together under which that is the same. */
export function tellChange(games: Games, change: SignalChange): SignalTelling[] {
  const { casebook } = games.truth;
  const about = {
    signals: change.signals.map(({ id }) => id),
    after: change.besides.map(({ id }) => id),
  };
  const told = change.effects.flatMap((effect) =>
    tellEffect(games, { ...about, under: [], ...worldOfGames(games) }, effect).map((one) => ({
      ...one,
      concept: effect.concept,
    })),
  );
  const groups = groupsAlike(told, ({ says, detail }) => JSON.stringify([says, detail]));
  const { unmoved } = change;
  const who = unmoved.map((k) => casebook.decisionMakers[k]!.id);
  return [
    ...(unmoved.length > 0
      ? [{ says: { kind: 'signalUnmoved', ...about, who, ...worldOfGames(games) } as const }]
      : []),
    ...groups.map((some): SignalTelling => {
      const [{ says, detail }] = some as [(typeof some)[number]];
      const under = conceptIds(some.map(({ concept }) => concept));
      return { says: { ...says, under } as Proposition, ...(detail && { detail }) };
    }),
  ];
}

type AboutSignals = Pick<Of<'signalHeld'>, 'signals' | 'after' | 'under' | 'in'>;

function tellEffect(games: Games, about: AboutSignals, effect: SignalEffect): SignalTelling[] {
  const { casebook } = games.truth;
  const { before, after, isNone } = effect;
  if (isNone) return [{ says: { kind: 'signalNothing', ...about, so: true }, detail: 'brief' }];
  const held: Proposition = {
    kind: 'signalHeld',
    ...about,
    before: before.count,
    now: after.count,
    gained: after.without(before).count,
    lost: before.without(after).count,
  };

  const receivers = effect.receivers.flatMap(({ decisionMaker, stays, leaves }) =>
    (
      [
        ['leaves', leaves],
        ['stays', stays],
      ] as const
    ).flatMap(([now, cells]): Proposition[] =>
      cells.count === 0
        ? []
        : [
            {
              kind: 'signalReceiver',
              ...about,
              who: casebook.decisionMakers[decisionMaker]!.id,
              now,
              n: cells.count,
              such: example(games, [...cells]),
            },
          ],
    ),
  );
  const senders = effect.senders.map(
    ({ decisionMaker, before: first, after: now, service }): Of<'signalServes'> => ({
      kind: 'signalServes',
      ...about,
      who: casebook.decisionMakers[decisionMaker]!.id,
      ...(first && { before: first }),
      ...(now && { now }),
      service,
    }),
  );
  return [
    { says: held, detail: 'brief' },
    // That best and worst stay as they are is said above all concepts.
    ...senders.map((says) => ({
      says,
      ...(says.service === 'same' && { detail: 'full' as const }),
    })),
    ...[...receivers, ...tellClasses(games, about, effect), ...tellMoves(games, about, effect)].map(
      (says) => ({ says, detail: 'full' as const }),
    ),
  ];
}

function example({ truth: { casebook } }: Games, cells: readonly number[]): string {
  const [first] = tellingCells(casebook, cells, (cell) => cell, 1);
  return casebook.stateId(casebook.space.codeOf(first!));
}

/** States that go from one class to another, those together that go the same way. */
function tellClasses(games: Games, about: AboutSignals, { classes }: SignalEffect): Proposition[] {
  const { movers } = games.truth.casebook;
  const groups = groupsAlike(classes, ({ before, after }) => JSON.stringify([before, after]));
  const classOf = ({ id, by }: (typeof classes)[number]['before']) => ({
    is: id,
    by: by.map((k) => movers[k]!.id),
  });
  return groups.map((some) => ({
    kind: 'signalClass',
    ...about,
    n: some.length,
    was: classOf(some[0]!.before),
    is: classOf(some[0]!.after),
    such: example(
      games,
      some.map(({ cell }) => cell),
    ),
  }));
}

function tellMoves(games: Games, about: AboutSignals, { moves }: SignalEffect): Proposition[] {
  if (moves === undefined) return [];
  const { casebook } = games.truth;
  return (['foreseen', 'found', 'surprises', 'missed'] as const).flatMap((how): Proposition[] => {
    const list: readonly MisjudgedMove[] = moves[how];
    const [first] = tellingCells(casebook, list, ({ from }) => casebook.space.cellOf(from), 1);
    if (first === undefined) return [];
    const such = {
      who: casebook.movers[first.mover]!.id,
      from: casebook.stateId(first.from),
      to: casebook.stateId(first.to),
    };
    return [{ kind: 'signalMoves', ...about, how, n: list.length, such }];
  });
}

/** What could be told to somebody that would serve a decision maker best, those concepts together under which it is alike. */
export function tellBest(
  games: Games,
  { sender, tried, byConcept }: BestSignals,
): { readonly says: Of<'signalBest'>; readonly best: BestSignals['byConcept'][number]['best'] }[] {
  const who = games.truth.casebook.decisionMakers[sender]!.id;
  const told = byConcept.map(({ concept, before, serving, best }) => {
    const says: Of<'signalBest'> = {
      kind: 'signalBest',
      who,
      under: [],
      tried,
      serving,
      best: best.length,
      ...(before && { before }),
      ...(best[0] && { now: best[0].after }),
      ...worldOfGames(games),
    };
    return { says, best, concept };
  });
  const groups = groupsAlike(told, ({ says, best }) =>
    JSON.stringify([says, best.map(({ judgement }) => judgement)]),
  );
  return groups.map((some) => ({
    says: { ...some[0]!.says, under: conceptIds(some.map(({ concept }) => concept)) },
    best: some[0]!.best,
  }));
}

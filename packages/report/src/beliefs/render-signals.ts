import type { Signal } from '@standoff/language';
import {
  type BestSignals,
  type Casebook,
  claimsOf,
  type EffectWords,
  gatherLinks,
  type SignalChange,
  type SignalStudy,
  sayAtAGlance,
  sayBest,
  sayEffects,
  saySignalVerdict,
  sayUnmoved,
  sayWhoLooks,
} from '@standoff/study';
import { listOf, openingName, proseName } from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayUnknownOptions } from './unknown-options.ts';

/** What signals change, as text for a terminal of this many columns. */
export function renderSignals(study: SignalStudy, style: Style, width: number): string {
  const { before, single, together, best } = study;
  const { casebook } = before.games.truth;
  const signals = single.flatMap(({ alone }) => alone.signals);
  const cited = claimsOf(gatherLinks(signals.flatMap(({ because }) => because)));
  const claims = listClaims(casebook.conflict, cited, style, width);
  return [
    [style.heading('What each signal changes'), style.quiet(paragraph(sayHeld(study), width))].join(
      '\n',
    ),
    ...(single.length === 0 ? ['The file has no signal that is still to be received.'] : []),
    ...single.map((one) => tellSignal(casebook, one, style, width)),
    ...(together === undefined
      ? []
      : [
          [
            style.strong(`All together: they ${saySignalVerdict(together)}`),
            paragraph(sayAtAGlance(together), width),
            ...tellChange(sayEffects(casebook, together), 'brief', style, width),
          ].join('\n'),
        ]),
    ...(best === undefined ? [] : [tellBest(casebook, best, style, width)]),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** What is held fixed, before anything is found. */
function sayHeld({ before }: SignalStudy): string {
  const { signals } = before.games;
  const received =
    signals.length === 0
      ? 'No signal has been received before.'
      : `Received before: ${listOf(signals.map(({ id }) => id))}.`;
  const unknown = sayUnknownOptions(before.games);
  return `A signal changes what its receivers believe, and no state. ${received} Each is taken to be believed. A sender gains if of the states in which everybody then stays, as it sees the conflict, the best and the worst are better for it. Preferences are taken in the general reading.${unknown}`;
}

function tellSignal(
  casebook: Casebook,
  { alone, besides }: SignalStudy['single'][number],
  style: Style,
  width: number,
): string {
  const [signal] = alone.signals as [Signal];
  const title = `“${signal.says}” (${signal.id}): ${saySignalVerdict(alone)}`;
  const unmoved = sayUnmoved(casebook, alone);
  return [
    paragraph(style.strong(title), width),
    paragraph(cite(sayWay(casebook, signal), signal.because, style), width),
    paragraph(sayAtAGlance(alone), width),
    ...(unmoved === undefined ? [] : [paragraph(unmoved, width)]),
    ...tellChange(sayEffects(casebook, alone), 'lines', style, width),
    ...(besides === undefined ? [] : tellBesides(casebook, alone, besides, style, width)),
  ].join('\n');
}

function sayWay({ decisionMakers }: Casebook, { by, to }: Signal): string {
  const nameOf = (id: string) => decisionMakers.find((one) => one.id === id)!.name;
  return `${openingName(nameOf(by))} to ${listOf(to.map((id) => proseName(nameOf(id))))}.`;
}

function tellChange(
  effects: readonly EffectWords[],
  which: 'lines' | 'brief',
  style: Style,
  width: number,
): string[] {
  return effects.flatMap(({ concepts, [which]: lines }) => {
    const heading = sayWhoLooks(concepts);
    const [first = '', ...more] = lines;
    return more.length === 0
      ? [paragraph(`${heading}: ${first}`, width)]
      : [`${heading}:`, ...lines.map((line) => bullet(line, style, width))];
  });
}

/** What it changes once the others have been received, where that is something else. */
function tellBesides(
  casebook: Casebook,
  alone: SignalChange,
  besides: SignalChange,
  style: Style,
  width: number,
): string[] {
  const ids = besides.besides.map(({ id }) => id);
  const have = `Once ${listOf(ids)} ${ids.length === 1 ? 'has' : 'have'} been received`;
  const [first, second] = [alone, besides].map((change) => sayEffects(casebook, change));
  if (JSON.stringify(first) === JSON.stringify(second)) {
    return [paragraph(`${have}, it changes the same.`, width)];
  }
  return [
    paragraph(`${have}, it ${saySignalVerdict(besides)}.`, width),
    ...tellChange(second!, 'brief', style, width),
  ];
}

function tellBest(casebook: Casebook, best: BestSignals, style: Style, width: number): string {
  const { name } = casebook.decisionMakers[best.sender]!;
  const held = `Tried is each single change of what another decision maker believes: one statement of somebody else that is left out or stands elsewhere, one option that is not known of, or known of again. A change serves ${proseName(name)} if of the states in which everybody then stays the best or the worst is better for it and neither is worse. Whether it would be believed is not asked.`;
  return [
    style.strong(paragraph(`What ${proseName(name)} could let others believe`, width)),
    style.quiet(paragraph(held, width)),
    ...sayBest(casebook, best).flatMap(({ concepts, line, changes, more }) => [
      paragraph(`${concepts.map(({ symbol }) => symbol).join(', ')}: ${line}`, width),
      ...changes.map((change) => bullet(change, style, width)),
      ...(more > 0 ? [bullet(`${more} more; --json lists all.`, style, width)] : []),
    ]),
  ].join('\n');
}

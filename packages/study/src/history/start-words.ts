import type { OptionLevel } from '@standoff/language';
import { agreementOf, listOf, openingName, proseName } from '@standoff/wording';
import { sayNotTaken } from '../beliefs/picture-words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { sayProfile } from '../words/concept-words.ts';
import type { History } from './history.ts';
import type { StartLevel, StartReason } from './replay.ts';

/** What is the case at a level of an option. */
export function sayLevelAt(
  { options, phrases }: Casebook,
  { option: at, level }: OptionLevel,
): string {
  const found = options.find(({ option }) => option.owner === at.owner && option.id === at.option)!;
  return phrases.get(found.option)![level]!;
}

/** What is held fixed and taken for granted, before anything is judged: sentences. */
export function sayHistoryHeld(history: History): string[] {
  const { casebook } = history;
  return [
    'What everybody prefers is as in the file, the same at all times, in the general reading.',
    ...sayJudges(history),
    ...sayReceived(casebook),
    ...[sayNotTaken(casebook)].filter((text) => text !== ''),
    ...sayStart(history),
    sayEnd(history),
  ];
}

function sayJudges({ casebook, judgedBy, isAsked }: History): string[] {
  const profile = judgedBy.map(({ concept }) => concept);
  const whence = isAsked
    ? 'as was asked'
    : casebook.conflict.foresight.length > 0
      ? 'the foresight of the file'
      : 'the file gives no foresight';
  const instead = judgedBy.flatMap(({ concept, insteadOf }, mover) => {
    if (insteadOf === undefined) return [];
    const called = casebook.movers[mover]!;
    return [
      `${openingName(called.name)} ${agreementOf([called]).verb('looks')} ahead as in ${insteadOf.symbol}, which does not say of single moves whether something deters; ${concept.symbol} stands in for it.`,
    ];
  });
  return [`Steps are judged by ${sayProfile(casebook, profile)} (${whence}).`, ...instead];
}

function sayReceived({ conflict }: Casebook): string[] {
  const { signals, timeline } = conflict;
  const told = timeline.flatMap((event) => event.signals);
  if (signals.length === 0) return [];
  return told.length === 0
    ? ['No event of the timeline says that a signal was received, so none counts.']
    : ['Signals count from the event on that says that they were received.'];
}

const startWords: Readonly<Record<Exclude<StartReason, 'opening'>, string>> = {
  'status-quo': 'as in the status quo, since no event sets it',
  'changed-later': 'otherwise than its first event sets it',
  'stood-already': 'already as its first event sets it, since nothing leads there',
};

/** How the options are taken to have stood before the first event. */
function sayStart({ casebook, levels }: History): string[] {
  const opening = levels.some(({ reason }) => reason === 'opening');
  const assumed = (['status-quo', 'changed-later', 'stood-already'] as const).flatMap((reason) => {
    const those = levels.filter((one) => one.reason === reason);
    if (those.length === 0) return [];
    return [`${sayLevels(casebook, those)} (${startWords[reason]})`];
  });
  const start = opening
    ? 'How things stood at the start is what the first event says'
    : 'Taken for granted at the start';
  if (assumed.length === 0) return [`${start}.`];
  return [
    opening
      ? `${start}, and taken for granted: ${assumed.join('; ')}.`
      : `${start}: ${assumed.join('; ')}.`,
  ];
}

function sayLevels({ options, phrases }: Casebook, levels: readonly StartLevel[]): string {
  return listOf(
    levels.map(({ option, level }) => `“${phrases.get(options[option]!.option)![level]!}”`),
  );
}

/** Whether the history ends where the file says that things stand. */
function sayEnd({ casebook, end, differing }: History): string {
  if (differing.length === 0) return 'The timeline ends in the status quo.';
  const { options, phrases, states, compiled } = casebook;
  const [last, now] = [states.levels(end.code), states.levels(compiled.statusQuo!)];
  const parts = differing.map((at) => {
    const words = phrases.get(options[at]!.option)!;
    return `“${words[last[at]!]}” where the status quo has “${words[now[at]!]}”`;
  });
  return `The timeline does not end in the status quo: it leaves ${listOf(parts)}.`;
}

/** Who, by name, as it opens a sentence or stands in one. */
export function nameOf(casebook: Casebook, mover: number, opens = false): string {
  const { name } = casebook.movers[mover]!;
  return opens ? openingName(name) : proseName(name);
}

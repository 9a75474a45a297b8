import type { HeldBriefing } from '@standoff/briefing';
import { statementsOf } from '@standoff/language';
import { createPhrasebook, readEntry, versionAsked } from '@standoff/study';
import type { Anchor } from '../storage/tables.ts';

type Held = NonNullable<HeldBriefing['held']>;

/** What a label says at most. */
const LETTERS = 90;

/** The places of a page that a comment may be about: figures, states, judgements and claims. */
export function anchorsOf({ briefing, drawn, answers }: Held): Anchor[] {
  const version = versionAsked(answers.model, briefing.head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const phrasebook = createPhrasebook(version.value);
  const figures = [...drawn.figures].map(([number, { title }]) => {
    const directive = briefing.directives.find((one) => one.number === number);
    const state = directive?.name === 'state' ? directive.attributes.get('of')?.value : undefined;
    return anchor(
      state === undefined ? `figure:${number}` : `state:${state}`,
      title,
      `figure-${number}`,
    );
  });
  const judgements = conflict.decisionMakers.flatMap(({ id, name, preference }) =>
    preference.kind !== 'prioritized'
      ? []
      : preference.statements.map((entry, k) => {
          const { statements } = readEntry(phrasebook, id, entry);
          const words = statements.map(({ says, formula }) => says ?? formula.words);
          const label = `${name ?? id}: ${words.slice(0, statementsOf(entry).length).join(' or ')}`;
          return anchor(`judgement:${id}.${k + 1}`, label, `statement-${id}-${k + 1}`);
        }),
  );
  const claims = conflict.claims.map(({ id, says }) =>
    anchor(`claim:${id}`, `${id}: ${says}`, `claim-${id}`),
  );
  // A state may have two figures; the first stands for it.
  const all = [...figures, ...judgements, ...claims];
  return all.filter(({ pin }, at) => all.findIndex((one) => one.pin === pin) === at);
}

function anchor(pin: string, words: string, fragment: string): Anchor {
  const label = words.length <= LETTERS ? words : `${words.slice(0, LETTERS - 1).trimEnd()}…`;
  return { pin, label, fragment };
}

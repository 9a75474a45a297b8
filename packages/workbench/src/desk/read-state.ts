import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  brokenRules,
  type Casebook,
  type Consequence,
  conditionsOf,
  holdingProfiles,
  idOfCondition,
  leaversBy,
  lexiconOf,
  profileRead,
  readState as readStateOf,
  registerNow,
  sayForesightAt,
  sayForesightEach,
  sayOwnProfiles,
} from '@standoff/study';
import { english, textOf } from '@standoff/wording';
import { keyOfLevels } from './level-keys.ts';
import type { Change, ShownConsequence, ShownState } from './shown-conflict.ts';
import { codeOfKey, keyOf } from './state-keys.ts';

/** The page about a state. */
export function readState(analysis: Analysis, state: StateCode): ShownState {
  const { casebook } = analysis;
  const reading = readStateOf(analysis, state);
  const cell = casebook.space.cellOf(state);
  return {
    key: keyOf(casebook, state),
    id: reading.id,
    ...(reading.name !== undefined && { name: reading.name }),
    words: reading.words,
    phrases: reading.phrases,
    levels: isGraph(casebook) ? [] : casebook.states.levels(state),
    consequences: reading.consequences.map((one) => plainConsequence(casebook, one)),
    heldUnder: conditionsOf(analysis)
      .filter((by) => leaversBy(analysis, by, cell).length === 0)
      .map(idOfCondition),
    standings: reading.standings.map(({ decisionMaker, moves, improvements }) => ({
      staysUnder: conditionsOf(analysis)
        .filter((by) => !leaversBy(analysis, by, cell).includes(decisionMaker))
        .map(idOfCondition),
      moves,
      improvements: improvements.map(({ to, words, reason }) => ({
        to: keyOf(casebook, to),
        words,
        order: reason.order,
        greatly: reason.greatly,
        ...(reason.words !== undefined && { because: reason.words }),
        claims: reason.claims,
      })),
    })),
    holding: sayOwnProfiles(holdingProfiles(analysis, state)),
    foresight: Object.fromEntries(
      conditionsOf(analysis).map((by) => [
        idOfCondition(by),
        by === 'given'
          ? sayForesightEach(analysis, reading, profileRead(analysis))
          : sayForesightAt(analysis, reading, by),
      ]),
    ),
    changes: readChanges(casebook, state),
  };
}

export function plainConsequence(casebook: Casebook, consequence: Consequence): ShownConsequence {
  const { fact, claims, means } = consequence;
  const text = textOf(english.say(lexiconOf(casebook), means, 'is', registerNow()));
  return { id: fact.id, name: fact.name, text, claims };
}

/** What setting each option to each of its levels would lead to. */
function readChanges(casebook: Casebook, state: StateCode): Change[][] {
  if (isGraph(casebook)) return [];
  const levels = casebook.states.levels(state);
  return casebook.options.map(({ option }, k) =>
    option.levels.map((_, level) => {
      const key = keyOfLevels(levels.map((at, other) => (other === k ? level : at)));
      const code = codeOfKey(casebook, key)!;
      if (casebook.states.isState(code)) return { key, against: [] };
      const against = brokenRules(casebook, code).flatMap(({ says }) =>
        says === undefined ? [] : [says],
      );
      return { against };
    }),
  );
}

function isGraph({ space }: Casebook): boolean {
  return space.representation === 'graph';
}

import { noReferences, type References } from '@standoff/propositions';
import { type Casebook, lexiconOf } from '@standoff/study';
import {
  type BodyPower,
  type PowerFound,
  type RulePower,
  sayFraction,
  tellDeciding,
  tellRulePower,
} from '@standoff/study/power';
import { lexiconFor } from '@standoff/wording';
import { meaning, tellSentences } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { PowerJson } from '../shapes/power.ts';
import { stateToJson } from './analysis-json.ts';

type BodyJson = PowerJson['bodies'][number];

/** How much votes weigh, as plain data. */
export function powerToJson(found: PowerFound, model: ModelIdentity, variant?: string): PowerJson {
  const { casebook, from, bodies } = found;
  const said = noReferences();
  return {
    format: 'standoff.power/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(from !== undefined && { from: stateToJson(casebook, from) }),
    bodies: bodies.map((one) => bodyToJson(found, one, said)),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function bodyToJson(found: PowerFound, power: BodyPower, said: References): BodyJson {
  const { casebook } = found;
  const { body, rules, deciding } = power;
  return {
    id: body.id,
    name: body.name,
    rules: rules.map((rule) => ruleToJson(casebook, rule, said)),
    drafts: deciding.drafts,
    states: deciding.states,
    decides: deciding.members.map(({ drafts, states, examples }, k) => ({
      member: body.members[k]!.id,
      drafts,
      states,
      examples: examples.map((one) => ({
        from: casebook.stateId(one.from),
        draft: casebook.stateId(one.draft),
      })),
    })),
    finding: sentences(casebook, tellDeciding(found, power), said),
  };
}

function ruleToJson(
  casebook: Casebook,
  rule: RulePower,
  said: References,
): BodyJson['rules'][number] {
  const { body, options, changes, found } = rule;
  const level = (at: number) => body.options[0]!.levels[at]!.id;
  const about = {
    ...(options.length > 0 && { options }),
    ...(changes.length > 0 && {
      changes: changes.map(({ from, to }) => ({ from: level(from), to: level(to) })),
    }),
  };
  const finding = sentences(casebook, tellRulePower(rule), said);
  if (found.status !== 'found') return { ...about, untold: found.status, finding };
  return {
    ...about,
    winning: `${found.winning}`,
    of: `${found.of}`,
    power: found.members.map(({ swings, banzhaf, share, shapley }, k) => ({
      member: body.members[k]!.id,
      swings: `${swings}`,
      banzhaf: sayFraction(banzhaf),
      ...(share && { share: sayFraction(share) }),
      shapley: sayFraction(shapley),
    })),
    finding,
  };
}

function sentences(
  casebook: Casebook,
  tellings: Parameters<typeof tellSentences>[1],
  said: References,
): BodyJson['finding'] {
  return tellSentences(casebook, tellings).map(({ text, means }) => ({
    text,
    means: meaning(means, said),
  }));
}

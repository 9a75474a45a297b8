import { noReferences, type References } from '@standoff/propositions';
import {
  type BestSignals,
  type Casebook,
  type ClassOfState,
  judgementInWords,
  lexiconOf,
  type MisjudgedMove,
  type SignalChange,
  type SignalEffect,
  type SignalStudy,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayBest, sayChange, saySignalsHeld } from '../beliefs/signals-told.ts';
import { meaning, type SentenceTold } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { SignalsJson } from '../shapes/signals.ts';
import { idsOfMembers } from './names.ts';

type ChangeJson = SignalsJson['signals'][number]['alone'];
type EffectJson = ChangeJson['effects'][string];
type ClassJson = EffectJson['classes'][number]['before'];

/** What signals change, as plain data. */
export function signalsToJson(
  study: SignalStudy,
  model: ModelIdentity,
  variant?: string,
): SignalsJson {
  const { before, single, together, best } = study;
  const { games } = before;
  const said = noReferences();
  const change = (one: SignalChange) => changeToJson(study, one, said);
  const { casebook } = games.truth;
  return {
    format: 'standoff.signals/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    received: games.signals.map(({ id }) => id),
    notes: sentencesToJson(saySignalsHeld(study), said),
    signals: single.map(({ alone, besides }) => {
      const [{ id, by, to }] = alone.signals as [(typeof alone.signals)[number]];
      return {
        id,
        by,
        to: [...to],
        alone: change(alone),
        ...(besides && { besides: change(besides) }),
      };
    }),
    ...(together && { together: change(together) }),
    ...(best && { best: bestToJson(study, best, said) }),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function sentencesToJson(sentences: readonly SentenceTold[], said: References) {
  return sentences.map(({ text, means }) => ({ text, means: meaning(means, said) }));
}

function bestToJson(
  study: SignalStudy,
  best: BestSignals,
  said: References,
): NonNullable<SignalsJson['best']> {
  const { sender, tried, byConcept } = best;
  const { casebook } = study.before.games.truth;
  return {
    sentences: sentencesToJson(
      sayBest(study, best).map(({ sentence }) => sentence),
      said,
    ),
    serving: casebook.decisionMakers[sender]!.id,
    tried,
    changes: Object.fromEntries(
      byConcept.map(({ concept, before, serving, best }) => [
        concept.id,
        {
          ...(before && { before }),
          serving,
          best: best.map(({ judgement, after }) => ({
            change: judgementInWords(casebook, judgement),
            after,
          })),
        },
      ]),
    ),
  };
}

function changeToJson(study: SignalStudy, change: SignalChange, said: References): ChangeJson {
  const { casebook } = study.before.games.truth;
  const sentences = sayChange(study, change);
  const { signals, besides, unmoved, effects } = change;
  return {
    signals: signals.map(({ id }) => id),
    besides: besides.map(({ id }) => id),
    unmoved: unmoved.map((k) => casebook.decisionMakers[k]!.id),
    says: sentences.map(({ text }) => text),
    sentences: sentencesToJson(sentences, said),
    effects: Object.fromEntries(
      effects.map((effect) => [effect.concept.id, effectToJson(casebook, effect)]),
    ),
  };
}

function effectToJson(casebook: Casebook, effect: SignalEffect): EffectJson {
  const { receivers, before, after, classes, moves, senders } = effect;
  const idOf = (k: number) => casebook.decisionMakers[k]!.id;
  const list = (those: readonly MisjudgedMove[]) =>
    those.map(({ mover, from, to }) => ({
      mover: casebook.movers[mover]!.id,
      from: casebook.stateId(from),
      to: casebook.stateId(to),
    }));
  return {
    receivers: Object.fromEntries(
      receivers.map(({ decisionMaker, stays, leaves }) => [
        idOf(decisionMaker),
        { stays: idsOfMembers(casebook, stays), leaves: idsOfMembers(casebook, leaves) },
      ]),
    ),
    held: { before: before.count, after: after.count },
    gained: idsOfMembers(casebook, after.without(before)),
    lost: idsOfMembers(casebook, before.without(after)),
    classes: classes.map((change) => ({
      state: casebook.stateId(casebook.space.codeOf(change.cell)),
      before: classToJson(casebook, change.before),
      after: classToJson(casebook, change.after),
    })),
    ...(moves && {
      moves: {
        surprises: list(moves.surprises),
        foreseen: list(moves.foreseen),
        missed: list(moves.missed),
        found: list(moves.found),
      },
    }),
    senders: Object.fromEntries(
      senders.map(({ decisionMaker, before: first, after: second, service }) => [
        idOf(decisionMaker),
        {
          verdict: service,
          ...(first && { before: first }),
          ...(second && { after: second }),
        },
      ]),
    ),
  };
}

function classToJson({ movers }: Casebook, { id, by }: ClassOfState): ClassJson {
  return { class: id, ...(by.length > 0 && { by: by.map((k) => movers[k]!.id) }) };
}

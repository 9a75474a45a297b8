import { noReferences, type References } from '@standoff/propositions';
import {
  type Casebook,
  type ChangesOfMind,
  changedPhrases,
  gatherLinks,
  type History,
  isExpected,
  type JudgedStep,
  judgementInWords,
  lexiconOf,
  linksOf,
  type Moment,
  type Snapshot,
  sayEntry,
} from '@standoff/study';
import { lexiconFor, sayNewSignal, sayStepVerdict } from '@standoff/wording';
import {
  claimsBehind,
  sayConditions,
  sayHistory,
  sayMoment,
  sayStep,
  wordOfMoment,
} from '../history/history-told.ts';
import { meaning, type SentenceTold } from '../sentences/sentences-told.ts';
import type { HistoryJson } from '../shapes/history.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { sanctionToJson, unstableToJson } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { Fields, Later, listed } from './draft.ts';
import { byMover, valuesOf } from './names.ts';

type MomentJson = HistoryJson['events'][number];
type StepJson = MomentJson['steps'][number];
type ChangesJson = NonNullable<StepJson['explainedBy']>;

/** The timeline against the model, as plain data that is not written yet: there is much to say of every step. */
export function draftHistory(
  history: History,
  model: ModelIdentity,
  variant?: string,
): Fields<HistoryJson> {
  const { casebook, hidden, judgedBy, levels, moments, end, differing, conditions } = history;
  const nameOf = (at: number) => {
    const { owner, id } = casebook.options[at]!.option;
    return `${owner}.${id}`;
  };
  const said = noReferences();
  const { found, held } = sayHistory(history);
  return new Fields<HistoryJson>({
    format: 'standoff.history/1',
    model,
    ...(variant !== undefined && { variant }),
    judgedBy: byMover(casebook, (mover) => judgedBy[mover]!.concept.id),
    hidden,
    held: held.map(({ text }) => text),
    // Words of judgements claim nothing of their own.
    notes: sentencesToJson(
      held.filter(({ means }) => means.length > 0),
      said,
    ),
    found: inOne(found),
    counts: sentencesToJson(found, said),
    start: levels.map(({ option, level, reason }) => ({
      option: nameOf(option),
      level: casebook.options[option]!.option.levels[level]!.id,
      because: reason,
    })),
    events: listed(moments, (moment) => draftMoment(history, moment, said)),
    ends: {
      situation: situationToJson(casebook, end),
      isStatusQuo: differing.length === 0,
      differing: differing.map(nameOf),
    },
    conditions: listed(conditions, (one) => ({
      decisionMaker: casebook.movers[one.decisionMaker]!.id,
      pairs: one.conditions.map(({ number, better, worse, met }) => ({
        event: number,
        better: casebook.stateId(better),
        worse: casebook.stateId(worse),
        met,
      })),
      circle: [...one.circle],
      ...(one.canBeMet !== undefined && { canBeMet: one.canBeMet }),
      ...inOneSentence(sayConditions(history, one), said),
    })),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

function inOne(sentences: readonly SentenceTold[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** Some sentences as one text, with all that they claim. */
function inOneSentence(sentences: readonly SentenceTold[], said: References) {
  const means = meaning(
    sentences.flatMap((one) => one.means),
    said,
  );
  return { says: inOne(sentences), means };
}

function sentencesToJson(sentences: readonly SentenceTold[], said: References) {
  return sentences.map(({ text, means }) => ({ text, means: meaning(means, said) }));
}

function situationToJson(casebook: Casebook, { code, state, breaks }: Snapshot) {
  return {
    state: state === undefined ? null : casebook.stateId(state),
    levels: valuesOf(casebook, code),
    ...(state === undefined && { breaks: breaks.map(({ says }) => says ?? '') }),
  };
}

function draftMoment(history: History, moment: Moment, said: References): Fields<MomentJson> {
  const { casebook } = history;
  const { event, kind, byAnother, before, after, steps, open } = moment;
  const known = sayMoment(history, moment);
  return new Fields<MomentJson>({
    on: event.on,
    what: event.what,
    ...(event.by !== undefined && { by: event.by }),
    kind,
    byAnother,
    before: situationToJson(casebook, before),
    after: situationToJson(casebook, after),
    says: changedPhrases(casebook, before.code, after.code).join(', '),
    word: wordOfMoment(moment),
    notes: [
      ...known.map(({ text }) => text),
      ...event.signals.map((id) => {
        const signal = casebook.conflict.signals.find((one) => one.id === id)!;
        return sayNewSignal(signal.says);
      }),
    ],
    known: sentencesToJson(known, said),
    signals: [...event.signals],
    steps: listed(steps, (step) => stepToJson(history, moment, step, said)),
    open: open.map(({ mover, count, to }) => ({
      mover: casebook.movers[mover]!.id,
      count,
      to: to.map((state) => casebook.stateId(state)),
    })),
    ...citationsToJson(event.because),
  });
}

function stepToJson(
  history: History,
  moment: Moment,
  step: JudgedStep,
  said: References,
): StepJson {
  const { casebook } = history;
  const { mover, verdict, sanction, certificate, overlooked, change, members } = step;
  const { does, open, explained } = sayStep(history, moment, step);
  return {
    mover: casebook.movers[mover]!.id,
    verdict,
    word: sayStepVerdict(verdict),
    expected: isExpected(step) ?? null,
    ...inOneSentence(does, said),
    held: sentencesToJson(open, said),
    ...citationsToJson(gatherLinks(claimsBehind(does))),
    ...(sanction && { deterredBy: sanctionToJson(casebook, sanction) }),
    ...(certificate && { safe: unstableToJson(casebook, certificate) }),
    ...(overlooked && { overlooked: sanctionToJson(casebook, overlooked) }),
    ...(change && { explainedBy: changesToJson(casebook, change) }),
    ...(members && {
      membersWhoTurn: members.map((set) => set.map((one) => changesToJson(casebook, one))),
    }),
    explained: explained.map(({ heading, changes, more }) => ({
      ...inOneSentence(heading, said),
      changes: changes.map((one) => ({ says: one.text, ...citationsToJson(one.claims) })),
      more,
    })),
  };
}

/** So many changes of mind are listed. */
const MOST_CHANGES = 100;

function changesToJson(casebook: Casebook, changes: ChangesOfMind): ChangesJson {
  const { decisionMaker, goal, kind, changes: all, without } = changes;
  const told = all.slice(0, MOST_CHANGES);
  return {
    of: casebook.decisionMakers[decisionMaker]!.id,
    goal,
    kind,
    count: all.length,
    changes: told.map(({ judgement }) => judgementInWords(casebook, judgement)),
    ...(without && { without: sayEntry(casebook, without) }),
    ...citationsToJson(gatherLinks(told.flatMap(({ about }) => linksOf(about)))),
  };
}

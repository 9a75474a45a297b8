import {
  type Casebook,
  type ChangesOfMind,
  changedPhrases,
  gatherLinks,
  type History,
  isExpected,
  type JudgedStep,
  judgementInWords,
  linksOf,
  type Moment,
  type Snapshot,
  sayConditions,
  sayEntry,
  sayHistoryHeld,
  sayJudgedStep,
  sayWhatExplains,
  stepWords,
  wordOfMoment,
} from '@standoff/study';
import { sayDoneByAnother, sayHistoryFound } from '../history/render-history.ts';
import type { HistoryJson } from '../shapes/history.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { sanctionToJson, unstableToJson } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { Fields, listed } from './draft.ts';
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
  return new Fields<HistoryJson>({
    format: 'standoff.history/1',
    model,
    ...(variant !== undefined && { variant }),
    judgedBy: byMover(casebook, (mover) => judgedBy[mover]!.concept.id),
    hidden,
    held: sayHistoryHeld(history),
    found: sayHistoryFound(history),
    start: levels.map(({ option, level, reason }) => ({
      option: nameOf(option),
      level: casebook.options[option]!.option.levels[level]!.id,
      because: reason,
    })),
    events: listed(moments, (moment) => draftMoment(casebook, moment)),
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
      says: sayConditions(history, one),
    })),
  });
}

function situationToJson(casebook: Casebook, { code, state, breaks }: Snapshot) {
  return {
    state: state === undefined ? null : casebook.stateId(state),
    levels: valuesOf(casebook, code),
    ...(state === undefined && { breaks: breaks.map(({ says }) => says ?? '') }),
  };
}

function draftMoment(casebook: Casebook, moment: Moment): Fields<MomentJson> {
  const { event, kind, byAnother, before, after, steps, open } = moment;
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
    notes: notesOf(casebook, moment),
    signals: [...event.signals],
    steps: listed(steps, (step) => stepToJson(casebook, moment, step)),
    open: open.map(({ mover, count, to }) => ({
      mover: casebook.movers[mover]!.id,
      count,
      to: to.map((state) => casebook.stateId(state)),
    })),
    ...citationsToJson(event.because),
  });
}

function stepToJson(casebook: Casebook, moment: Moment, step: JudgedStep): StepJson {
  const { mover, verdict, sanction, certificate, overlooked, change, members } = step;
  const { text, claims } = sayJudgedStep(casebook, moment, step);
  return {
    mover: casebook.movers[mover]!.id,
    verdict,
    word: stepWords[verdict],
    expected: isExpected(step) ?? null,
    says: text,
    ...citationsToJson(claims),
    ...(sanction && { deterredBy: sanctionToJson(casebook, sanction) }),
    ...(certificate && { safe: unstableToJson(casebook, certificate) }),
    ...(overlooked && { overlooked: sanctionToJson(casebook, overlooked) }),
    ...(change && { explainedBy: changesToJson(casebook, change) }),
    ...(members && {
      membersWhoTurn: members.map((set) => set.map((one) => changesToJson(casebook, one))),
    }),
    explained: sayWhatExplains(casebook, step).map(({ heading, changes, more }) => ({
      says: heading,
      changes: changes.map((one) => ({ says: one.text, ...citationsToJson(one.claims) })),
      more,
    })),
  };
}

/** What is to be known of an event before its steps, such as that the file says another did it. */
function notesOf(casebook: Casebook, moment: Moment): string[] {
  const { kind, byAnother, event } = moment;
  const opening =
    kind === 'opening' ? ['It says how things stood at the start, so nothing is judged.'] : [];
  const record =
    kind === 'record' ? ['The file says of no option that this set it, so nothing is judged.'] : [];
  const signals = event.signals.map((id) => {
    const signal = casebook.conflict.signals.find((one) => one.id === id)!;
    return `From here on the signal “${signal.says}” counts.`;
  });
  const another = byAnother ? [sayDoneByAnother(casebook, moment)] : [];
  return [...opening, ...record, ...another, ...signals];
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

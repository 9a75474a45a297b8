import { type Body, moversOf } from '@standoff/language';
import type { ArgumentJson, ArgumentStepJson, ExplanationJson } from '@standoff/report';
import { type Agreement, agreementOf, sayForesight } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  changedPhrases,
  conceptsOf,
  drawClaims,
  drawDoubt,
  drawWho,
  titleOfState,
} from './drawing.ts';
import { defineFigure, type FigureQuestion, type Ground } from './figure.ts';

/** A state, who would stay in it and who would leave, each with the reason. */
export const state = defineFigure({
  name: 'state',
  shows: 'a state, and who would stay in it',
  attributes: {
    of: {
      about: 'a state: its name, its id, a deal, or levels such as "us.posture = talks"',
      required: true,
    },
    concept: { about: 'how far everybody looks, such as "seq"; as the file says when left out' },
  },
  asks(said, { conflict }) {
    const concept = said('concept') ?? conceptOfFile(conflict);
    return [
      {
        ask: 'explain',
        options: { state: said('of'), concepts: [concept], doubt: true },
      },
      ...(conflict.statusQuo === undefined ? [] : [NOW]),
    ];
  },
  title(ground) {
    const [{ state: one }, now] = ground.answers as readonly [ExplanationJson, ExplanationJson?];
    return titleOfState(ground, one, now?.state);
  },
  draw(ground) {
    const [{ state: one, concepts, consequences, arguments: told, doubt }, now] =
      ground.answers as readonly [ExplanationJson, ExplanationJson?];
    const changed = now === undefined ? [] : changedPhrases(ground.conflict, now.state, one);
    const [concept] = conceptsOf(concepts);
    return [
      h('p.held', `Everybody is read as ${sayForesight(concept!)} (${concept!.symbol}).`),
      h(
        'ul.phrases',
        one.says
          .split(', ')
          .map((phrase) => h('li', changed.includes(phrase) ? h('strong', phrase) : phrase)),
      ),
      ...consequences.map(({ text, claims }) =>
        h('p.consequence', `${text}.`, ...drawClaims(claims)),
      ),
      h(
        'ul.standings',
        told.map((argument) => drawStanding(ground, argument)),
      ),
      ...(doubt?.verdicts.slice(0, 1) ?? []).flatMap((verdict) =>
        drawDoubt(verdict.doubt, doubt?.models.says),
      ),
    ];
  },
});

/** Asked for its state alone: that from which others are told by what differs. */
export const NOW: FigureQuestion = { ask: 'explain', options: { concepts: ['nash'] } };

/** The concept that most are read under in the file, or else the one that is read first everywhere. */
function conceptOfFile({ foresight }: Ground['conflict']): string {
  return foresight[0]?.concept ?? 'seq';
}

function drawStanding(ground: Ground, { decisionMaker, verdict, steps }: ArgumentJson): Element {
  const mover = moversOf(ground.conflict).find(({ id }) => id === decisionMaker)!;
  const agreement = agreementOf([mover]);
  const { verb } = agreement;
  const stays = verdict === 'stable';
  return h(stays ? 'li.stays' : 'li.leaves', [
    drawWho(ground, decisionMaker),
    ' ',
    h('strong', verb(stays ? 'stays' : 'leaves')),
    ...drawReason(steps, agreement, ground.conflict.bodies.includes(mover as Body)),
  ]);
}

/** The reason in short: that nothing is liked better, or one improvement and the answer to it. */
function drawReason(
  steps: readonly ArgumentStepJson[],
  { verb, they }: Agreement,
  votes: boolean,
): Element[] {
  const [first] = steps;
  if (first === undefined) return [];
  if (first.kind === 'no-improvement' && first.steps.length > 0) {
    const why = votes
      ? 'no draft is adopted from here'
      : `${they} ${verb('has')} no move from here that ${they} ${verb('likes')} better`;
    return [h('span.why', `: ${why}.`)];
  }
  const reply = first.kind === 'improvement' ? first.steps[0] : undefined;
  const links = [...first.claims, ...(reply?.claims ?? [])];
  return [
    h('span.why', [
      `: ${first.text.replace(/^(It|They) /, (word) => word.toLowerCase())}${reply === undefined ? '' : ` ${reply.text}`}`,
      ...drawClaims([...new Set(links)]),
    ]),
  ];
}

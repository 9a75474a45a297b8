import { moversOf } from '@standoff/language';
import type { ArgumentJson, ExplanationJson } from '@standoff/report';
import { agreementOf, sayForesight } from '@standoff/study';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { conceptsOf, drawClaims, drawDoubt, drawWho, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';

/** A state, who would stay in it and who would leave, each with the reason. */
export const state = defineFigure({
  name: 'state',
  shows: 'a state, and who would stay in it',
  attributes: {
    of: { about: 'a state: its name, its id, a deal, or levels such as "us.posture = talks"', required: true },
    concept: { about: 'how far everybody looks, such as "seq"; as the file says when left out' },
  },
  asks(said, { conflict }) {
    const concept = said('concept') ?? conceptOfFile(conflict);
    return [
      {
        ask: 'explain',
        options: { state: said('of'), concepts: [concept], doubt: true },
      },
    ];
  },
  title: ({ answers }) => titleOfState((answers as readonly [ExplanationJson])[0].state),
  draw(ground) {
    const [{ state: one, concepts, consequences, arguments: told, doubt }] =
      ground.answers as readonly [ExplanationJson];
    const [concept] = conceptsOf(concepts);
    return [
      h('p.held', `Everybody is read as ${sayForesight(concept!)} (${concept!.symbol}).`),
      h(
        'ul.phrases',
        one.says.split(', ').map((phrase) => h('li', phrase)),
      ),
      ...consequences.map(({ text, claims }) => h('p.consequence', `${text}.`, ...drawClaims(claims))),
      h('ul.standings', told.map((argument) => drawStanding(ground, argument))),
      ...(doubt?.verdicts.slice(0, 1) ?? []).flatMap((verdict) =>
        drawDoubt(verdict.doubt, doubt?.models.says),
      ),
    ];
  },
});

/** The concept that most are read under in the file, or else the one that is read first everywhere. */
export function conceptOfFile({ foresight }: Ground['conflict']): string {
  return foresight[0]?.concept ?? 'seq';
}

function drawStanding(ground: Ground, { decisionMaker, verdict, steps }: ArgumentJson): Element {
  const mover = moversOf(ground.conflict).find(({ id }) => id === decisionMaker)!;
  const { verb } = agreementOf([mover]);
  const stays = verdict === 'stable';
  const [first] = steps;
  return h(stays ? 'li.stays' : 'li.leaves', [
    drawWho(ground, decisionMaker),
    ' ',
    h('strong', verb(stays ? 'stays' : 'leaves')),
    ...(first === undefined ? [] : [h('span.why', ` ${first.text}`, ...drawClaims(first.claims))]),
  ]);
}

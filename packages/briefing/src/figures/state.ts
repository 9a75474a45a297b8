import type { Concept } from '@standoff/engine';
import { ownMoveConcept, usualConcept } from '@standoff/engine';
import { type Body, moversOf } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import {
  type ArgumentJson,
  type ArgumentStepJson,
  type ExplanationJson,
  type StateJson,
  wordSteps,
} from '@standoff/report';
import { type Argument, type Explained, type Explanation, lexiconOf } from '@standoff/study';
import {
  type Agreement,
  agreementOf,
  capitalize,
  english,
  listOf,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { askedProperties } from './asked.ts';
import { drawDoubt } from './doubt.ts';
import {
  changedPhrases,
  conceptsOf,
  drawClaims,
  drawWho,
  nameOf,
  sayIfAll,
  sayWho,
  titleOfState,
} from './drawing.ts';
import { defineFigure, type FigureQuestion, type Ground } from './figure.ts';
import { CLAIMS, idsCell, wordsOf } from './figure-data.ts';
import { drawProse, ifAll, prose } from './prose.ts';
import { verdictProperties } from './verdict.ts';

/** A state, who would stay in it and who would leave, each with the reason. */
export const state = defineFigure({
  name: 'state',
  shows: 'a state, and who would stay in it',
  attributes: {
    of: {
      about: 'a state: its name, its id, a deal, or levels such as "us.posture = talks"',
      required: true,
    },
    concept: {
      about: `how far everybody looks, such as "${usualConcept.id}"; as the file says when left out`,
    },
  },
  group: 'States',
  offers: ({ states }) =>
    states.map(({ id, name }) => ({ attributes: { of: id }, name: `Who would stay in ${name}` })),
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
  models: ({ answers }) => (answers as readonly [ExplanationJson])[0].doubt?.models.says,
  data(ground) {
    const [{ state: one, concepts, arguments: told }, now] = ground.answers as readonly [
      ExplanationJson,
      ExplanationJson?,
    ];
    const outcome = titleOfState(ground, one, now?.state);
    return {
      columns: ['outcome', 'foresight', 'who', 'stays', 'why', CLAIMS],
      rows: told.map((argument, k) => [
        outcome,
        conceptsOf(concepts)[0]!.symbol,
        nameOf(ground.conflict, argument.decisionMaker),
        argument.verdict === 'stable',
        capitalize(
          wordsOf(drawWhy(ground, argument, explained(ground).arguments[k]!)).replace(/^[.:] /, ''),
        ),
        idsCell(claimsOfReason(argument.steps)),
      ]),
    };
  },
  draw(ground) {
    const [{ state: one, concepts, consequences, arguments: told, doubt }, now] =
      ground.answers as readonly [ExplanationJson, ExplanationJson?];
    const [concept] = conceptsOf(concepts);
    return [
      drawWhetherHeld(ground, told, concept!),
      h('p.held', drawProse(prose`What is asked: who would stay ${ifAll(concept!)}.`)),
      ...doubtOfAll(doubt).flatMap((verdict) =>
        drawDoubt(explained(ground).casebook, { ...verdict.doubt, models: doubt?.models.models }),
      ),
      ...drawPhrases(ground, one, now?.state),
      h(
        'ul.standings',
        told.map((argument, k) => drawStanding(ground, argument, explained(ground).arguments[k]!)),
      ),
      ...consequences.map(({ claims }, k) =>
        h(
          'p.consequence',
          sayPlainly(ground, explained(ground).consequences[k]!.means),
          ...drawClaims(ground, claims),
        ),
      ),
      ...explained(ground).breaches.map((one) => h('p.consequence', sayPlainly(ground, one))),
    ];
  },
});

/** The doubt of the verdict on all who can move, which is told first. */
function doubtOfAll(doubt: ExplanationJson['doubt']) {
  return doubt?.verdicts.slice(0, 1) ?? [];
}

/** Whether everybody stays, and else who leaves. */
function drawWhetherHeld(ground: Ground, told: readonly ArgumentJson[], concept: Concept): Element {
  const [{ state: one }, now] = ground.answers as readonly [ExplanationJson, ExplanationJson?];
  const leavers = told
    .filter(({ verdict }) => verdict !== 'stable')
    .map(({ decisionMaker }) => decisionMaker);
  const name = `“${titleOfState(ground, one, now?.state)}”`;
  const holds = leavers.length === 0;
  const whoLeaves = holds ? '' : `: ${sayWho(ground, leavers)} would leave`;
  const claim = { kind: 'stable', state: one.id, concept: concept.id, so: holds } as const;
  return h(
    'p.verdict',
    {
      ...verdictProperties({
        about: `state ${one.id} ${concept.id}`,
        is: holds ? 'holds' : 'does not hold',
        turned: holds
          ? `${name} now holds ${sayIfAll(concept)}.`
          : `${name} no longer holds ${sayIfAll(concept)}${whoLeaves}.`,
      }),
      ...askedProperties(explained(ground).casebook, [claim]),
    },
    holds ? 'It holds: each of them stays.' : `It does not hold${whoLeaves}.`,
  );
}

/** What is the case: what differs from the status quo first, the rest in one line. */
function drawPhrases(ground: Ground, one: StateJson, from: StateJson | undefined): Element[] {
  const changed = from === undefined ? [] : changedPhrases(ground.conflict, from, one);
  const phrases = one.says.split(', ');
  const kept = phrases.filter((phrase) => !changed.includes(phrase));
  if (from === undefined || kept.length === phrases.length) {
    return [
      h(
        'p.phrases',
        `${from === undefined ? 'In this outcome' : 'As things stand'}: ${phrases.join(', ')}.`,
      ),
    ];
  }
  return [
    h('p.phrases', [h('strong', capitalize(listOf(changed))), '.']),
    ...(kept.length === 0 ? [] : [h('p.kept', `As now: ${kept.join(', ')}.`)]),
  ];
}

/** What the explanation was made of: no figure asks about a coalition. */
function explained({ results }: Ground): Explanation {
  const [found] = results as readonly [Extract<Explained, { readonly of: 'each' }>];
  return found.explanation;
}

/** `“Tests ended”, because “tests frozen”.` */
function sayPlainly(ground: Ground, means: Proposition): string {
  const { casebook } = explained(ground);
  return `${textOf(english.say(lexiconOf(casebook), means, 'opening', 'plain'))}.`;
}

/** Asks for a state alone, of which verdicts do not matter: what takes the least; of the status quo when left out. */
export function stateAlone(state?: string): FigureQuestion {
  return { ask: 'explain', options: { ...(state && { state }), concepts: [ownMoveConcept.id] } };
}

/** That from which others are told by what differs. */
export const NOW = stateAlone();

/** The concept that most are read under in the file, or else the one that is read first everywhere. */
export function conceptOfFile({ foresight }: Ground['conflict']): string {
  return foresight[0]?.concept ?? usualConcept.id;
}

function drawStanding(ground: Ground, told: ArgumentJson, argument: Argument): Element {
  const { decisionMaker, verdict, concepts } = told;
  const mover = moversOf(ground.conflict).find(({ id }) => id === decisionMaker)!;
  const { verb } = agreementOf([mover]);
  const stays = verdict === 'stable';
  const is = verb(stays ? 'stays' : 'leaves');
  const [{ state: one }] = ground.answers as readonly [ExplanationJson];
  const [concept] = concepts;
  const about = `${decisionMaker} ${one.id} ${concept}`;
  const verdictOf = { state: one.id, who: decisionMaker, concept: concept!, so: stays };
  const asked = askedProperties(explained(ground).casebook, [{ kind: 'stable', ...verdictOf }]);
  return h(stays ? 'li.stays' : 'li.leaves', { ...verdictProperties({ about, is }), ...asked }, [
    drawWho(ground, decisionMaker),
    ' ',
    h('strong', is),
    ...drawWhy(ground, told, argument),
  ]);
}

function drawWhy(
  ground: Ground,
  { decisionMaker, steps }: ArgumentJson,
  argument: Argument,
): Element[] {
  const mover = moversOf(ground.conflict).find(({ id }) => id === decisionMaker)!;
  return isUntempted(steps)
    ? drawUntempted(agreementOf([mover]), ground.conflict.bodies.includes(mover as Body))
    : drawReason(ground, steps, argument);
}

/** The reason in short where nothing is liked better. */
function drawUntempted({ verb, they }: Agreement, votes: boolean): Element[] {
  const why = votes
    ? 'no draft is adopted from here'
    : `${they} ${verb('has')} no move from here that ${they} ${verb('likes')} better`;
  return [h('span.why', `: ${why}.`)];
}

function isUntempted([first]: readonly ArgumentStepJson[]): boolean {
  return first?.kind === 'no-improvement' && first.steps.length > 0;
}

/** The reason in short: one improvement and the answer to it. */
function drawReason(
  ground: Ground,
  [first]: readonly ArgumentStepJson[],
  { decisionMaker, steps }: Argument,
): Element[] {
  if (first === undefined) return [];
  const { casebook, state: at } = explained(ground);
  const [worded] = wordSteps(casebook, steps, { who: [decisionMaker], state: at }, 'plain');
  const reply = first.kind === 'improvement' ? first.steps[0] : undefined;
  const replied = reply === undefined ? [] : prose` ${worded!.steps[0]!.says}`;
  return [
    h('span.why', [
      ...drawProse(prose`. ${worded!.says}${replied}`),
      ...drawClaims(ground, claimsOfReason([first])),
    ]),
  ];
}

/** What the reason in short rests on: the improvement and the answer to it. */
function claimsOfReason(steps: readonly ArgumentStepJson[]): string[] {
  const [first] = steps;
  if (first === undefined || isUntempted(steps)) return [];
  const reply = first.kind === 'improvement' ? first.steps[0] : undefined;
  return [...new Set([...first.claims, ...(reply?.claims ?? [])])];
}

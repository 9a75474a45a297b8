import type { ThreatsJson } from '@standoff/report';
import { type ThreatsJudged, tellThreat } from '@standoff/study';
import type { Fragment } from '@standoff/wording';
import { sayThreatVerdict } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawPart } from './doubt.ts';
import { drawClaims, drawWho, nameOf } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { CLAIMS, idsCell, wordsOf } from './figure-data.ts';
import { idsSaid } from './ids-said.ts';
import { drawProse, prose, tellPlainly, term } from './prose.ts';
import { verdictProperties } from './verdict.ts';

type Threat = ThreatsJson['threats'][number];

/** Which threats and promises would be kept, and which are words. */
export const threats = defineFigure({
  name: 'threats',
  shows: 'which threats and promises are credible, and why',
  attributes: {
    of: { about: 'some of them, divided by semicolons; all when left out' },
  },
  group: 'Threats and signals',
  offers: ({ conflict }) =>
    conflict.threats.length === 0
      ? []
      : [{ attributes: {}, name: 'Which threats and promises are credible' }],
  asks(said, { conflict }) {
    const known = conflict.threats.map(({ id }) => id);
    const unknown = idsSaid(said('of')).find((id) => !known.includes(id));
    if (known.length === 0) return { problem: 'the model has no threats and no promises' };
    return unknown === undefined
      ? [{ ask: 'threats', options: {} }]
      : {
          attribute: 'of',
          problem: `the model has no threat "${unknown}"`,
          help: `its threats and promises are ${known.join(', ')}`,
        };
  },
  kicker: 'Credibility',
  title: () => 'Which threats would be carried out',
  data(ground) {
    return {
      columns: [
        'who',
        'kind',
        'in the model’s wording',
        'verdict',
        'credible in',
        'of outcomes',
        'why',
        CLAIMS,
      ],
      rows: shownOf(ground).map(({ id, kind, by, verdict, count, states, claims }) => [
        nameOf(ground.conflict, by),
        kind,
        wordsFor(ground, id),
        sayThreatVerdict(kind, verdict),
        count,
        states.length,
        wordsOf(drawProse(sayWhy(ground, id, count === 0 ? 2 : 1))),
        idsCell(claims),
      ]),
    };
  },
  draw(ground) {
    const shown = shownOf(ground);
    return [
      h(
        'p.held',
        drawProse(
          prose`In the model’s wording. Credible where carrying it out is an ${term('improvement', 'improvement')} for whoever makes it; counted are the outcomes in which it is at issue.`,
        ),
      ),
      h(
        'ul.threats',
        shown.map((one) => drawThreat(ground, one)),
      ),
    ];
  },
});

function drawThreat(
  ground: Ground,
  { id, kind, by, verdict, count, states, claims }: Threat,
): Element {
  const words = wordsFor(ground, id);
  const is = sayThreatVerdict(kind, verdict);
  return h('li.threat', [
    h('h4', [
      drawWho(ground, by),
      ' ',
      h('em.written', words),
      h(
        'span.result',
        verdictProperties({ about: `threat ${id}`, is, turned: `“${words}” is now ${is}.` }),
        is,
      ),
    ]),
    ...(states.length === 0
      ? []
      : [h('p.doubt', drawPart(count, states.length, `in ${count} of ${states.length} outcomes`))]),
    // Where it is a gain nowhere, why is said of where it could be carried out.
    h(
      'p.why',
      ...drawProse(sayWhy(ground, id, count === 0 ? 2 : 1)),
      ...drawClaims(ground, claims),
    ),
  ]);
}

/** Why a threat is credible or not, in so many sentences. */
function sayWhy({ results }: Ground, id: string, most: number): Fragment[] {
  const [{ games, verdicts }] = results as readonly [ThreatsJudged];
  const verdict = verdicts.find(({ threat }) => threat.id === id)!;
  const { why, seen } = tellThreat(games, verdict);
  const known = { about: [verdict.threat.by] };
  return tellPlainly(games.truth.casebook, [...why, ...seen], known)
    .slice(0, most)
    .flatMap(({ says }, k) => [k === 0 ? '' : ' ', ...says]);
}

function shownOf({ answers, said }: Ground): Threat[] {
  const [{ threats: told }] = answers as readonly [ThreatsJson];
  const asked = idsSaid(said('of'));
  return told.filter(({ id }) => asked.length === 0 || asked.includes(id));
}

function wordsFor({ conflict }: Ground, id: string): string {
  return conflict.threats.find((one) => one.id === id)?.says ?? id;
}

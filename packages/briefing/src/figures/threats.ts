import type { ThreatsJson } from '@standoff/report';
import { capitalize } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawPart, sayPlainly } from './doubt.ts';
import { drawClaims, drawWho } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { drawTerms } from './terms.ts';
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
  draw(ground) {
    const [{ threats: told }] = ground.answers as readonly [ThreatsJson];
    const asked = idsSaid(ground.said('of'));
    const shown = told.filter(({ id }) => asked.length === 0 || asked.includes(id));
    return [
      h(
        'p.held',
        drawTerms(
          'In the model’s wording. Credible where carrying it out is an improvement for whoever makes it; counted are the outcomes in which it is at issue.',
        ),
      ),
      h(
        'ul.threats',
        shown.map((one) => drawThreat(ground, one)),
      ),
    ];
  },
});

function idsSaid(said: string | undefined): string[] {
  return (said ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const VERDICTS: Readonly<Record<Threat['verdict'], string>> = {
  everywhere: 'credible',
  somewhere: 'partly credible',
  nowhere: 'not credible',
  'never-at-issue': 'never at issue',
};

function drawThreat(
  ground: Ground,
  { id, by, verdict, says, count, states, claims }: Threat,
): Element {
  const words = ground.conflict.threats.find((one) => one.id === id)?.says ?? id;
  const is = VERDICTS[verdict];
  return h('li.threat', [
    h('h4', [
      drawWho(ground, by),
      ' ',
      h('em', words),
      h(
        'span.result',
        verdictProperties({ about: `threat ${id}`, is, turned: `“${words}” is now ${is}.` }),
        is,
      ),
    ]),
    ...(states.length === 0
      ? []
      : [h('p.doubt', drawPart(count, states.length, `in ${count} of ${states.length} outcomes`))]),
    ...says
      .slice(0, 1)
      .map((text) =>
        h('p.why', drawTerms(sayPlainly(withoutCount(text))), ...drawClaims(ground, claims)),
      ),
  ]);
}

/** How many outcomes they are is said by the bar; what is left is where that is so, and why. */
function withoutCount(text: string): string {
  const rest = text.replace(
    /^[^“”]*? in (?:none of the [\d,]+ states|(?:one|[\d,]+) of the [\d,]+ states|all [\d,]+ states|the one state|none of the one state) in which it is at issue(?:[,;:] )/,
    '',
  );
  // Where nothing else is said, the sentence stays whole.
  return rest === text
    ? text
    : capitalize(rest.replace(/^where it could, /, 'where it could be carried out: '));
}

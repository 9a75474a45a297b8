import {
  type BodyPower,
  nameOfMember,
  type PowerFound,
  type RulePower,
  sayFraction,
  tellDeciding,
  tellRulePower,
} from '@standoff/study/power';
import { percentInColumn, proseName, textOf } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawPart } from './doubt.ts';
import { defineFigure } from './figure.ts';
import { amountCell } from './figure-data.ts';
import { drawProse, tellPlainly } from './prose.ts';
import { verdictProperties } from './verdict.ts';

/** What each vote in a body weighs. */
export const power = defineFigure({
  name: 'power',
  shows: 'what each vote in a body weighs by its rules, and which drafts it decides',
  attributes: {
    body: { about: 'the body that votes; all of them when left out' },
  },
  group: 'Votes',
  offers: ({ conflict }) =>
    conflict.bodies.map(({ id, name }) => ({
      attributes: { body: id },
      name: `What each vote in ${name} weighs`,
    })),
  asks: (said, { conflict }) => [
    {
      ask: 'power',
      options: {
        ...(said('body') && { body: said('body') }),
        // Elsewhere there may be very many drafts.
        ...(conflict.statusQuo && { state: 'status-quo' }),
      },
    },
  ],
  title: ({ results }) => {
    const [{ bodies }] = results as readonly [PowerFound];
    return bodies.length === 1
      ? `What each vote in ${proseName(bodies[0]!.body.name)} weighs`
      : 'What each vote weighs';
  },
  data({ results }) {
    const [{ casebook, bodies }] = results as readonly [PowerFound];
    return {
      columns: ['body', 'member', 'so often its vote decides', 'of so many ways', 'share'],
      rows: bodies.flatMap(({ rules }) =>
        rules.flatMap(({ body, found }) =>
          found.status !== 'found'
            ? []
            : found.members.map(({ banzhaf: { above, below } }, k) => [
                body.name,
                nameOfMember(casebook, body.members[k]!),
                amountCell(`${above}`),
                amountCell(`${below}`),
                Number(above) / Number(below),
              ]),
        ),
      ),
    };
  },
  draw({ results }) {
    const [found] = results as readonly [PowerFound];
    return found.bodies.flatMap((one) => [
      ...one.rules.flatMap((rule) => drawRule(found, rule)),
      ...drawDeciding(found, one),
    ]);
  },
});

/** How many coalitions win, and a bar for each member: how many of the votes of the others its own would decide. */
function drawRule({ casebook }: PowerFound, rule: RulePower): Element[] {
  const { body, options, found } = rule;
  const [told] = tellPlainly(casebook, tellRulePower(rule).slice(0, 1));
  const is = textOf(told!.says);
  const verdict = h(
    'p.verdict',
    verdictProperties({ about: `power ${[body.id, ...options].join(' ')}`, is }),
    drawProse(told!.says),
  );
  if (found.status !== 'found') return [verdict];
  const shares = found.members.map(({ banzhaf }) => Number(banzhaf.above) / Number(banzhaf.below));
  const most = Math.max(...shares) || 1;
  return [
    verdict,
    h('p.bars-of', 'So often the vote of each decides, of all ways in which the others can vote:'),
    h(
      'dl.bars',
      found.members.flatMap(({ banzhaf }, k) => [
        h('dt', nameOfMember(casebook, body.members[k]!)),
        ' ',
        h('dd', drawPart(shares[k]!, most, percentInColumn(sayFraction(banzhaf)))),
        ' ',
      ]),
    ),
  ];
}

/** Whose vote decides which drafts here. */
function drawDeciding(found: PowerFound, one: BodyPower): Element[] {
  const told = tellPlainly(found.casebook, tellDeciding(found, one));
  return [
    h('p', 'By the votes as they stand in this model:'),
    h(
      'ul',
      told.map(({ says }) => h('li', drawProse(says))),
    ),
  ];
}

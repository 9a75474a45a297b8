import { expect, it } from 'vitest';
import { formatModel } from '../format/format-model.ts';
import { parseConflict } from '../parse-conflict.ts';
import * as edits from './index.ts';

/** The text after edits one after the other. */
function after(start: string, steps: readonly ((text: string) => edits.EditOutcome)[]): string {
  return steps.reduce((text, step) => {
    const outcome = step(text);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    return outcome.text;
  }, start);
}

it('a conflict that forms make from nothing reads as if a person had written it', () => {
  const text = after(edits.newModel({ title: 'Dam: yes or no' }), [
    (now) => edits.addDecisionMaker(now, { name: 'Upper country' }),
    (now) => edits.addDecisionMaker(now, { name: 'Lower country', short: 'Lower' }),
    (now) => edits.addOption(now, { owner: 'upper-country', name: 'Dam', levels: 'yes/no' }),
    (now) =>
      edits.addOption(now, {
        owner: 'lower-country',
        id: 'army',
        levels: [{ id: 'home' }, { id: 'border' }],
      }),
    (now) => edits.addFact(now, { id: 'war', formula: 'lower-country.army = border' }),
    (now) =>
      edits.addStatement(now, {
        decisionMaker: 'upper-country',
        statement: { mode: 'want', formula: 'dam' },
      }),
    (now) =>
      edits.addStatement(now, {
        decisionMaker: 'upper-country',
        statement: { mode: 'never', formula: 'war', says: 'No war, whatever comes' },
      }),
    (now) => edits.setStatusQuo(now, { 'upper-country.dam': 'no', 'lower-country.army': 'home' }),
    (now) => edits.addOption(now, { owner: 'lower-country', name: 'Court', levels: 'yes/no' }),
    (now) => edits.addSource(now, { title: 'Report', kind: 'report' }),
    (now) => edits.addClaim(now, { says: 'It is dry', at: 'report p. 2' }),
    (now) => edits.citeClaim(now, { part: { kind: 'fact', id: 'war' }, claim: 'c01' }),
    (now) => edits.addRule(now, { formula: 'war and upper-country.dam' }),
    (now) =>
      edits.addDeal(now, {
        name: 'Peace',
        parties: ['upper-country'],
        terms: { 'upper-country.dam': 'no' },
      }),
    (now) => edits.setHead(now, { key: 'about', value: 'A river' }),
  ]);
  expect(text).toBe(`standoff: 1
title: "Dam: yes or no"
about: A river

sources:
  report: { title: Report, kind: report }

claims:
  c01: { at: report p. 2, says: It is dry }

decision-makers:
  upper-country:
    name: Upper country
    options:
      dam: { name: Dam, levels: yes/no }
    prefers:
      - { never: war, says: "No war, whatever comes" }
      - { want: dam }
  lower-country:
    name: Lower country
    short: Lower
    options:
      army: [home, border]
      court: { name: Court, levels: yes/no }

facts:
  war: { when: lower-country.army = border, because: c01 }

infeasible:
  - war and upper-country.dam

status-quo:
  upper-country.dam: no
  lower-country.army: home
  lower-country.court: no

deals:
  peace: { name: Peace, parties: [upper-country], terms: { upper-country.dam: no } }
`);
  expect(formatModel(text).text).toBe(text);
  expect(parseConflict(text).conflict?.title).toBe('Dam: yes or no');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import * as edits from '../../src/edits/index.ts';
import { removeMisreading, setMisreading } from '../../src/edits/misread.ts';
import { removePerception, setPerception } from '../../src/edits/perceptions.ts';
import { messyYaml } from '../format/messy-yaml.ts';
import { river } from './river.ts';

const every: readonly ((text: string) => edits.EditOutcome)[] = [
  (text) => edits.setHead(text, { key: 'title', value: 'a' }),
  (text) => edits.addDecisionMaker(text, { name: 'New' }),
  (text) => edits.addOption(text, { owner: 'upper', name: 'x', levels: 'yes/no' }),
  (text) =>
    edits.setLevelPhrase(text, { owner: 'upper', option: 'water', level: 'held', phrase: 'p' }),
  (text) =>
    edits.addStatement(text, {
      decisionMaker: 'upper',
      statement: { mode: 'not', formula: 'war' },
    }),
  (text) => edits.moveStatement(text, { decisionMaker: 'upper', from: 1, to: 2 }),
  (text) => edits.tieStatement(text, { decisionMaker: 'upper', place: 2 }),
  (text) => edits.switchOff(text, { decisionMaker: 'upper', place: 2 }),
  (text) => edits.setStatusQuoLevel(text, { option: 'upper.dam', level: 'yes' }),
  (text) => setPerception(text, { observer: 'lower', observed: 'upper', fields: [['drop', '1']] }),
  (text) => removePerception(text, { observer: 'lower', observed: 'upper' }),
  (text) => setMisreading(text, { observer: 'lower', fact: 'war', as: 'no' }),
  (text) => removeMisreading(text, { observer: 'lower', fact: 'war' }),
  (text) => edits.addRule(text, { formula: 'war' }),
  (text) => edits.addClaim(text, { says: 'a' }),
  (text) => edits.renameId(text, { thing: { kind: 'fact', id: 'war' }, to: 'fight' }),
  (text) =>
    edits.removeNamed(text, { thing: { kind: 'decision-maker', id: 'upper' }, cascade: true }),
];

/** A file with a stretch taken out, or put in twice. */
const damaged = fc
  .tuple(fc.nat(river.length), fc.nat(40), fc.boolean())
  .map(([at, length, twice]) =>
    twice
      ? river.slice(0, at + length) + river.slice(at)
      : river.slice(0, at) + river.slice(at + length),
  );

it('no text makes an edit throw, and what is edited is still YAML', () => {
  fc.assert(
    fc.property(
      fc.oneof(damaged, messyYaml, fc.string()),
      fc.constantFrom(...every),
      (text, run) => {
        const outcome = run(text);
        if (outcome.status === 'refused') return;
        const again = edits.setHead(outcome.text, { key: 'title', value: 'b' });
        expect(again.status === 'refused' && again.reason.code).not.toBe('syntax-errors');
      },
    ),
    { numRuns: draws(300) },
  );
});

it('a text with errors of YAML is refused as a whole', () => {
  for (const run of every) {
    expect(run('a: [b')).toMatchObject({ status: 'refused', reason: { code: 'syntax-errors' } });
  }
});

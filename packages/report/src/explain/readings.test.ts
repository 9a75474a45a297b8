import {
  concepts,
  findConcept,
  findReading,
  readings,
  runToEnd,
  verifyCertificate,
} from '@standoff/engine';
import {
  analyzeConflict,
  explainState,
  offeredReadings,
  openCase,
  readAs,
  tellHeadline,
} from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText, compileText } from '../../../../test/conflicts/open-model.ts';
import { analysisToJson } from '../json/analysis-json.ts';
import { certificateToJson } from '../json/certificate-json.ts';
import { readCertificate } from '../json/read-certificate.ts';
import { plainStyle } from '../text/style.ts';
import { renderExplanation } from './render-explanation.ts';

/** North may raid; South protests, or in the fierce version burns villages. */
const raid = (answer: string, more = '') => `
standoff: 1
title: A raid
decision-makers:
  north:
    name: North
    options: { raid: yes/no }
    prefers: [ { never: south.answer = burn }, { not: south.answer = protest }, raid ]
    ${more}
  south:
    name: South
    options: { answer: [nothing, protest, burn] }
    prefers: [ { want: answer = ${answer}, if: north.raid }, { want: answer = nothing } ]
status-quo: { north.raid: no, south.answer: nothing }
`;
const doubtful = raid('protest', 'unknown: ["s1 ? s4", "s5 ? s6"]');

/** North will not tolerate villages that burn, or else only that they burn where it has not raided. */
const doubtfulDegree = (first: string, second: string) =>
  raid('burn').replace(
    '{ never: south.answer = burn }',
    `{ or-else: [ { never: ${first} }, { never: ${second} } ] }, { not: south.answer = burn }`,
  );
const atAnyTime = 'south.answer = burn';
const unprovoked = 'south.answer = burn and not raid';

const bySanctions = concepts.filter(({ computation }) => computation.kind === 'sanction');

function explain(text: string, reading: string, state: string, concept = 'seq') {
  const opened = runToEnd(openCase(compileText(text), { reading }));
  if (opened.status !== 'opened') throw new RangeError('too large');
  const { casebook, situation } = opened;
  const query = {
    state: casebook.stateWithId(state)!,
    decisionMakers: casebook.movers.map((_, dm) => dm),
    concepts: concept === 'all' ? bySanctions : [findConcept(concept)!],
  };
  return runToEnd(explainState(casebook, situation, query));
}

const told = (...about: Parameters<typeof explain>) =>
  renderExplanation(explain(...about), {
    style: plainStyle,
    width: 400,
    detail: 'full',
  });

describe('an explanation in a reading', () => {
  it('names the reading, and says that only what is greatly worse deters', () => {
    expect(told(raid('protest'), 'strong', 's1')).toMatch(/^Reading: strong\. An outcome deters/m);
    expect(told(raid('protest'), 'strong', 's1')).toContain(
      'After every credible answer it would not be greatly worse off than by staying; the worst',
    );
    expect(told(raid('burn'), 'strong', 's1')).toContain('For North that is far worse than');
    expect(told(raid('burn'), 'strong', 's1', 'sseq')).toContain(
      'Every further move of its own would leave it greatly worse off than staying (SSEQ).',
    );
  });

  it('says what is not known, and whether that is enough', () => {
    expect(told(doubtful, 'unknown-d', 's1')).toContain(
      'How North compares that with staying is not known, and that is enough to deter it.',
    );
    expect(told(doubtful, 'unknown-a', 's1')).toContain('not known to be better or worse');
    expect(told(doubtful, 'unknown-a', 's6')).toContain(
      'whether it likes that better is not known',
    );
    expect(told(doubtful, 'general', 's1')).not.toContain('not known');
  });

  it('says in the strong version of a treatment what is greatly worse, what is not known, and both', () => {
    expect(told(raid('burn'), 'strong-a', 's1')).toContain('For North that is far worse than');
    expect(told(doubtful, 'strong-a', 's1')).toContain(
      'After every credible answer it would not be greatly worse off than by staying, or would not know; the worst for it would be “raid and answer: protest”, not known to be better or worse than staying.',
    );
    expect(told(doubtful, 'strong-d', 's1')).toContain(
      'How North compares that with staying is not known, and that is enough to deter it.',
    );
    for (const text of [
      doubtfulDegree(atAnyTime, unprovoked),
      doubtfulDegree(unprovoked, atAnyTime),
    ]) {
      expect(told(text, 'strong-c', 's1')).toContain(
        'For North that is worse or far worse than staying; which of the two is not known, and that is enough to deter it.',
      );
      expect(told(text, 'strong-c', 's1', 'sseq')).toContain(
        'Every further move of its own would leave it greatly worse off than staying, or how that compares is not known (SSEQ).',
      );
      expect(told(text, 'strong-b', 's1')).toContain(
        'or would not know; the worst for it would be “raid and answer: burn”, worse or far worse than staying.',
      );
      expect(told(text, 'unknown-b', 's1')).not.toContain('which of the two is not known');
    }
  });

  it('rests on certificates that prove their verdicts in that reading, also as names', () => {
    for (const { id } of readings) {
      for (const text of [doubtful, doubtfulDegree(atAnyTime, unprovoked)]) {
        for (const state of ['s1', 's2', 's3', 's4', 's5', 's6']) {
          const { casebook, arguments: found } = explain(text, id, state, 'all');
          for (const { certificate, concepts: those } of found) {
            for (const concept of those) {
              const own = { ...certificate, concept: concept.id };
              const back = readCertificate(casebook, certificateToJson(casebook, own));
              expect(back).toMatchObject({ status: 'read', certificate: own });
              expect(verifyCertificate(casebook.model, own)).toEqual({ valid: true });
            }
          }
        }
      }
    }
  });
});

describe('an analysis in a reading', () => {
  it('says of the strong one which equilibria are only weak', () => {
    const analysis = analyzeText(raid('protest'), { reading: 'strong' });
    const { reading, equilibria, weakEquilibria, finding } = runToEnd(
      analysisToJson(analysis, {
        model: { title: 'T', sha256: 'ab' },
        headline: runToEnd(tellHeadline(analysis)),
        elapsedMs: 1,
      }),
    );
    expect(reading).toBe('strong');
    expect(equilibria['seq']).not.toContain('s1');
    expect(weakEquilibria!['seq']).toContain('s1');
    expect(finding.map(({ text }) => text).join(' ')).toMatch(
      /The status quo is an equilibrium under .* only where smaller losses deter as well/,
    );
  });

  it('says of the strong version of a treatment which of its equilibria are only weak', () => {
    for (const { id, unknown, weakIn } of readings) {
      if (unknown === undefined || weakIn === undefined) continue;
      const analysis = analyzeText(doubtful, { reading: id });
      const general = analyzeText(doubtful, { reading: weakIn.id });
      expect(analysis.general!.equilibria).toEqual(general.equilibria);
      const said = sayFindingOf(analysis);
      expect(said.join(' ')).toContain(
        `Of the equilibria by treatment ${unknown} these are strong`,
      );
    }
  });

  it('is the same from an earlier analysis in any reading as from scratch', () => {
    for (const { id: before } of readings) {
      const previous = analyzeText(doubtful, { reading: before });
      for (const { id: reading } of readings) {
        const anew = analyzeText(doubtful, { reading });
        const again = analyzeText(doubtful, { reading, previous });
        expect(again.stability).toEqual(anew.stability);
        expect(again.equilibria).toEqual(anew.equilibria);
        expect(again.general).toEqual(anew.general);
        expect(again.reading).toBe(anew.reading);
      }
    }
  });

  it('refuses concepts, asked for or as a foresight, that have the general reading only', () => {
    const compiled = compileText(raid('protest'));
    for (const options of [
      { concepts: ['sim'] },
      { foresight: [{ decisionMaker: 'north', concept: 'sim' }] },
    ]) {
      const result = runToEnd(analyzeConflict(compiled, { ...options, reading: 'strong' }));
      expect(result).toMatchObject({ status: 'cannot-be-read', concepts: [{ id: 'sim' }] });
    }
    for (const concept of ['l2', 'nm', 'maximin2', 'cmr2', 'policy', 'berge']) {
      const asked = { concepts: ['nash', concept], reading: 'strong' };
      const result = runToEnd(analyzeConflict(compiled, asked));
      expect(result).toMatchObject({ status: 'cannot-be-read', concepts: [{ id: concept }] });
    }
  });

  it('is read under another foresight of each as one that was asked for with it', () => {
    for (const { id: reading } of readings) {
      const foresight = [
        { decisionMaker: 'north', concept: 'seq' },
        { decisionMaker: 'south', concept: 'nash' },
      ];
      const asked = analyzeText(doubtful, { reading, foresight });
      const look = readAs(analyzeText(doubtful, { reading }), {
        all: 'nash',
        own: { north: 'seq' },
      });
      expect(look.foresight).toEqual(asked.foresight);
    }
  });

  it('is offered where it may tell something apart', () => {
    const offered = (text: string, taken?: string) =>
      offeredReadings(
        compileText(text).compiled.model,
        taken === undefined ? undefined : findReading(taken),
      ).map(({ id }) => id);
    expect(offered(raid('protest'))).toEqual(['general', 'strong']);
    expect(offered(doubtful)).toEqual(readings.map(({ id }) => id));
    expect(offered(raid('protest').replace('never', 'not'))).toEqual(['general']);
    expect(offered(raid('protest').replace('never', 'not'), 'strong-c')).toEqual([
      'general',
      'strong',
      'unknown-c',
      'strong-c',
    ]);
    const treatments = readings.filter(
      ({ strength, unknown }) => strength === 'general' && unknown,
    );
    expect(offered(doubtful.replace('never', 'not'))).toEqual([
      'general',
      ...treatments.map(({ id }) => id),
    ]);
  });
});

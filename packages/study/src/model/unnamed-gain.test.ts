import { readFileSync } from 'node:fs';
import { limitsOf, runToEnd } from '@standoff/engine';
import { renderDiagnostic } from '@standoff/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { analyzeText, compileText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import { toldGain } from '../finding/told-gain.ts';
import { parse } from './parse.ts';
import { reviewSteps } from './review.ts';
import { reviewGain } from './unnamed-gain.ts';

const review = (text: string) => runToEnd(reviewGain(compileText(text), limitsOf()));

const race = (further: string) => `standoff: 1
title: Two countries that arm
decision-makers:
  north: { options: { arm: yes/no }, prefers: [not south.arm, arm] }
  south: { options: { arm: yes/no }, prefers: [not north.arm, arm] }
status-quo: { north.arm: yes, south.arm: yes }
${further}`;

const peace = '{ north.arm: no, south.arm: no }';

/** In how many options the state differs from the status quo that an analysis tells as better for everybody. */
function leadingGain(text: string) {
  const analysis = analyzeText(text);
  const { casebook } = analysis;
  const gain = toldGain(analysis);
  if (gain?.forEverybody !== true) return { levels: 0 };
  const now = casebook.states.levels(casebook.statusQuo!);
  const then = casebook.states.levels(casebook.space.codeOf(gain.best));
  return { levels: then.filter((level, k) => level !== now[k]).length };
}

const examples = new URL('../../../language/examples/', import.meta.url);

describe('a state that everybody prefers to the status quo', () => {
  it('is noted where it has no name, with the entry that gives it one', () => {
    const [note, ...others] = review(race(''))!;
    expect(others).toEqual([]);
    expect(note!.help).toContain(
      'add states: { better-for-all: { name: Better for all, north.arm: no, south.arm: no } }',
    );
    const taken = race('facts: { better-for-all: not north.arm and not south.arm }\n');
    expect(review(taken)![0]!.help).toContain('better-for-all-2: {');
    const pact = race(
      'agreements: { pact: { parties: [north, south], levels: [none, signed], binds: { signed: [not north.arm, not south.arm] } } }\n',
    );
    expect(review(pact)![0]!.help).toContain(', south.arm: no, pact: signed } }');
    const alone = race('states: { alone: { south.arm: no } }\n');
    expect(review(alone)![0]!.help).toMatch(/^add under states: better-for-all: \{/);
  });

  it('is shown on the page of diagnostics by an example that reports nothing else', async () => {
    const file = 'unnamed-gain.standoff.yaml';
    const text = readFileSync(new URL(file, examples), 'utf8');
    const { model, diagnostics, source } = parse(text, { fileName: file });
    const found = [
      ...diagnostics,
      ...runToEnd(reviewSteps(model!, limitsOf())).found,
      ...runToEnd(reviewGain(model!.base, limitsOf()))!,
    ];
    expect(found.map(({ code }) => code)).toEqual(['unnamed-gain']);
    const shown = found.map((one) => renderDiagnostic(one, source, { colour: false }));
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(
      '../../../language/examples/unnamed-gain.txt',
    );
  });

  it('is not where the file names it, or a deal that leads there', () => {
    expect(review(race(`states: { peace: ${peace} }\n`))).toEqual([]);
    const deal = `deals: { treaty: { name: A treaty, parties: [north, south], terms: ${peace} } }\n`;
    expect(review(race(deal))).toEqual([]);
  });

  it('is not looked for without a status quo, nor where an analysis takes long or the states are too many', () => {
    const more = Array.from({ length: 10 }, (_, k) => `o${k}`);
    const options = more.map((id) => `${id}: yes/no`).join(', ');
    const now = ['north', 'south'].flatMap((who) => more.map((id) => `${who}.${id}: no`));
    const large = race('')
      .replaceAll('options: { arm', `options: { ${options}, arm`)
      .replace('status-quo: {', `status-quo: { ${now.join(', ')},`);
    expect(review(large)).toBe(undefined);
    expect(review(large.replace(/^status-quo.*\n/m, ''))).toEqual([]);
    expect(runToEnd(reviewGain(compileText(race('')), limitsOf(2)))).toBe(undefined);
  });

  it('has the name after its entry was written, on random conflicts', () => {
    let noted = 0;
    fc.assert(
      fc.property(optionsArbitrary(false), (text) => {
        const [note] = review(text)!;
        const { levels } = leadingGain(text);
        expect(note !== undefined).toBe(levels > 1);
        if (note === undefined) return;
        noted++;
        const entry = /^add (states: .*), with what it would be called$/.exec(note.help!)![1];
        const written = `${text}${entry}\n`;
        expect(review(written)).toEqual([]);
        const { casebook } = analyzeText(written);
        expect([...casebook.stateNames.values()]).toEqual(['Better for all']);
      }),
      { numRuns: draws(90) },
    );
    expect(noted).toBeGreaterThan(0);
  });
});

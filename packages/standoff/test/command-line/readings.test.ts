import { describe, expect, it } from 'vitest';
import { analyze, certificate, parse, verify } from '../../src/index.ts';
import { readCase } from '../analysed-case.ts';
import { run } from './run.ts';

describe('--strength and --unknown', () => {
  it('know their words, and leave the general reading without any', async () => {
    expect(await run(['analyze', 'korea-2017', '--strength', 'weak'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Allowed choices are general, strong.'),
    });
    const reading = async (...words: string[]) => {
      const { stdout } = await run(['analyze', 'chicken', ...words, '--states', 'none', '--json']);
      return JSON.parse(stdout).reading;
    };
    expect(await reading('--strength', 'general')).toBeUndefined();
    expect(await reading('--strength', 'general', '--unknown', 'b')).toBe('unknown-b');
    expect(await reading('--unknown', 'c', '--strength', 'strong')).toBe('strong-c');
  });

  it('refuse concepts that have the general reading only', async () => {
    const refusal = {
      status: 2,
      stderr: expect.stringContaining('has the general reading of preferences only'),
    };
    const words = ['chicken', '--strength', 'strong'];
    const options = ['korea-2017', '--unknown', 'b', '--concepts', 'sim'];
    expect(await run(['analyze', ...options])).toMatchObject(refusal);
    expect(
      await run([
        'explain',
        'korea-2017',
        '--state',
        's1',
        '--strength',
        'strong',
        '--concept',
        'sim',
      ]),
    ).toMatchObject(refusal);
    expect((await run(['analyze', ...words])).status).toBe(0);
    expect(await run(['analyze', ...words, '--concepts', 'nash,l2,cmr3'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('l2, cmr3: these concepts have the general reading'),
    });
  });

  it('are not for what several do together', async () => {
    const words = ['explain', 'korea-2017', '--state', 's1', '--dm', 'us+china'];
    expect(await run([...words, '--unknown', 'a'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('in the general reading of preferences only'),
    });
    expect((await run([...words, '--strength', 'general'])).status).toBe(0);
    expect((await run(['coalitions', 'chicken', '--strength', 'strong'])).stderr).toContain(
      "unknown option '--strength'",
    );
  });

  it('are kept by the commands to go on with, and by every document', async () => {
    const { stdout } = await run(['analyze', 'korea-2017', '--strength', 'strong']);
    expect(stdout).toContain('--state status-quo --strength strong');
    for (const command of [
      ['explain', '--state', 'status-quo', '--concept', 'seq'],
      ['profiles', '--state', 'status-quo'],
      ['evolve', '--to', 'freeze-for-freeze'],
    ]) {
      const [name = '', ...rest] = command;
      const words = [name, 'korea-2017', ...rest, '--strength', 'strong'];
      expect(JSON.parse((await run([...words, '--json'])).stdout)).toMatchObject({
        reading: 'strong',
      });
      expect((await run(words)).stdout).toContain('Reading: strong.');
      const both = [...words, '--unknown', 'd'];
      expect(JSON.parse((await run([...both, '--json'])).stdout)).toMatchObject({
        reading: 'strong-d',
      });
      expect((await run(both)).stdout).toContain('Reading: strong, treatment d.');
    }
    const both = ['analyze', 'korea-2017', '--strength', 'strong', '--unknown', 'a'];
    expect((await run(both)).stdout).toContain('--state status-quo --strength strong --unknown a');
  });

  it('are options of the library, whose certificates are verified in their reading', () => {
    const { model } = parse(`
standoff: 1
title: Two who may arm
decision-makers:
  north: { options: { arm: yes/no }, prefers: [{ never: south.arm }, arm] }
  south: { options: { arm: yes/no }, prefers: [{ never: north.arm }, arm] }
`);
    const query = {
      state: 's1',
      decisionMaker: 'north',
      concept: 'seq',
      strength: 'strong',
    } as const;
    const reason = certificate(model!, query);
    expect(reason).toMatchObject({ reading: 'strong', verdict: 'stable' });
    expect(verify(model!, reason)).toEqual({
      valid: true,
    });
    for (const unknown of ['a', 'b', 'c', 'd'] as const) {
      const both = certificate(model!, { ...query, unknown });
      expect(both).toMatchObject({ reading: `strong-${unknown}`, verdict: 'stable' });
      expect(verify(model!, both)).toEqual({
        valid: true,
      });
    }
    expect(() => analyze(model!, { unknown: 'e' as 'a' })).toThrow(
      'unknown is one of a, b, c, d, not e',
    );
    expect(() => analyze(model!, { strength: 'weak' as 'strong', unknown: 'a' })).toThrow(
      'strength is one of general, strong, not weak',
    );
  });

  it('find the same together as strong alone in korea-2017, where nothing is unknown', () => {
    const model = readCase('korea-2017');
    const verdicts = (unknown?: 'a' | 'b' | 'c' | 'd') => {
      const found = analyze(model, { strength: 'strong', ...(unknown && { unknown }) });
      const { stability, equilibria, weakEquilibria } = found;
      return { stability, equilibria, weakEquilibria };
    };
    for (const unknown of ['a', 'b', 'c', 'd'] as const)
      expect(verdicts(unknown)).toEqual(verdicts());
  });
});

describe('several statements of which one or the other is right', () => {
  const leaves = (...prefers: string[]) => {
    const { model } = parse(`standoff: 1
title: Doubts about one option
decision-makers:
  one: { options: { x: yes/no }, prefers: [ ${prefers.join(', ')} ] }
  two: { options: { y: yes/no } }
status-quo: { one.x: no, two.y: no }
`);
    // By treatment b one leaves only for what is known to be better.
    const answer = analyze(model!, { concepts: ['nash'], unknown: 'b' });
    return !answer.stability!['nash']!['one']!.includes('s1');
  };
  const doubt = '{ or-else: [x, true] }';

  it('make a pair unknown together that neither makes unknown by itself', () => {
    expect(leaves('x', 'x', 'not x')).toBe(true);
    expect(leaves(doubt, 'x', 'not x')).toBe(true);
    expect(leaves('x', doubt, 'not x')).toBe(true);
    expect(leaves(doubt, doubt, 'not x')).toBe(false);
  });
});

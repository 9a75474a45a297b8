import { describe, expect, it } from 'vitest';
import { chicken } from '../../../../test/conflicts/models.ts';
import { parse } from '../index.ts';
import { analyze } from './analyze.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { understand } from './understand.ts';

const model = parse(`${chicken}variants: { mild: { set: { title: Mild } } }\n`).model!;
const { id } = model.base.conflict.decisionMakers[0]!;
const version = { name: 'Chicken', model, version: model.base };
const manner = { told: 'json', called: (option: string) => `--${option}` } as const;

const problemOf = (outcome: object) => ('problem' in outcome ? outcome.problem : undefined);

describe('a question is understood', () => {
  it('with the names in it looked up, and without options that are undefined', () => {
    const asked = understand(analyze, model, { concepts: undefined, maxStates: 7 }, manner);
    expect(asked).toMatchObject({ status: 'understood', asked: { maxStates: 7 } });
    expect('asked' in asked && Object.keys(asked.asked)).toEqual(['maxStates']);
    const party = understand(explain, model, { decisionMaker: id.toUpperCase() }, manner);
    expect(party).toMatchObject({ asked: { decisionMaker: { members: [id], together: false } } });
  });

  it('about a variant where one is named, else about the model as it stands', () => {
    const of = (options: object) => understand(explain, model, { ...options }, manner);
    expect(of({})).toMatchObject({ setting: { version: model.base } });
    const mild = of({ variant: 'mild' });
    expect('setting' in mild && mild.setting.version.conflict.title).toBe('Mild');
  });

  it('about several models in their order, where it compares', () => {
    const mild = { ...version, name: 'Mild' };
    const asked = understand(compare, [version, mild], {}, manner);
    expect('setting' in asked && asked.setting.versions.map(({ name }) => name)).toEqual([
      'Chicken',
      'Mild',
    ]);
  });
});

describe('a question is refused, and it is said why', () => {
  it.each([
    ['an option that is not there', { wherefrom: 1 }, 'there is no option "wherefrom"'],
    ['one near it', { maxState: 1 }, 'there is no option "maxState"; did you mean maxStates?'],
    ['what no program may name', { toString: 1 }, 'there is no option "toString"'],
    [
      'a value of another kind',
      { maxStates: 'many' },
      '--maxStates is a whole number, 1 or more, not "many"',
    ],
    ['nobody of the file', { decisionMaker: 'nobody' }, 'there is no decision maker "nobody"'],
    ['no variant of the file', { variant: 'none' }, 'none'],
  ])('where it has %s', (_, options, problem) => {
    expect(problemOf(understand(explain, model, options, manner))).toContain(problem);
  });

  it('where it compares less than two models, or is about one and given several', () => {
    const few = 'there are at least two models to compare';
    expect(problemOf(understand(compare, model, {}, manner))).toBe(few);
    expect(problemOf(understand(compare, [version], {}, manner))).toBe(few);
    expect(problemOf(understand(explain, [version, version], {}, manner))).toBe(
      'this is asked about one model',
    );
  });
});

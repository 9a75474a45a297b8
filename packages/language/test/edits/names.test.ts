import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../test/draws.ts';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { type NamedThing, removeNamed, renameId } from '../../src/edits/index.ts';
import { commentsOf, conflictOf, edited, withoutSpans } from './edit-properties.ts';
import { sampleFiles } from './sample-files.ts';

/** One thing of each kind that the conflict names, the last that has levels or options for those. */
function thingsOf(conflict: Conflict): NamedThing[] {
  const { decisionMakers, bodies, facts, namedStates, graphStates, claims, sources, signals } =
    conflict;
  const institutions = bodies.filter(({ agreement }) => agreement === undefined);
  // That an agreement has one option is nothing that its file names.
  const owners = [...decisionMakers, ...institutions];
  const options = owners.flatMap((owner) => owner.options.slice(-1));
  const ids = (
    kind:
      | 'decision-maker'
      | 'body'
      | 'agreement'
      | 'fact'
      | 'state'
      | 'signal'
      | 'claim'
      | 'source',
    of: readonly { id: string }[],
  ) => of.slice(0, 1).map(({ id }): NamedThing => ({ kind, id }));
  return [
    ...ids('decision-maker', decisionMakers),
    ...ids('body', institutions),
    ...ids(
      'agreement',
      bodies.filter(({ agreement }) => agreement !== undefined),
    ),
    ...ids('fact', facts),
    ...ids('state', [...namedStates, ...graphStates]),
    ...ids('signal', signals),
    ...ids('claim', claims),
    ...ids('source', sources),
    ...options.map(({ owner, id }): NamedThing => ({ kind: 'option', owner, id })),
    ...options
      .filter(({ yesNo }) => !yesNo)
      .flatMap(({ owner, id, levels }) =>
        levels
          .slice(-1)
          .map((level): NamedThing => ({ kind: 'level', owner, option: id, id: level.id })),
      ),
  ];
}

const originals = sampleFiles.filter(({ name }) => !/ with | in /.test(name));
const restyled = sampleFiles.filter(({ name }) => /(jacobi|believers).* (with|in)/.test(name));

describe.each([...someOf(originals, 4, 6), ...someOf(restyled, 2, 3)])('in $name', ({ text }) => {
  const conflict = conflictOf(text);

  it('every kind of thing gets another id wherever it is used, and its old one again', () => {
    for (const thing of thingsOf(conflict)) {
      const to = `renamed-x9`;
      const after = edited(text, renameId(text, { thing, to }));
      expect(commentsOf(after)).toEqual(commentsOf(text));
      const back = renameId(after, { thing: renamedThing(thing, to), to: thing.id });
      expect(edited(after, back)).toBe(text);
      const renamed = JSON.stringify(conflictOf(after)).replaceAll(to, thing.id);
      expect(JSON.parse(renamed)).toEqual(withoutSpans(conflict));
    }
  });

  it('what is used is not removed, and with all that uses it the file stays sound', () => {
    for (const thing of thingsOf(conflict).filter(({ kind }) => kind !== 'level')) {
      const alone = removeNamed(text, { thing });
      if (alone.status === 'edited') conflictOf(alone.text);
      else expect(['still-used', 'makes-errors', 'layout']).toContain(alone.reason.code);
      const outcome = removeNamed(text, { thing, cascade: true });
      if (outcome.status === 'edited') conflictOf(edited(text, outcome));
      else
        expect({ thing, code: outcome.reason.code, message: outcome.reason.message }).toEqual({
          thing,
          code: 'makes-errors',
          message: expect.anything(),
        });
    }
  });
});

function renamedThing(thing: NamedThing, to: string): NamedThing {
  return { ...thing, id: to };
}

import { runToEnd } from '@standoff/engine';
import { english, textOf } from '@standoff/wording';
import { expect, it } from 'vitest';
import { analyzeConflict } from '../analysis/analyze.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { parse } from '../model/parse.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { toldOn } from './told-on.ts';

const patrol = `standoff: 1
title: A patrol at the border
decision-makers:
  south: { options: { patrol: yes/no }, prefers: [{ not: clash }, { want: patrol }] }
  north: { options: { fire: yes/no }, prefers: [{ not: south.patrol }, { want: fire, if: south.patrol }, { not: fire }] }
facts: { clash: south.patrol and north.fire }
status-quo: { south.patrol: no, north.fire: no }
perceptions: { south: { north: { drop: 2 } } }
signals:
  parade: { by: north, to: south, says: We have guns, shows: { north: { reveals: [fire] } } }
  warning: { by: north, to: south, says: We shall fire, shows: { north: { add: { want: fire, if: south.patrol }, at: 2 } } }
`;

/** Which signals are told of, and what. */
function toldAbout(text: string, state: string): [signals: string, says: string][] {
  const { model } = parse(text);
  const analysed = runToEnd(analyzeConflict(model!.base, {}));
  if (analysed.status !== 'analysed') throw new Error(analysed.status);
  const { analysis } = analysed;
  const { means: outlook } = runToEnd(tellHeadline(analysis));
  const ground = { model: model!, analysis, outlook, most: Number.POSITIVE_INFINITY };
  const code = analysis.casebook.stateWithId(state)!;
  const told = runToEnd(toldOn(ground, code));
  if (told.status !== 'told') return [];
  const lexicon = lexiconOf(analysis.casebook);
  return told.signals.map(({ signals, says }) => {
    const [[sentence] = []] = english.tell(lexicon, [[{ says }]], 'plain');
    return [signals.map(({ id }) => id).join(), textOf(sentence!.says)];
  });
}

it('what makes a state hold as everybody sees it is told, and of what does not nothing where something else does', () => {
  const told = toldAbout(patrol, 's1');
  expect(told.map(([signals]) => signals)).toEqual(['warning']);
  expect(told[0]![1]).toMatch(
    /^If .*expects credible replies.*, nobody, as it sees the conflict, leaves the status quo any more\.$/,
  );
});

it('where no signal does, all of them together are told of under the first of the concepts', () => {
  const [only, ...others] = toldAbout(patrol, 's4');
  expect(others).toEqual([]);
  expect(only).toEqual([
    'parade,warning',
    expect.stringMatching(
      /^If nobody looks .*, somebody, as it sees the conflict, leaves .* as before\.$/,
    ),
  ]);
});

it('a file without signals has none to tell of', () => {
  expect(toldAbout(patrol.slice(0, patrol.indexOf('signals:')), 's1')).toEqual([]);
});

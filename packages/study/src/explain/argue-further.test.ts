import { findConcepts, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { sentencesOf, wordStepsOf } from '../../../../test/conflicts/steps-said.ts';
import { explainState } from './explain.ts';

/** Two drivers, who may go on or swerve. */
const drivers = `standoff: 1
title: Two drivers
decision-makers:
  ann: { name: Ann, moves: { cc: dc, cd: dd, dc: cc, dd: cd }, ranking: [dc, cc, cd, dd] }
  bob: { name: Bob, moves: { cc: cd, cd: cc, dc: dd, dd: dc }, ranking: [cd, cc, dc, dd] }
states: { cc: both swerve, cd: Ann swerves, dc: Bob swerves, dd: a crash }
status-quo: cd
`;

/** Two who step on each other's toes: what one changes the other can change back, and on and on. */
const airline = `standoff: 1
title: An airline
decision-makers:
  pilots:
    name: Pilots
    options: { strike: { levels: { no: pilots fly, yes: pilots strike } } }
    prefers: [ { never: closed }, { want: strike or crew.strike }, { want: strike } ]
  crew:
    name: Crew
    options: { strike: { levels: { no: crew works, yes: crew strikes } } }
    prefers: [ { want: strike iff pilots.strike }, { not: closed } ]
facts:
  closed: { name: airline closed, when: pilots.strike and crew.strike }
status-quo: { pilots.strike: no, crew.strike: no }
`;

/** What is said for one decision maker in a state under one concept. */
function told(model: string, id: string, decisionMaker: number, concept: string): string {
  const { casebook, situation } = openText(model);
  const query = {
    state: casebook.stateWithId(id)!,
    decisionMakers: [decisionMaker],
    concepts: findConcepts([concept]),
  };
  const { arguments: found } = runToEnd(explainState(casebook, situation, query));
  const about = { who: [decisionMaker], state: query.state };
  return found.flatMap(({ steps }) => sentencesOf(wordStepsOf(casebook, steps, about))).join(' ');
}

describe('an argument from foreseen play', () => {
  it('tells the line of play, and whether it ends or is cut', () => {
    const long = told(drivers, 'cc', 0, 'l3');
    expect(long).toContain(
      'Then Bob would move to “a crash”. Then Ann would move to “Ann swerves”.',
    );
    expect(long).toContain(
      'No further move is foreseen; that outcome is worse for it than staying',
    );
    expect(told(drivers, 'cd', 0, 'l3')).toContain(
      'There play would end, with an outcome better for Ann than staying',
    );
  });

  it('says how it comes round where it is about the end', () => {
    expect(told(drivers, 'cc', 0, 'nm')).toContain(
      'This is so at a horizon of three moves, and longer horizons change nothing.',
    );
    expect(told(drivers, 'cd', 0, 'nm')).toContain('and again at 4, 5 and so on');
  });
});

describe('an argument from an exchange of moves', () => {
  it('tells how further moves are answered', () => {
    const text = told(airline, 's1', 0, 'maximin4');
    expect(text).toContain(
      'It could move on with “pilots fly”, which is better for it than staying',
    );
    expect(text).toContain('But Crew could answer with “crew works”');
  });

  it('tells how a reply is mended', () => {
    expect(told(airline, 's1', 0, 'cmr3')).toContain(
      'But then Pilots would move on with “pilots fly”',
    );
  });
});

describe('an argument from what the others could do', () => {
  it('names their moves, or the best that they can bring about', () => {
    expect(told(drivers, 'cd', 0, 'berge')).toContain('Bob could move to “both swerve”');
    expect(told(drivers, 'cc', 0, 'berge')).toContain(
      'The others could bring about one other state, which is no better for it; it would be “Ann swerves”, worse',
    );
  });
});

describe('what is said of the status quo', () => {
  const say = (ids: string[]) => sayFindingOf(analyzeText(drivers, { concepts: ids })).join(' ');

  it('names the end that is foreseen', () => {
    expect(say(['l2'])).toContain('Ann would move to “a crash”, foreseeing “Bob swerves”');
  });

  it('speaks of nobody who leaves under a concept about the others', () => {
    expect(say(['berge'])).not.toContain('would move');
  });
});

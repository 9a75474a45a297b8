import { editJudgement, edits, parseConflict } from '@standoff/language';
import { changeOfJudgement, readJudgement } from './change-of-judgement.ts';
import type { PreferenceChange } from './shown-preferences.ts';

/** The smallest edit of a text that makes a change of preferences. */
export function changePreference(text: string, change: PreferenceChange): edits.EditOutcome {
  const { decisionMaker } = change;
  switch (change.kind) {
    case 'move':
      return edits.moveStatement(text, change);
    case 'tie':
      return edits.tieStatement(text, change);
    case 'untie':
      return edits.untieStatement(text, change);
    case 'switch-off':
      return edits.switchOff(text, change);
    case 'switch-on':
      return edits.switchOn(text, change);
    case 'remove':
      return edits.removeStatement(text, change);
    case 'add':
      return edits.addStatement(text, { decisionMaker, statement: change.statement });
    case 'judge': {
      const { conflict } = parseConflict(text);
      if (conflict === undefined) return refused('the text has errors');
      const judgement = readJudgement(conflict, change.judgement);
      if (judgement === undefined) return refused('the text does not have what is judged');
      const plain = changeOfJudgement(conflict, judgement);
      return plain ? changePreference(text, plain) : editJudgement(text, conflict, judgement);
    }
    case 'mode': {
      const quiet = change.quiet
        ? edits.changeStatement(text, { ...change, change: { says: null } })
        : undefined;
      if (quiet?.status === 'refused') return quiet;
      return edits.setStatementMode(quiet?.text ?? text, change);
    }
  }
}

function refused(message: string): edits.EditOutcome {
  return { status: 'refused', reason: { code: 'not-applicable', message, places: [] } };
}

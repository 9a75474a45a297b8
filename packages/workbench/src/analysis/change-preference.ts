import { editJudgement, edits, parseConflict } from '@standoff/language';
import type { PreferenceChange } from './shown-preferences.ts';

/** The smallest edit of a text that makes a change of preferences. */
export function changePreference(text: string, change: PreferenceChange): edits.EditOutcome {
  const { decisionMaker } = change;
  switch (change.kind) {
    case 'move':
      return edits.moveStatement(text, change);
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
      return conflict === undefined
        ? {
            status: 'refused',
            reason: { code: 'not-applicable', message: 'the text has errors', places: [] },
          }
        : editJudgement(text, conflict, change.judgement);
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

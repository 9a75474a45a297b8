export {
  type Citation,
  type CitingPart,
  citeClaim,
  gradeCitation,
  removeCitation,
} from './citations.ts';
export { addClaim, changeClaim, type NewClaim } from './claims.ts';
export type { Content, Entries, Path } from './core/content.ts';
export type { Edited, EditOutcome, Refusal, RefusalCode, Refused } from './core/outcome.ts';
export type { TextChange } from './core/text-change.ts';
export { addDeal, changeDeal, type NewDeal, removeDeal } from './deals.ts';
export {
  addDecisionMaker,
  changeDecisionMaker,
  moveDecisionMaker,
  type NewDecisionMaker,
} from './decision-makers.ts';
export {
  addEntryTo,
  changeEntryAt,
  type EntryFields,
  type NewEntry,
  removeEntryAt,
} from './entries.ts';
export { addFact, changeFact, type NewFact } from './facts.ts';
export { type HeadKey, setHead } from './head.ts';
export { addRule, changeRule, type NewRule, removeRule } from './infeasible-rules.ts';
export { addLevel, type LevelPlace, removeLevel, setLevelPhrase } from './levels.ts';
export { addNamedState, changeNamedState } from './named-states.ts';
export { type NewModel, newModel } from './new-model.ts';
export type { OptionPlace } from './option-path.ts';
export {
  addOption,
  changeOption,
  type MoveLimits,
  type NewLevel,
  type NewOption,
} from './options.ts';
export type { NamedThing } from './references/reference.ts';
export { type Removal, removeNamed } from './remove-named.ts';
export { renameId } from './rename-id.ts';
export { addSource, changeSource, type SourceFields } from './sources.ts';
export { setStatements } from './statement-list.ts';
export {
  moveStatement,
  setStatementMode,
  tieStatement,
  untieStatement,
} from './statement-order.ts';
export type { StatementPlace } from './statement-place.ts';
export {
  addStatement,
  changeStatement,
  type NewStatement,
  removeStatement,
  type StatementChange,
  type StatementMode,
} from './statements.ts';
export { type LevelsByOption, setStatusQuo, setStatusQuoLevel } from './status-quo.ts';
export {
  type SwitchedOffStatement,
  switchedOffStatements,
  switchOff,
  switchOn,
} from './switched-off.ts';
export { type SwitchedOffEntry, switchedOffEntries } from './switched-off-entries.ts';
export { addVariant, type NewVariant, removeVariant } from './variants.ts';

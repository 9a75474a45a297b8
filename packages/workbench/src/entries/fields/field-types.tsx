import type { ComponentType } from 'react';
import { showsBonds, showsTransitions, stagesOf } from '../basis/agreement.ts';
import { conditionParts } from '../basis/condition.ts';
import { areTexts, type Content, textOf, type Values } from '../basis/content.ts';
import type { EntryContext, Field, FieldProps, FieldType } from '../basis/entry-kind.ts';
import { moverOf } from '../basis/people.ts';
import {
  BindingsField,
  OwnOptionsField,
  StagesField,
  TransitionsField,
} from './agreement-fields.tsx';
import { FirstOptionField, SponsorsField } from './body-fields.tsx';
import { ClaimsField, linksOf } from './claims-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { DoubtHowField, DoubtTargetField, targetAt } from './doubt-fields.tsx';
import { AmountField, CountedField } from './formula-field.tsx';
import { LevelsField, showsLevels } from './levels-field.tsx';
import { MembersField, membersOf } from './member-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { RuleField, showsRule } from './rule-field.tsx';
import { SettingsField, showsSettings } from './settings-field.tsx';
import {
  CertaintyField,
  ChoiceField,
  ConceptField,
  DecisionMakerField,
  DecisionMakersField,
  FactField,
  LongField,
  MoverField,
  ReceiversField,
  TextField,
} from './simple-fields.tsx';
import {
  FactsField,
  HidesField,
  SeenField,
  ShowsField,
  SignalsField,
  showsSeen,
  showsShown,
  showsThoughts,
  ThoughtsField,
} from './view-fields.tsx';

interface FieldKind {
  readonly Component: ComponentType<FieldProps>;
  /** Whether one control has the label; several have a label each, under that of the group. */
  readonly isGroup?: true;
  /** Whether it can show what the file says; what it cannot is left as it is. */
  readonly shows: (
    value: Content,
    asked: { readonly field: Field; readonly values: Values; readonly context: EntryContext },
  ) => boolean;
}

const isText = (value: Content) => typeof value === 'string';
const areNamed = (value: Content) => areTexts(value);

/** How a part of an entry is shown and changed, by what it is. */
const fieldTypes: Readonly<Record<FieldType, FieldKind>> = {
  text: { Component: TextField, shows: isText },
  long: { Component: LongField, shows: isText },
  choice: {
    Component: ChoiceField,
    shows: (value, { field }) => field.choices?.some(([each]) => each === value) ?? false,
  },
  'decision-maker': {
    Component: DecisionMakerField,
    shows: (value, { context }) =>
      context.sketch.decisionMakers.some(({ id }) => id === textOf(value)),
  },
  mover: {
    Component: MoverField,
    shows: (value, { context }) => moverOf(context.sketch, textOf(value)) !== undefined,
  },
  fact: {
    Component: FactField,
    shows: (value, { context }) => context.sketch.facts.some(({ id }) => id === textOf(value)),
  },
  facts: { Component: FactsField, isGroup: true, shows: areNamed },
  signals: { Component: SignalsField, isGroup: true, shows: areNamed },
  concept: {
    Component: ConceptField,
    shows: (value, { context }) => context.concepts.some(({ id }) => id === textOf(value)),
  },
  certainty: { Component: CertaintyField, shows: isText },
  'decision-makers': { Component: DecisionMakersField, isGroup: true, shows: areNamed },
  receivers: { Component: ReceiversField, isGroup: true, shows: areNamed },
  condition: {
    Component: ConditionField,
    isGroup: true,
    shows: (value, { values, context }) =>
      conditionParts(context.sketch, textOf(value), textOf(values['by'])) !== undefined,
  },
  levels: {
    Component: LevelsField,
    isGroup: true,
    shows: (value, { values, context }) => showsLevels(value, values, context),
  },
  seen: {
    Component: SeenField,
    isGroup: true,
    shows: (_, { values, context }) => showsSeen(values, context),
  },
  hides: { Component: HidesField, isGroup: true, shows: areNamed },
  thoughts: {
    Component: ThoughtsField,
    isGroup: true,
    shows: (value, { values, context }) => showsThoughts(value, values, context),
  },
  shows: {
    Component: ShowsField,
    isGroup: true,
    shows: (value, { values, context }) => showsShown(value, values, context),
  },
  members: {
    Component: MembersField,
    isGroup: true,
    shows: (value) => membersOf(value) !== undefined,
  },
  amount: { Component: AmountField, shows: isText },
  counted: { Component: CountedField, shows: isText },
  number: { Component: CertaintyField, shows: isText },
  rule: { Component: RuleField, isGroup: true, shows: showsRule },
  sponsors: { Component: SponsorsField, isGroup: true, shows: areNamed },
  stages: {
    Component: StagesField,
    isGroup: true,
    shows: (value) => stagesOf(value) !== undefined,
  },
  transitions: { Component: TransitionsField, isGroup: true, shows: showsTransitions },
  bindings: { Component: BindingsField, isGroup: true, shows: showsBonds },
  'own-options': { Component: OwnOptionsField, isGroup: true, shows: areNamed },
  'first-option': { Component: FirstOptionField, shows: () => true },
  'doubt-target': {
    Component: DoubtTargetField,
    shows: (value, { context }) => targetAt(context.sketch, textOf(value)) !== undefined,
  },
  'doubt-how': { Component: DoubtHowField, shows: () => true },
  settings: {
    Component: SettingsField,
    isGroup: true,
    shows: (value, { context }) => showsSettings(value, context.sketch),
  },
  claims: {
    Component: ClaimsField,
    isGroup: true,
    shows: (value) => linksOf(value) !== undefined,
  },
  place: { Component: PlaceField, shows: isText },
  /** What only the text can say. */
  'only-text': { Component: () => null, isGroup: true, shows: () => false },
};

export function fieldTypeOf({ type }: Field): FieldKind {
  return fieldTypes[type];
}

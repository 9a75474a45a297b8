import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import type { Choices } from '../basis/condition.ts';
import {
  areTexts,
  type Content,
  entriesOf,
  isEntries,
  textOf,
  textsOf,
  type Values,
  valuesOf,
} from '../basis/content.ts';
import type { EntryContext, FieldProps, Problem } from '../basis/entry-kind.ts';
import { listed } from '../basis/people.ts';
import { FormulaInput } from './formula-field.tsx';
import { memberName, membersOf, scalesOf } from './member-fields.tsx';
import { Check, toggled } from './simple-fields.tsx';

const rulePattern = /^\s*(\d*)\s+votes?(?:\s*,\s*no\s+veto\s+by\s+(\S.*?))?\s*$/;

/** A rule as a form has it. */
type Rule =
  | { readonly kind: 'votes'; readonly votes: string; readonly vetoes: readonly string[] }
  | { readonly kind: 'formula'; readonly when: string; readonly vetoes: readonly string[] };

/** A rule as it is written; undefined where the form has no place for what it says. */
function ruleOf(content: Content | undefined): Rule | undefined {
  if (isEntries(content)) {
    const { when, veto, ...others } = valuesOf(content);
    const isShown =
      Object.keys(others).length === 0 &&
      (when === undefined || typeof when === 'string') &&
      (veto === undefined || areTexts(veto));
    return isShown ? { kind: 'formula', when: textOf(when), vetoes: textsOf(veto) } : undefined;
  }
  const found = rulePattern.exec(textOf(content));
  if (found === null) return undefined;
  const [, votes = '', vetoes = ''] = found;
  return { kind: 'votes', votes, vetoes: vetoes.split(/\s*,\s*/).filter((each) => each !== '') };
}

export function showsRule(content: Content): boolean {
  return ruleOf(content) !== undefined;
}

function writtenRule(rule: Rule): Content | undefined {
  const { vetoes } = rule;
  if (rule.kind === 'formula') {
    return entriesOf({ when: rule.when, ...(vetoes.length > 0 && { veto: vetoes }) });
  }
  if (rule.votes === '' && vetoes.length === 0) return undefined;
  const rest = vetoes.length === 0 ? '' : `, no veto by ${vetoes.join(', ')}`;
  return `${rule.votes} vote${rule.votes === '1' ? '' : 's'}${rest}`;
}

/** What stands in the way of a rule. */
export function faultOfRule(values: Values, key = 'adopts'): Problem | undefined {
  const rule = ruleOf(values[key]);
  const members = membersOf(values['members'])?.length ?? 0;
  if (rule?.kind === 'formula') {
    return rule.when.trim() === ''
      ? { key, words: 'Say what has to hold of the votes, such as: yes > no' }
      : undefined;
  }
  const votes = Number(rule?.votes ?? '0');
  return votes >= 1 && (members === 0 || votes <= members)
    ? undefined
    : { key, words: `Give a number of votes from 1 to ${members}, the number of members.` };
}

/** A rule in words, with members by their names. */
export function sayRule(values: Values, context: EntryContext, key = 'adopts'): string {
  const members = membersOf(values['members']) ?? [];
  const rule = ruleOf(values[key]);
  if (rule === undefined) return textOf(values[key]);
  const names = rule.vetoes.map((id) =>
    memberName(context, members.find((each) => each.id === id) ?? { id }),
  );
  const carried =
    rule.kind === 'formula' ? rule.when : `${rule.votes} vote${rule.votes === '1' ? '' : 's'}`;
  return names.length === 0 ? carried : `${carried}, no veto by ${listed(names)}`;
}

/** By which votes a draft is carried: so many, or a formula over them; and whose no defeats it. */
export function RuleField({
  field,
  value,
  values,
  context,
  id,
  describedBy,
  isFaulty,
  set,
}: FieldProps) {
  const rule = ruleOf(value) ?? { kind: 'votes', votes: '', vetoes: [] };
  const members = membersOf(values['members']) ?? [];
  const write = (next: Rule) => set({ [field.key]: writtenRule(next) });
  const { vetoes } = rule;
  return (
    <>
      <ToggleButtonGroup
        className="segments"
        aria-label={`${field.label}: kind of rule`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[rule.kind]}
        onSelectionChange={(keys) =>
          write(
            keys.has('formula')
              ? {
                  kind: 'formula',
                  when: rule.kind === 'votes' && rule.votes !== '' ? `yes >= ${rule.votes}` : '',
                  vetoes,
                }
              : { kind: 'votes', votes: '', vetoes },
          )
        }
      >
        <ToggleButton id="votes" {...tabStop(rule.kind === 'votes', true)} className="segment">
          So many votes
        </ToggleButton>
        <ToggleButton id="formula" {...tabStop(rule.kind === 'formula', true)} className="segment">
          A formula
        </ToggleButton>
      </ToggleButtonGroup>
      {rule.kind === 'votes' ? (
        <div>
          <input
            id={id}
            className="field-input field-number"
            inputMode="numeric"
            aria-label="How many votes"
            aria-describedby={describedBy}
            aria-invalid={isFaulty}
            value={rule.votes}
            onChange={({ target }) => write({ ...rule, votes: target.value.replaceAll(/\D/g, '') })}
          />
        </div>
      ) : (
        <FormulaInput
          id={id}
          label="What has to hold of the votes"
          value={rule.when}
          hint="Such as: yes > no"
          choices={tallyChoices(values, context)}
          {...{ describedBy, isFaulty }}
          onChange={(when) => write({ ...rule, when })}
        />
      )}
      {members.length > 0 && (
        <fieldset className="form-group above-7">
          <legend className="note block field-label">Whose no defeats a draft (a veto)</legend>
          {members.map((member) => (
            <Check
              key={member.id}
              words={memberName(context, member)}
              isChecked={vetoes.includes(member.id)}
              onChange={(isIn) => write({ ...rule, vetoes: toggled(vetoes, member.id, isIn) })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

const tallies = [
  ['yes', 'those who vote yes'],
  ['no', 'those who vote no'],
  ['abstain', 'those who abstain'],
  ['absent', 'those who are absent'],
  ['all', 'all members'],
] as const;

/** Whole rules that are common, what can be counted, and votes of members. */
function tallyChoices(values: Values, context: EntryContext): Choices[] {
  const members = membersOf(values['members']) ?? [];
  const scales = scalesOf(members);
  const counted = tallies.map(([formula, words]) => ({ formula, words }));
  return [
    {
      owner: 'Common rules',
      items: [
        { formula: 'yes > no', words: 'more yes than no' },
        { formula: '2 * yes > all', words: 'more than half of all members' },
        { formula: '3 * yes >= 2 * (yes + no)', words: 'two thirds of those who say yes or no' },
        ...scales.map((scale) => ({
          formula: `yes.${scale} >= 65 %`,
          words: `65 % by ${scale}`,
        })),
      ],
    },
    { owner: 'How many are', items: counted },
    ...scales.map((scale) => ({
      owner: `By ${scale}`,
      items: counted.map(({ formula, words }) => ({ formula: `${formula}.${scale}`, words })),
    })),
    {
      owner: 'The vote of one',
      items: members.map((member) => ({
        formula: `${member.id} = yes`,
        words: `${memberName(context, member)} votes yes`,
      })),
    },
  ].filter(({ items }) => items.length > 0);
}

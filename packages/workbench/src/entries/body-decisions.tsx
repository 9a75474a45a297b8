import type { SketchedBody } from '@standoff/language';
import { Button } from 'react-aria-components';
import { type Content, type Values, valuesOf } from './basis/content.ts';
import type { EntryContext, EntryKind } from './basis/entry-kind.ts';
import { changeDraft, closeDraft, openDraft, useEntryDraft } from './drafts.ts';
import { EntryForm } from './entry-form.tsx';
import { changedFields } from './entry-values.ts';
import { faultOfRule, sayRule } from './fields/rule-field.tsx';
import { NewOption } from './new-option.tsx';
import { useChange } from './obstacle-note.tsx';
import { OptionEntry } from './options-step.tsx';

/** What a body decides, as the options of others are given, and by which rule where that is another. */
export function BodyDecisions({
  context,
  id,
  content,
}: {
  readonly context: EntryContext;
  readonly id: string;
  /** What the file says of the body. */
  readonly content: Content;
}) {
  const body = context.sketch.bodies.find((each) => each.id === id);
  if (body === undefined) return null;
  const { members, options } = valuesOf(content);
  return (
    <section className="above-9 body-decisions" aria-label={`What ${body.name} decides`}>
      <h4 className="note block field-label">What it decides</h4>
      <ul className="ruled-above entries">
        {body.options.map((option) => (
          <OptionEntry key={option.id} owner={body} option={option}>
            <RuleOfOption
              {...{ body, option, context }}
              start={{ members, adopts: valuesOf(valuesOf(options)[option.id])['adopts'] }}
            />
          </OptionEntry>
        ))}
      </ul>
      <NewOption owner={body} />
    </section>
  );
}

const ownRule: EntryKind = {
  section: 'rules of options',
  one: 'the rule',
  another: 'A rule of its own',
  add: 'Add the rule',
  none: '',
  fields: [
    {
      key: 'adopts',
      type: 'rule',
      label: 'By which votes it is changed',
      note: 'It stands in place of the rule of the body. A draft that changes several things has to satisfy the rule of each.',
    },
  ],
  says: sayRule,
  words: () => '',
  problem: (values) => (values['adopts'] === undefined ? undefined : faultOfRule(values)),
};

/** A rule for drafts that change an option, such as one of procedure without vetoes. */
function RuleOfOption({
  body,
  option,
  context,
  start,
}: {
  readonly body: SketchedBody;
  readonly option: SketchedBody['options'][number];
  readonly context: EntryContext;
  readonly start: Values;
}) {
  const { change, obstacle } = useChange();
  const path = ['bodies', body.id, 'options', option.id];
  const key = path.join(' ');
  const draft = useEntryDraft(key);
  const hasOne = start['adopts'] !== undefined;
  const write = async (fields: ReturnType<typeof changedFields>) => {
    const order = ['name', 'levels', 'unit', 'moves', 'adopts'];
    const what = { path, fields, order, short: 'levels' };
    const label = `the rule for ${option.name}`;
    const isKept = fields.length === 0 || (await change(label, { edit: 'changeEntryAt', what }));
    if (isKept) closeDraft(key);
  };
  return (
    <div className="above-7">
      <p className="row middle gap-5">
        <span className="small soft given">
          {hasOne ? `A rule of its own: ${sayRule(start, context)}` : 'By the rule of the body.'}
        </span>
        <Button
          className="quiet-button"
          aria-expanded={draft !== undefined}
          aria-label={`${hasOne ? 'Change the rule' : 'A rule of its own'} for ${option.name}`}
          onPress={() => (draft ? closeDraft(key) : openDraft(key, start))}
        >
          {hasOne ? 'Change' : 'A rule of its own'}
        </Button>
        {hasOne && (
          <Button
            className="quiet-button"
            aria-label={`The rule of the body for ${option.name}`}
            onPress={() => void write([['adopts', undefined]])}
          >
            Take it out
          </Button>
        )}
      </p>
      {draft && (
        <EntryForm
          kind={ownRule}
          label={`The rule for ${option.name}`}
          at={path}
          values={draft.values}
          isNew={false}
          context={context}
          obstacle={obstacle}
          onChange={(changes) => changeDraft(key, changes)}
          onKeep={() => void write(changedFields(ownRule, draft.start, draft.values))}
          onCancel={() => closeDraft(key)}
        />
      )}
    </div>
  );
}

import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, Heading } from 'react-aria-components';
import { valuesOf } from '../../claims/claim-filter.ts';
import { chooseClaim, setPanel } from '../../claims/opened-sources.ts';
import { Sheet } from '../../design/sheet.tsx';
import type { ShownConflict, ShownSource } from '../../desk/shown-conflict.ts';
import { changeSources } from './change-sources.ts';
import type { PassageChoice } from './selected-passages.ts';
import '../../claims/sheet-form.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly source: ShownSource;
  readonly passages: readonly PassageChoice[];
  /** The text of a paragraph, to choose other characters of it. */
  readonly lineOf: (paragraph: number) => string;
  readonly onClose: () => void;
}

/** Makes a claim of passages of a source: own words, what kind it is, who says it. */
export function NewClaim(props: Props) {
  return (
    <Sheet onClose={props.onClose} isForm>
      <Dialog className="sheet-dialog">
        <NewClaimForm {...props} />
      </Dialog>
    </Sheet>
  );
}

function NewClaimForm({ conflict, source, passages: given, lineOf, onClose }: Props) {
  const id = useId();
  const [passages, setPassages] = useState(given);
  const [says, setSays] = useState('');
  const [kind, setKind] = useState('');
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState<string>();
  const copied = passages.some(({ text }) => copies(says, text));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = { says: says.trim(), claimKind: kind.trim(), by: by.trim() };
    const wrong = problemOf(words.says, passages);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const outcome = await changeSources(
      {
        kind: 'add-claim',
        source: source.id,
        passages,
        says: words.says,
        ...(words.claimKind !== '' && { claimKind: words.claimKind }),
        ...(words.by !== '' && { by: words.by }),
      },
      (claim) => `add claim ${claim}`,
    );
    if (outcome.status === 'refused') {
      setProblem(outcome.problem);
      return;
    }
    setPanel('claims');
    chooseClaim(outcome.id, source.id, 'text');
    onClose();
  };
  return (
    <form className="small gap-6 sheet-form" onSubmit={(event) => void submit(event)}>
      <Heading slot="title" className="sheet-title">
        A claim from the text
      </Heading>
      <PassageFields passages={passages} onPassages={setPassages} lineOf={lineOf} />
      <label htmlFor={`${id}-says`}>What it says, in your own words</label>
      <textarea
        id={`${id}-says`}
        rows={3}
        value={says}
        onChange={({ target }) => setSays(target.value)}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== undefined}
        dir="auto"
      />
      {copied && (
        <p className="note">These are words of the source. A claim is better in your own.</p>
      )}
      <div className="pair sheet-pair">
        <Suggested
          id={`${id}-kind`}
          label="Kind"
          values={valuesOf(conflict.claims.map((claim) => claim.kind))}
          value={kind}
          onValue={setKind}
        />
        <Suggested
          id={`${id}-by`}
          label="Said by"
          values={valuesOf(conflict.claims.map((claim) => claim.by))}
          value={by}
          onValue={setBy}
        />
      </div>
      <p id={`${id}-problem`} className="small bad form-problem" role="alert">
        {problem}
      </p>
      <div className="row gap-6 sheet-ways">
        <Button className="plain-button" onPress={onClose}>
          Cancel
        </Button>
        <Button type="submit" className="strong-button">
          Add the claim
        </Button>
      </div>
    </form>
  );
}

/** So many of the source’s characters in a row are no accident. */
const LONG_COPY = 40;

function copies(says: string, text: string): boolean {
  const words = says.trim();
  return words.length >= LONG_COPY && text.includes(words);
}

function problemOf(says: string, passages: readonly PassageChoice[]): string | undefined {
  if (passages.some(({ text }) => text === '')) return 'There are no such characters.';
  return says === '' ? 'Say in your own words what is claimed.' : undefined;
}

/** The passages as they stand; the characters of a single one can be set. */
function PassageFields({
  passages,
  onPassages,
  lineOf,
}: {
  readonly passages: readonly PassageChoice[];
  readonly onPassages: (passages: readonly PassageChoice[]) => void;
  readonly lineOf: (paragraph: number) => string;
}) {
  const [only, ...more] = passages;
  const cut = (from: number, to: number) => {
    const { paragraph } = only!;
    const text = [...lineOf(paragraph)].slice(from, to).join('');
    onPassages([{ paragraph, from, to, text }]);
  };
  return (
    <>
      {passages.map(({ paragraph, from, to, text }) => (
        <figure key={paragraph}>
          <blockquote className="serif sheet-passage given" dir="auto">
            {text}
          </blockquote>
          <figcaption>
            ¶{paragraph}, characters {from} to {to}
          </figcaption>
        </figure>
      ))}
      {only && more.length === 0 && (
        <div className="pair sheet-pair">
          <label>
            <span>From character</span>
            <input
              type="number"
              min={0}
              value={only.from}
              onChange={({ target }) => cut(target.valueAsNumber || 0, only.to)}
            />
          </label>
          <label>
            <span>to (not included)</span>
            <input
              type="number"
              min={1}
              max={[...lineOf(only.paragraph)].length}
              value={only.to}
              onChange={({ target }) => cut(only.from, target.valueAsNumber || 0)}
            />
          </label>
        </div>
      )}
    </>
  );
}

function Suggested({
  id,
  label,
  values,
  value,
  onValue,
}: {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        list={`${id}-known`}
        value={value}
        autoComplete="off"
        onChange={({ target }) => onValue(target.value)}
      />
      <datalist id={`${id}-known`}>
        {values.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </label>
  );
}

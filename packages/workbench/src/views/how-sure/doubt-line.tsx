import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { DoubtQuestion, ShownDoubt, ShownDoubtPart } from '../../desk/shown-doubt.ts';
import { setView } from '../../document/actions.ts';
import { tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { LedByName } from '../../states/led-by-name.tsx';
import { ModelsTerm } from './models-term.tsx';
import { TryWords } from './try-words.tsx';

/** Beside a verdict in how many models it stands and what it hangs on, which is tried by a press. */
export default function DoubtLine({
  conflict,
  about,
}: {
  readonly conflict: ShownConflict;
  readonly about: DoubtQuestion;
}) {
  const { told, isCurrent } = useInquiry(conflict, 'doubt', about);
  if (told !== undefined) return <DoubtParts conflict={conflict} told={told} />;
  // Where there is nothing to say, the room for it is given back.
  return isCurrent && <span hidden />;
}

/** The sentence itself. */
export function DoubtParts({
  conflict,
  told,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownDoubt;
}) {
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  // The view is about findings of a status quo.
  const read = conflict.statusQuo === undefined ? undefined : () => void setView('how-sure');
  return (
    <>
      {told.parts
        .map((part, k) => ({ ...part, k }))
        .map(({ text, who, tries, k }) =>
          tries === undefined ? (
            // Parts keep their places.
            <WithModels key={k} text={text} />
          ) : (
            <TryWords
              key={k}
              isDisabled={locked}
              onRead={read}
              onPress={() => void tryAll(tries)}
              says={text}
            >
              <LedByName conflict={conflict} who={who}>
                {text}
              </LedByName>
            </TryWords>
          ),
        )}
      {read !== undefined && !told.parts.some(({ tries }) => tries) && (
        <>
          {' '}
          <button type="button" className="soft whole doubt-more" onClick={read}>
            How sure?
          </button>
        </>
      )}
    </>
  );
}

/** What a model is can be asked where it is first counted. */
function WithModels({ text }: { readonly text: string }) {
  const at = text.indexOf(MODELS);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <ModelsTerm />
      {text.slice(at + MODELS.length)}
    </>
  );
}

const MODELS = 'models';

/** One after the other: each counts on those before it. */
async function tryAll(tries: NonNullable<ShownDoubtPart['tries']>): Promise<void> {
  for (const { label, change } of tries) await tryOut({ change, label });
}

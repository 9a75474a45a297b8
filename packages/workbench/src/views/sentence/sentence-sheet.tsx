import {
  type AskedQuestion,
  drawQuestions,
  idOfTab,
  type OwnPart,
} from '@standoff/briefing/questions';
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { ClaimWords } from '../../claims/claim-words.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import { SheetDialog } from '../../design/sheet.tsx';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { ShownAnswer } from '../../desk/shown-claim.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { readVariant, setView } from '../../document/actions.ts';
import { tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { copyLinkTo } from '../../share/share.ts';
import { Ways } from '../../states/argument-steps.tsx';
import { waysTold } from '../../states/steps-told.ts';
import { CountModels } from './count-models.tsx';
import { DrawnQuestions } from './drawn-questions.tsx';
import { whileAsking } from './while-asking.ts';
import './sentence-sheet.css';

/** The same few questions about what a sentence claims, each with its answer. */
export default function SentenceSheet({
  claims,
  onClose,
}: {
  readonly claims: readonly AskableClaim[];
  readonly onClose: () => void;
}) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const [place, setPlace] = useState(0);
  const chosen = claims[place];
  if (conflict === undefined || chosen === undefined) return null;
  return (
    <SheetDialog
      title={claims.length === 1 ? chosen.says : 'What the sentence says'}
      onClose={onClose}
    >
      {claims.length > 1 && (
        <fieldset className="sentence-claims">
          <legend className="unseen">What the sentence says</legend>
          {claims.map(({ says }, k) => (
            <label key={says} className="tick given">
              <input
                type="radio"
                name="what-the-sentence-says"
                checked={k === place}
                onChange={() => setPlace(k)}
              />
              {says}
            </label>
          ))}
        </fieldset>
      )}
      <Answer conflict={conflict} claim={chosen} onClose={onClose} />
    </SheetDialog>
  );
}

function Answer({
  conflict,
  claim: { that, byKeys, elsewhere },
  onClose,
}: {
  readonly conflict: ShownConflict;
  readonly claim: AskableClaim;
  readonly onClose: () => void;
}) {
  const asked = useInquiry(conflict, 'claim', {
    that,
    ...(byKeys && { byKeys }),
    ...(elsewhere && { elsewhere }),
  });
  const { told, isAnswer, refusal } = asked;
  if (refusal === undefined && told !== undefined && isAnswer) {
    return <Told conflict={conflict} told={told} elsewhere={elsewhere} onClose={onClose} />;
  }
  return <DrawnQuestions drawn={drawQuestions(whileAsking(asked))} />;
}

function Told({
  conflict,
  told: { document: answer, keys, doubt },
  elsewhere,
  onClose,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownAnswer;
  readonly elsewhere: AskableClaim['elsewhere'];
  readonly onClose: () => void;
}) {
  const name = useId();
  const [chosen, setChosen] = useState<AskedQuestion>('why');
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const tries = doubt?.parts.flatMap((part) => part.tries ?? []) ?? [];
  const suppose = async () => {
    onClose();
    for (const { label, change } of tries) await tryOut({ change, label });
  };
  const drawn = drawQuestions({
    status: 'answered',
    name,
    document: answer,
    ...(doubt && { sure: doubt.parts.map(({ text }) => text).join('') }),
    isElsewhere: elsewhere !== undefined,
    chosen,
    choose: (question) => {
      setChosen(question);
      document.getElementById(idOfTab({ name }, question))?.focus();
    },
    ...(tries.length > 0 && { tryOut: locked ? null : () => void suppose() }),
  });
  const draw = (part: OwnPart) => {
    switch (part.own) {
      case 'cited':
        return <ClaimReferences claims={linksOf(part.by)} />;
      case 'claim':
        return <ClaimInFull conflict={conflict} id={part.claim.id} />;
      case 'ways':
        return <Ways conflict={conflict} step={waysTold(conflict, keys, part.of)} onGo={onClose} />;
      case 'uncounted':
        return elsewhere !== undefined ? (
          <ReadThere elsewhere={elsewhere} onClose={onClose} />
        ) : (
          <CountModels
            conflict={conflict}
            that={answer.asked.written}
            {...(part.question === 'what-if-not' && { doubts: 'swaps' })}
          />
        );
      case 'further':
        return (
          <Further
            question={part.question}
            {...{ answer, onClose }}
            isHere={elsewhere === undefined}
          />
        );
    }
  };
  return <DrawnQuestions drawn={drawn} own={draw} />;
}

function ClaimInFull({ conflict, id }: { readonly conflict: ShownConflict; readonly id: string }) {
  const claim = conflict.claims.find((known) => known.id === id);
  return claim && <ClaimWords claim={claim} />;
}

/** What the page offers beside an answer. */
function Further({
  question,
  answer: { asked, variant },
  isHere,
  onClose,
}: {
  readonly question: AskedQuestion;
  readonly answer: ShownAnswer['document'];
  /** Whether the variant is asked about that the page shows. */
  readonly isHere: boolean;
  readonly onClose: () => void;
}) {
  switch (question) {
    case 'why':
      return (
        <p className="note above-6">
          As a command:{' '}
          <code>
            standoff explain MODEL --that "{asked.written}"
            {variant !== undefined && ` --variant ${variant}`}
          </code>{' '}
          {isHere && (
            <button
              type="button"
              className="link touch"
              onClick={() => void copyLinkTo(asked.written)}
            >
              Copy link
            </button>
          )}
        </p>
      );
    case 'how-sure':
      return (
        <p className="row sentence-ways">
          <Lead to="how-sure" onClose={onClose}>
            What every finding hangs on
          </Lead>
        </p>
      );
    case 'where-from':
      return null;
    case 'what-if-not':
      return (
        isHere && (
          <p className="row sentence-ways">
            <Lead to="preferences" onClose={onClose}>
              Change what somebody wants
            </Lead>
            <Lead to="build" onClose={onClose}>
              Change what somebody can do
            </Lead>
          </p>
        )
      );
  }
}

/** What is counted and tried is so of the variant that the page is read as. */
function ReadThere({
  elsewhere: { variant },
  onClose,
}: {
  readonly elsewhere: NonNullable<AskableClaim['elsewhere']>;
  readonly onClose: () => void;
}) {
  const read = async () => {
    onClose();
    await readVariant(variant ?? undefined);
  };
  return (
    <p>
      That is asked of the variant that the page shows.{' '}
      <Button className="plain-button" onPress={() => void read()}>
        {variant === null ? 'Read the page as the file stands' : `Read the page as ${variant}`}
      </Button>
    </p>
  );
}

/** Leads to a view of the page, which the sheet no longer covers then. */
function Lead({
  to,
  onClose,
  children,
}: {
  readonly to: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const go = async () => {
    onClose();
    await setView(to);
  };
  return (
    <button type="button" className="link touch" onClick={() => void go()}>
      {children}
    </button>
  );
}

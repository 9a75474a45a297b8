import { type ReactNode, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { ClaimWords } from '../../claims/claim-words.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import { SheetDialog } from '../../design/sheet.tsx';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { ShownAnswer } from '../../desk/shown-claim.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownDoubt } from '../../desk/shown-doubt.ts';
import { readVariant, setView } from '../../document/actions.ts';
import { tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { copyLinkTo } from '../../share/share.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { stepsTold } from '../../states/steps-told.ts';
import { CountModels } from './count-models.tsx';
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
  const { told, isAnswer, refusal, isStopped, stop, again } = asked;
  if (refusal !== undefined) {
    return (
      <p className="refusal above-6 given" role="alert">
        {refusal}
      </p>
    );
  }
  if (told === undefined || !isAnswer) {
    return (
      <p className="note above-6" aria-live="polite">
        {isStopped ? 'Stopped before it was known.' : 'Looking …'}{' '}
        <Button className="plain-button" onPress={isStopped ? again : stop}>
          {isStopped ? 'Go on looking' : 'Stop'}
        </Button>
      </p>
    );
  }
  return <Told conflict={conflict} told={told} elsewhere={elsewhere} onClose={onClose} />;
}

function Told({
  conflict,
  told,
  elsewhere,
  onClose,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownAnswer;
  readonly elsewhere: AskableClaim['elsewhere'];
  readonly onClose: () => void;
}) {
  const { document, keys, doubt } = told;
  const { variant } = document;
  const rests = document.claims.map(({ id }) => id);
  const cited = conflict.claims.filter(({ id }) => rests.includes(id));
  return (
    <Tabs className="above-6">
      <TabList className="tabs" aria-label="Questions about it">
        {QUESTIONS.map(({ id, asks }) => (
          <Tab key={id} id={id} className="soft tab">
            {asks}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="why" className="tab-panel sentence-answer">
        {document.verdict.map((sentence) => (
          <p key={sentence.text} className="serif given">
            {sentence.text}
            <ClaimReferences claims={linksOf(sentence)} />
          </p>
        ))}
        <Steps
          conflict={conflict}
          steps={stepsTold(conflict, keys, document.reasons)}
          onGo={onClose}
        />
        <p className="note above-6">
          As a command:{' '}
          <code>
            standoff explain MODEL --that "{document.asked.written}"
            {variant !== undefined && ` --variant ${variant}`}
          </code>{' '}
          {elsewhere === undefined && (
            <button
              type="button"
              className="link touch"
              onClick={() => void copyLinkTo(document.asked.written)}
            >
              Copy link
            </button>
          )}
        </p>
      </TabPanel>
      <TabPanel id="sure" className="tab-panel sentence-answer">
        {doubt !== undefined ? (
          <p className="given">{doubt.parts.map(({ text }) => text).join('')}</p>
        ) : elsewhere !== undefined ? (
          <ReadThere elsewhere={elsewhere} onClose={onClose} />
        ) : (
          <CountModels conflict={conflict} that={document.asked.written} />
        )}
        <p className="row sentence-ways">
          <Lead to="how-sure" onClose={onClose}>
            What every finding hangs on
          </Lead>
        </p>
      </TabPanel>
      <TabPanel id="from" className="tab-panel sentence-answer">
        {cited.length === 0 && <p>What stands under Why cites no claim of the file.</p>}
        {cited.map((claim) => (
          <div key={claim.id} className="above-5">
            <ClaimWords claim={claim} />
          </div>
        ))}
      </TabPanel>
      <TabPanel id="not" className="tab-panel sentence-answer">
        {elsewhere !== undefined ? (
          <ReadThere elsewhere={elsewhere} onClose={onClose} />
        ) : (
          <WhatIfNot
            conflict={conflict}
            that={document.asked.written}
            doubt={doubt}
            onClose={onClose}
          />
        )}
      </TabPanel>
    </Tabs>
  );
}

/** The same of every sentence. */
const QUESTIONS = [
  { id: 'why', asks: 'Why?' },
  { id: 'sure', asks: 'How sure?' },
  { id: 'from', asks: 'Where from?' },
  { id: 'not', asks: 'What if not?' },
] as const;

/** What turns it, to be tried at once; and where more can be changed. */
function WhatIfNot({
  conflict,
  that,
  doubt,
  onClose,
}: {
  readonly conflict: ShownConflict;
  readonly that: string;
  readonly doubt: ShownDoubt | undefined;
  readonly onClose: () => void;
}) {
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const tries = doubt?.parts.flatMap((part) => part.tries ?? []) ?? [];
  const suppose = async () => {
    onClose();
    for (const { label, change } of tries) await tryOut({ change, label });
  };
  return (
    <>
      {tries.length > 0 && (
        <>
          <p>With all else as written, it is not so once this is:</p>
          <ul className="given sentence-tries">
            {tries.map(({ label }) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
          <p>
            <Button className="plain-button" isDisabled={locked} onPress={() => void suppose()}>
              Try it
            </Button>
          </p>
        </>
      )}
      {tries.length === 0 && <CountModels conflict={conflict} that={that} doubts="swaps" />}
      <p className="row sentence-ways">
        <Lead to="preferences" onClose={onClose}>
          Change what somebody wants
        </Lead>
        <Lead to="build" onClose={onClose}>
          Change what somebody can do
        </Lead>
      </p>
    </>
  );
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

import { useEffect } from 'react';
import { useAnswer } from '../asking/use-answer.ts';
import { InOrder } from '../design/in-order.tsx';
import type { ShownClaim, ShownConflict, ShownSource } from '../desk/shown-conflict.ts';
import type { ShownSourceText } from '../desk/shown-sources.ts';
import { desk } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { AttachText } from './attach-text.tsx';
import { openSourcesOf, recall, useOpenedSources } from './opened-sources.ts';
import { passageAround } from './passage-around.ts';
import { PlaceStandingNote } from './place-standing.tsx';
import './claim-in-text.css';

/** Where a claim stands in its sources, with what stands around it where the text is attached. */
export function ClaimInText({ claim }: { readonly claim: ShownClaim }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  useEffect(() => openSourcesOf(origin), [origin]);
  if (conflict === undefined) return null;
  const sources = [...new Set(claim.at.map(({ source }) => source))];
  return sources.map((id) => {
    const source = conflict.sources.find((known) => known.id === id);
    return source && <InSource key={id} conflict={conflict} claim={claim} source={source} />;
  });
}

interface Props {
  readonly conflict: ShownConflict;
  readonly claim: ShownClaim;
  readonly source: ShownSource;
}

function InSource({ conflict, claim, source }: Props) {
  const attached = useOpenedSources(({ texts }) => texts.get(source.id));
  useEffect(() => {
    void recall(source);
  }, [source]);
  const reading = useAnswer(
    conflict,
    askText,
    attached === undefined ? undefined : [source.id, attached.text],
  );
  const isNumbered = claim.at.some(
    ({ source: of, paragraph }) => of === source.id && paragraph !== undefined,
  );
  return (
    <div className="ruled-above above-7 claim-source">
      <p className="small strong given">{source.title}</p>
      <InOrder
        of={claim.at}
        draw={(place, position) =>
          place.source === source.id && (
            <Place says={place.place} claim={claim.id} position={position} reading={reading} />
          )
        }
      />
      {attached === undefined && isNumbered && <NotAttached source={source} />}
    </div>
  );
}

const askText = (source: string, text: string) => desk.sourceText(source, text);

function Place({
  says,
  claim,
  position,
  reading,
}: {
  readonly says: string;
  readonly claim: string;
  readonly position: number;
  readonly reading: ShownSourceText | undefined;
}) {
  const placing = reading?.placings.find((one) => one.claim === claim && one.position === position);
  const paragraph = reading?.paragraphs.find(({ number }) => number === placing?.paragraph);
  const around = paragraph && passageAround(paragraph, claim);
  return (
    <>
      <p className="note block above-4 given">
        {says} {placing && <PlaceStandingNote standing={placing.standing} />}
      </p>
      {around && (
        <blockquote className="serif claim-passage given" dir="auto">
          {around.isCutBefore && '… '}
          <InOrder
            of={around.parts}
            draw={({ text, isPassage }) => (isPassage ? <mark>{text}</mark> : <span>{text}</span>)}
          />
          {around.isCutAfter && ' …'}
        </blockquote>
      )}
    </>
  );
}

function NotAttached({ source }: { readonly source: ShownSource }) {
  return (
    <div className="claim-unattached">
      <p className="note block above-4">
        Its text is not attached. Attach it to see the place here; it stays in this browser and is
        no part of the model file.
      </p>
      <AttachText source={source} />
    </div>
  );
}

import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { chooseClaim, setPanel, useOpenedSources } from '../../claims/opened-sources.ts';
import type { ShownConflict, ShownSource } from '../../desk/shown-conflict.ts';
import type { ShownParagraph, ShownSourceText } from '../../desk/shown-sources.ts';
import { NewClaim } from './new-claim.tsx';
import { type PassageChoice, selectedPassages } from './selected-passages.ts';

/** More paragraphs than that are no passage for one claim. */
const MOST_PASSAGES = 8;

/** The text of a source: numbered paragraphs, the place of each claim marked, new claims from it. */
export function SourceText({
  conflict,
  source,
  reading,
}: {
  readonly conflict: ShownConflict;
  readonly source: ShownSource;
  readonly reading: ShownSourceText;
}) {
  const text = useRef<HTMLOListElement>(null);
  const claim = useOpenedSources((opened) => opened.claim);
  const [making, setMaking] = useState<readonly PassageChoice[]>();
  const selected = useSelectedPassages(text);
  useChosenInSight(text, reading);
  useMarksAsWay(text, source.id);
  const lineOf = (paragraph: number) => lineText(reading.paragraphs[paragraph - 1]!);
  return (
    <>
      <ol ref={text} className="paragraphs">
        {reading.paragraphs.map((paragraph) => (
          <Paragraph
            key={paragraph.number}
            paragraph={paragraph}
            source={source.id}
            chosen={isIn(paragraph, claim) ? claim : undefined}
            onMake={setMaking}
          />
        ))}
      </ol>
      <SelectionBar passages={selected} onMake={() => setMaking(selected)} />
      {making && (
        <NewClaim
          conflict={conflict}
          source={source}
          passages={making}
          lineOf={lineOf}
          onClose={() => setMaking(undefined)}
        />
      )}
    </>
  );
}

function isIn({ claims }: ShownParagraph, claim: string | undefined): boolean {
  return claim !== undefined && claims.includes(claim);
}

function lineText({ stretches }: ShownParagraph): string {
  return stretches.map(({ text }) => text).join('');
}

const Paragraph = memo(function Paragraph({
  paragraph,
  source,
  chosen,
  onMake,
}: {
  readonly paragraph: ShownParagraph;
  readonly source: string;
  readonly chosen: string | undefined;
  readonly onMake: (passages: readonly PassageChoice[]) => void;
}) {
  const { number, claims, stretches } = paragraph;
  const whole = () => {
    const text = lineText(paragraph);
    onMake([{ paragraph: number, from: 0, to: [...text].length, text }]);
  };
  return (
    <li className="source-paragraph">
      <button
        type="button"
        className="note paragraph-number"
        aria-label={`¶${number}: make a claim from this paragraph`}
        onClick={whole}
      >
        ¶{number}
      </button>
      <p className="says paragraph-text given" data-paragraph={number} dir="auto">
        {stretches.map(({ from, text, claims: marked }) =>
          marked.length === 0 ? (
            <span key={from}>{text}</span>
          ) : (
            <mark
              key={from}
              data-claims={marked.join(' ')}
              data-chosen={chosen !== undefined && marked.includes(chosen) ? '' : undefined}
            >
              {text}
            </mark>
          ),
        )}
      </p>
      <span className="row paragraph-claims">
        {claims.map((id) => (
          <button
            key={id}
            type="button"
            className="soft sans claim-reference"
            aria-label={`Claim ${id}`}
            aria-pressed={id === chosen}
            onClick={() => choose(id, source)}
          >
            {id}
          </button>
        ))}
      </span>
    </li>
  );
});

function choose(claim: string, source: string): void {
  setPanel('claims');
  chooseClaim(claim, source, 'text');
}

/** Brings the place of a claim that was chosen in the list into sight. */
function useChosenInSight(text: RefObject<HTMLElement | null>, reading: ShownSourceText): void {
  const claim = useOpenedSources((opened) => opened.claim);
  const chosenIn = useOpenedSources((opened) => opened.chosenIn);
  const panel = useOpenedSources((opened) => opened.panel);
  useEffect(() => {
    const hidden = panel === 'gaps';
    if (claim === undefined || chosenIn === 'text' || hidden || reading === undefined) return;
    text.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [text, claim, chosenIn, panel, reading]);
}

/** A press on a marked passage opens its claim; the margin offers the same to the keyboard. */
function useMarksAsWay(text: RefObject<HTMLElement | null>, source: string): void {
  useEffect(() => {
    const list = text.current;
    const open = ({ target }: Event) => {
      if (document.getSelection()?.isCollapsed === false) return;
      const mark = target instanceof Element ? target.closest('mark') : null;
      const claim = mark?.dataset['claims']?.split(' ').at(-1);
      if (claim !== undefined) choose(claim, source);
    };
    list?.addEventListener('click', open);
    return () => list?.removeEventListener('click', open);
  }, [text, source]);
}

/** What is selected in the text; it stays when a press elsewhere ends the selection. */
function useSelectedPassages(text: RefObject<HTMLElement | null>): readonly PassageChoice[] {
  const [passages, setPassages] = useState<readonly PassageChoice[]>([]);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      const root = text.current;
      const selection = document.getSelection();
      if (root === null || !root.contains(selection?.anchorNode ?? null)) return;
      setPassages(selectedPassages(root, selection));
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', follow);
    };
  }, [text]);
  return passages;
}

function SelectionBar({
  passages,
  onMake,
}: {
  readonly passages: readonly PassageChoice[];
  readonly onMake: () => void;
}) {
  const [first] = passages;
  const last = passages.at(-1);
  if (first === undefined || last === undefined) return null;
  const where =
    first === last
      ? `¶${first.paragraph}, characters ${first.from} to ${first.to}`
      : `¶${first.paragraph} to ¶${last.paragraph}`;
  return (
    <div className="small middle apart line gap-10 selection-bar">
      <span role="status">Selected: {where}</span>
      {passages.length > MOST_PASSAGES ? (
        <span>A claim takes up to {MOST_PASSAGES} paragraphs.</span>
      ) : (
        <Button className="strong-button" onPress={onMake}>
          Make a claim …
        </Button>
      )}
    </div>
  );
}

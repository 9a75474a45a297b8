import type { PlaceStanding } from '../desk/shown-sources.ts';
import './place-standing.css';

const forms: Record<PlaceStanding['kind'], { readonly sign: string; readonly tone: string }> = {
  'as-cited': { sign: '✓', tone: 'good' },
  differs: { sign: '≠', tone: 'bad' },
  unchecked: { sign: '', tone: 'quiet' },
  'in-words': { sign: '', tone: 'quiet' },
  'no-paragraph': { sign: '≠', tone: 'bad' },
  'paragraph-too-short': { sign: '≠', tone: 'bad' },
};

/** Whether the attached text has at a place what the claim was made from. */
export function PlaceStandingNote({ standing }: { readonly standing: PlaceStanding }) {
  const { sign, tone } = forms[standing.kind];
  return (
    <span className={`place-standing-${tone}`}>
      {sign !== '' && <span aria-hidden="true">{sign} </span>}
      {sayStanding(standing)}
    </span>
  );
}

function sayStanding(standing: PlaceStanding): string {
  switch (standing.kind) {
    case 'as-cited':
      return 'as cited';
    case 'differs':
      return 'the text differs here';
    case 'unchecked':
      return 'no hash to check';
    case 'in-words':
      return 'a place in words';
    case 'no-paragraph':
      return `the text ends with paragraph ${standing.paragraphs}`;
    case 'paragraph-too-short':
      return `the paragraph ends after ${standing.characters} characters`;
  }
}

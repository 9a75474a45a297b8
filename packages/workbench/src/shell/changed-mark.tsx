import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ShownDifferences } from '../desk/shown-differences.ts';
import { takeText } from '../document/actions.ts';
import type { Original } from '../shelf/original.ts';
import { useProvenance } from '../shelf/provenance.ts';
import './changed-mark.css';

/** Says of a conflict that could be taken for a bundled one how it differs from that, and takes it back. */
export default function ChangedMark() {
  const found = useProvenance();
  // While a further change is compared the former answer stays.
  const [former, setFormer] = useState(found);
  if (found !== undefined && found !== former) setFormer(found);
  const { original, says, differences } = found ?? former ?? {};
  if (original === undefined) return null;
  return (
    <p className="note changed-mark">
      {says}:{' '}
      <DialogTrigger>
        <Button className="changed-action">see</Button>
        <Popover className="small panel changed-panel" placement="bottom start">
          <Dialog>
            <Heading slot="title" className="head">
              Unlike the bundled original
            </Heading>
            <p className="changed-lead">
              “<span className="given">{original.title}</span>” comes with Standoff. In this copy:
            </p>
            {differences?.isRead ? <Differences differences={differences} /> : <Unread />}
          </Dialog>
        </Popover>
      </DialogTrigger>
      ,{' '}
      <Button className="changed-action" onPress={() => void backTo(original)}>
        undo
      </Button>
    </p>
  );
}

/** One step, which undo takes back. */
function backTo({ text }: Original): Promise<void> {
  return takeText(text, 'back to the original');
}

function Unread() {
  return <p>The text has errors. What differs can be told once they are mended.</p>;
}

function Differences({
  differences: { judgements, others, words },
}: {
  readonly differences: ShownDifferences;
}) {
  const parts = [
    { name: 'Judgements', says: judgements },
    { name: 'What else verdicts rest on', says: others },
    { name: 'Words, sources and the rest', says: words },
  ];
  return parts
    .filter(({ says }) => says.length > 0)
    .map(({ name, says }) => (
      <section key={name} className="changed-part">
        <h3>{name}</h3>
        <ul>
          {says.map((one) => (
            <li key={one} className="given">
              {one}.
            </li>
          ))}
        </ul>
      </section>
    ));
}

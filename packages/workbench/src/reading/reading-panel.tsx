import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { GIVEN, type ShownConflict } from '../desk/shown-conflict.ts';
import { coalitionsIn, knownCoalitions } from '../document/coalition-choices.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';
import { sayCoalitions } from '../views/coalitions/say-counting.ts';
import { CountingCoalitions } from './counting-coalitions.tsx';
import { ForesightOfAll } from './foresight-of-all.tsx';
import { ForesightOfEach } from './foresight-of-each.tsx';
import { FurtherConcepts } from './further-concepts.tsx';
import { PreferenceReadings } from './preference-readings.tsx';
import { isAsFileSays, sayEach } from './reading-sentence.ts';
import { VariantPicker } from './variant-picker.tsx';

/** All that the sentence depends on; what is not as usual is open from the start. */
export default function ReadingPanel({ ofParties }: { readonly ofParties: boolean }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const further = useWorkspace((workspace) => workspace.furtherConcepts);
  if (conflict === undefined) return null;
  if (!ofParties) return <VariantPicker conflict={conflict} />;
  const analysed = conflict.concepts.filter(({ id }) => further.includes(id));
  const doesForesightMatter = conflict.decisionMakers.some((each) => each.foresightMatters);
  return (
    <>
      <VariantPicker conflict={conflict} />
      {doesForesightMatter && <ForesightOfAll conflict={conflict} foresight={foresight} />}
      {doesForesightMatter && state && (
        <Section
          title="Foresight of each"
          says={foresight === GIVEN ? sayOwn(conflict) : 'all alike'}
          isOpen={foresight === GIVEN}
        >
          <ForesightOfEach conflict={conflict} state={state} foresight={foresight} />
        </Section>
      )}
      <Coalitions conflict={conflict} />
      {conflict.preferenceReadings.length > 1 && <Deterring conflict={conflict} />}
      <Section
        title="Further concepts"
        says={analysed.length === 0 ? 'none' : analysed.map(({ symbol }) => symbol).join(', ')}
        isOpen={analysed.length > 0}
      >
        <FurtherConcepts conflict={conflict} further={further} />
      </Section>
    </>
  );
}

function sayOwn(conflict: ShownConflict): string {
  return `${sayEach(conflict)}${isAsFileSays(conflict) ? ', as the file says' : ''}`;
}

/** Who can act together; nobody where fewer than two can move. */
function Coalitions({ conflict }: { readonly conflict: ShownConflict }) {
  const choices = useWorkspace((workspace) => workspace.coalitions);
  if (conflict.decisionMakers.filter(({ canMove }) => canMove).length < 2) return null;
  const aside = otherReading(conflict) ? knownCoalitions(conflict, choices) : [];
  const { coalitions } = coalitionsIn(conflict, choices);
  return (
    <Section
      title="Coalitions that count"
      says={
        aside.length > 0
          ? `${sayCoalitions(conflict, aside)} set aside`
          : sayCoalitions(conflict, coalitions)
      }
      isOpen={coalitions.length + aside.length > 0}
    >
      <CountingCoalitions conflict={conflict} />
    </Section>
  );
}

function Deterring({ conflict }: { readonly conflict: ShownConflict }) {
  const reading = otherReading(conflict);
  return (
    <Section title="What deters a party" says={sayDeterred(reading)} isOpen={reading !== undefined}>
      <PreferenceReadings conflict={conflict} />
    </Section>
  );
}

/** `great losses only`, of a reading of preferences. */
function sayDeterred(reading: ReturnType<typeof otherReading>): string {
  if (reading === undefined) return 'anything no better';
  const what = reading.strength === 'general' ? 'anything no better' : 'great losses only';
  return reading.unknown === undefined ? what : `${what}; unknown by treatment ${reading.unknown}`;
}

/** A part of the panel, called by what is chosen in it. */
function Section({
  title,
  says,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly says: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure className="ruled-above reading-section" defaultExpanded={isOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="row baseline strong full opens reading-trigger">
          {title} <span>{says}</span>
        </Button>
      </Heading>
      <DisclosurePanel aria-label={title}>
        <div className="reading-inside">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}

import { useInquiry } from '../asking/use-inquiry.ts';
import type { ToldOf } from '../desk/inquiry-reply.ts';
import { GIVEN, type ShownConflict, type StateKey } from '../desk/shown-conflict.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: StateKey;
}

/** What agreements keep somebody from in a state, and who does what they bind it not to; nothing where there is no agreement. */
export function AgreementsHere(props: Props) {
  const isAny = props.conflict.decisionMakers.some(({ body }) => body?.isAgreement);
  return isAny ? <Told {...props} /> : null;
}

function Told({ conflict, state }: Props) {
  const concepts = conflict.concepts.flatMap(({ id }) => (id === GIVEN ? [] : [id])).slice(0, 1);
  const { told, isCurrent } = useInquiry(conflict, 'explain', { state, concepts });
  const document = isCurrent ? told?.document : undefined;
  if (document?.format !== 'standoff.explanation/1') return null;
  return (
    <>
      <Sentences title="Agreements that are not kept" texts={textsOf(document.breaches ?? [])} />
      <Sentences title="What agreements keep them from" texts={barsIn(document)} />
    </>
  );
}

function Sentences({
  title,
  texts,
}: {
  readonly title: string;
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">{title}</h3>
      <ul className="dashes consequences">
        {texts.map((text) => (
          <li key={text} className="given">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

const textsOf = (told: readonly { readonly text: string }[]) => told.map(({ text }) => text);

type Explanation = Extract<
  ToldOf<'explain'>['document'],
  { readonly format: 'standoff.explanation/1' }
>;

/** Of each party what it would like best of what an agreement alone keeps it from. */
function barsIn({ arguments: all }: Explanation): string[] {
  const steps = all.flatMap((one) => one.steps);
  return textsOf(steps.filter(({ means }) => means?.some(({ kind }) => kind === 'barredBy')));
}

/** Who takes each agreement from what to what, and what it binds to. */
export function AgreementRules({ conflict }: Pick<Props, 'conflict'>) {
  const agreements = conflict.decisionMakers.filter(({ body }) => body?.isAgreement);
  if (agreements.length === 0) return null;
  return (
    <dl className="small column above-9">
      {agreements.map(({ id, name, body }) => (
        <div key={id}>
          <dt className="eyebrow given">{name}</dt>
          <dd className="given">{body!.rule}</dd>
        </div>
      ))}
    </dl>
  );
}

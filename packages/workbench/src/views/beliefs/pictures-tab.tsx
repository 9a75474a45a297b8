import { ClaimReferences } from '../../claims/claim-references.tsx';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { AddByForm } from './add-by-form.tsx';
import type { BeliefProps } from './belief-props.ts';
import { sayWhatRests, sayWhoErrs } from './belief-sentences.ts';
import { changeBeliefs, useBeliefSettings } from './belief-settings.ts';
import { BeliefStanding } from './belief-standing.tsx';
import { Consequences } from './consequences.tsx';
import { HeldFixed } from './held-fixed.tsx';
import { OrdersSideBySide } from './orders-side-by-side.tsx';
import type { Pictured, PictureSeen } from './pictured.ts';
import { SignalSwitches } from './signal-switches.tsx';
import { usePictures } from './use-pictures.ts';

/** What each takes the conflict to be, beside what it is, and what that does to the outcomes. */
export function PicturesTab({ conflict, grounds, signals, concept }: BeliefProps) {
  const asked = usePictures(conflict, grounds.hasPictures ? { concept, signals } : undefined);
  const without = usePictures(
    conflict,
    grounds.hasPictures && signals.length > 0 && asked.isCurrent
      ? { concept, signals: [] }
      : undefined,
  );
  if (!grounds.hasPictures) return <NothingSaid hasForms={grounds.hasOptions} />;
  const { told } = asked;
  return (
    <div className="pictures" aria-busy={!asked.isCurrent}>
      <div className="beliefs-lead">
        <div>
          <h2 className="column beliefs-title">What does each take the conflict to be?</h2>
          <BeliefStanding asked={asked} />
          {told && (
            <>
              <p className="serif column above-9 fatal-found given">
                {sayWhoErrs(grounds.names, told.pictures)}{' '}
                {sayWhatRests(grounds.names, told.classes)}
              </p>
              <HeldFixed>
                {told.held} <ManualLink place={places.perceive} about="what each thinks" />
              </HeldFixed>
            </>
          )}
        </div>
        <SignalSwitches conflict={conflict} signals={grounds.signals} />
      </div>
      {told && (
        <>
          <Pictures conflict={conflict} names={grounds.names} told={told} />
          <Consequences
            conflict={conflict}
            told={told}
            {...(without.told && signals.length > 0 && { before: without.told })}
          />
        </>
      )}
    </div>
  );
}

/** What there is to say where the file says of nobody that it errs. */
function NothingSaid({ hasForms }: { readonly hasForms: boolean }) {
  return (
    <div className="beliefs-none">
      <h2 className="column beliefs-title">Everybody sees this conflict as it is</h2>
      <p>
        The file says of nobody that it sees anything otherwise. Say what somebody wrongly believes:
        another’s wishes in another order, an option that it does not know of, a consequence that it
        takes for certain or impossible. Then this view shows what it thinks beside what is so, and
        which outcomes rest on the error.
      </p>
      <AddByForm section="perceptions" says="Say what somebody believes" hasForms={hasForms} />
    </div>
  );
}

function Pictures({
  conflict,
  names,
  told: { pictures },
}: {
  readonly conflict: ShownConflict;
  readonly names: readonly string[];
  readonly told: Pictured;
}) {
  const wanted = useBeliefSettings((settings) => settings.viewer);
  const asked = conflict.decisionMakers.findIndex(({ id }) => id === wanted);
  const first = pictures.findIndex(({ says }) => says.length > 0);
  const viewer = pictures[asked] === undefined ? Math.max(0, first) : asked;
  return (
    <section className="part" aria-labelledby="pictures-title">
      <h3 className="part-head" id="pictures-title">
        Through whose eyes
      </h3>
      <fieldset className="row viewers">
        <legend className="unseen">Who looks</legend>
        {pictures.map((picture, position) => (
          <label
            key={conflict.decisionMakers[position]!.id}
            className="choice-over baseline line gap-5 viewer"
          >
            <input
              type="radio"
              name="viewer"
              checked={position === viewer}
              onChange={() => changeBeliefs({ viewer: conflict.decisionMakers[position]!.id })}
            />
            <DecisionMakerMark
              decisionMaker={conflict.decisionMakers[position]!}
              position={position}
              long
            />
            <span className="note">{isOtherwise(picture) ? 'errs' : 'sees it as it is'}</span>
          </label>
        ))}
      </fieldset>
      <Picture key={viewer} names={names} viewer={viewer} picture={pictures[viewer]!} />
    </section>
  );
}

/** Whether anything is left that is seen otherwise than it is. */
function isOtherwise({ orders, unknown, misread, foresight }: PictureSeen): boolean {
  return orders.length + unknown.length + misread.length + foresight.length > 0;
}

function Picture({
  names,
  viewer,
  picture,
}: {
  readonly names: readonly string[];
  readonly viewer: number;
  readonly picture: PictureSeen;
}) {
  const { says, orders, unknown, misread, foresight } = picture;
  const name = names[viewer]!;
  return (
    <div className="above-7 picture">
      {says.length === 0 && (
        <p>The file says of nothing that {name} sees it otherwise than it is.</p>
      )}
      <ul className="says column">
        {says.map(({ text, claims }) => (
          <li key={text} className="picture-thought given">
            {text}. <ClaimReferences claims={claims} />
          </li>
        ))}
      </ul>
      {orders.map((order) => (
        <OrdersSideBySide key={order.of} names={names} viewer={viewer} order={order} />
      ))}
      {unknown.length + misread.length + foresight.length > 0 && (
        <table className="full above-11 picture-table">
          <caption className="unseen">What else is seen otherwise</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">as {name} sees it</th>
              <th scope="col">as it is</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map(({ of, option }) => (
              <tr key={`${of} ${option}`}>
                <th scope="row" className="given">
                  {option}
                </th>
                <td>{names[of]} cannot change it</td>
                <td>an option of {names[of]}</td>
              </tr>
            ))}
            {misread.map(({ name: fact, as, real }) => (
              <tr key={fact}>
                <th scope="row" className="given">
                  {fact}
                </th>
                <td>{as ? 'the case whatever happens' : 'never the case'}</td>
                <td className="given">the case if: {real}</td>
              </tr>
            ))}
            {foresight.map(({ of, seen, real }) => (
              <tr key={of}>
                <th scope="row" className="given">
                  How {names[of]} looks ahead
                </th>
                <td className="given">{seen}</td>
                <td className="given">{real ?? 'not said'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

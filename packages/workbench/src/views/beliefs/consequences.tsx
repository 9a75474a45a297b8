import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { NamedState } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { sayHolds } from '../../page/holds-mark.tsx';
import { MethodSwitch } from '../../page/method-switch.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { claimOfVerdict } from '../sentence/claims-about.ts';
import { ClassesFigure } from './classes-figure.tsx';
import type { ByErrors, ErrorSaid, MisjudgedMoves, Pictured } from './pictured.ts';
import { StateLinks } from './state-links.tsx';

/** What beliefs do to the outcomes: what holds or is left by error, and which moves are misjudged. */
export function Consequences({
  conflict,
  told,
  before,
}: {
  readonly conflict: ShownConflict;
  readonly told: Pictured;
  /** The same without any signal, where some are received. */
  readonly before?: Pictured;
}) {
  const { isMethod } = useConceptSaid();
  const { foresight, counts, classes, surprises, missed } = told;
  const { shared, heldThoughMisread, heldByError, leftByError } = classes;
  const inTruth = (holds: boolean) => (state: NamedState) => {
    const under = isMethod
      ? `under ${foresight.symbol}`
      : `with everybody ${foresight.words.charAt(0).toLowerCase()}${foresight.words.slice(1)}`;
    const says = `${titleOf(state, conflict)} ${sayHolds(holds, isMethod)} ${under}`;
    return claimOfVerdict(conflict, { state: state.key, concept: foresight.id, holds, says });
  };
  return (
    <section className="part" aria-labelledby="belief-consequences">
      <h3 className="part-head" id="belief-consequences">
        What that does to the outcomes
      </h3>
      <p className="note above-3">
        {foresight.words}
        {isMethod && ` (${foresight.symbol})`}; each judges by the conflict as it sees it.{' '}
        {isMethod ? 'An equilibrium is a state that' : 'An outcome holds that'} nobody would leave
        if all saw the conflict as it is.
      </p>
      {isMethod && <p className="says column above-2">{counts}</p>}
      {before && <Changed told={told} before={before} />}
      <ClassesFigure classes={classes} isMethod={isMethod} />
      <p className="small above-2">
        <MethodSwitch />
      </p>
      <div className="belief-classes">
        <ErrorClass
          conflict={conflict}
          title="Hold only by an error"
          none="No state holds only because somebody errs."
          groups={heldByError}
          asks={inTruth(false)}
        />
        <ErrorClass
          conflict={conflict}
          title={
            isMethod
              ? 'Equilibria that somebody leaves by an error'
              : 'Would hold, but somebody leaves by an error'
          }
          none={
            isMethod
              ? 'Nobody leaves an equilibrium by an error.'
              : 'Nobody leaves by an error what would hold.'
          }
          groups={leftByError}
          asks={inTruth(true)}
        />
        <section className="belief-class">
          <h4>Seen alike by everybody</h4>
          <p className="note">
            {shared.count === 0
              ? isMethod
                ? 'No equilibrium is one as each of them sees the conflict.'
                : 'Nothing that holds does so as each of them sees the conflict.'
              : `${counted(shared.count, isMethod)} for each, as it sees the conflict.`}
          </p>
          <StateLinks conflict={conflict} states={shared} asks={inTruth(true)} />
        </section>
        {heldThoughMisread.count > 0 && (
          <section className="belief-class">
            <h4>Hold, though misread</h4>
            <p className="note">
              {counted(heldThoughMisread.count, isMethod)} in which everybody stays, though somebody
              expects another to leave.
            </p>
            <StateLinks conflict={conflict} states={heldThoughMisread} asks={inTruth(true)} />
          </section>
        )}
      </div>
      {surprises && missed && (
        <>
          <Misjudged
            conflict={conflict}
            title="Surprises: moves that look better than they are"
            none="No move looks better to its maker than it is."
            moves={surprises}
          />
          <Misjudged
            conflict={conflict}
            title="Missed chances: moves that are better than they look"
            none="No move is better than it looks to its maker."
            moves={missed}
          />
        </>
      )}
    </section>
  );
}

function counted(count: number, isMethod: boolean): string {
  const [one, many] = isMethod
    ? ['equilibrium', 'equilibria']
    : ['outcome that holds', 'outcomes that hold'];
  return count === 1 ? `One ${one}` : `${count.toLocaleString('en')} ${many}`;
}

function countOf(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** What the signals have changed, in numbers. */
function Changed({ told, before }: { readonly told: Pictured; readonly before: Pictured }) {
  const pairs = [
    [
      'hold only by an error',
      countOf(before.classes.heldByError),
      countOf(told.classes.heldByError),
    ],
    [
      'are left by an error',
      countOf(before.classes.leftByError),
      countOf(told.classes.leftByError),
    ],
  ] as const;
  return (
    <p className="says column above-2 strong">
      With what has been received{' '}
      {pairs
        .map(([what, was, is]) =>
          was === is ? `${none(is)} ${what}, as before` : `${none(is)} ${what} instead of ${was}`,
        )
        .join(', and ')}
      .
    </p>
  );
}

function none(count: number): string {
  return count === 0 ? 'none' : count.toLocaleString('en');
}

function ErrorClass({
  conflict,
  title,
  none,
  groups,
  asks,
}: {
  readonly conflict: ShownConflict;
  readonly title: string;
  readonly none: string;
  readonly groups: readonly ByErrors[];
  readonly asks: (state: NamedState) => readonly AskableClaim[];
}) {
  const count = countOf(groups);
  return (
    <section className="belief-class">
      <h4>
        {title}
        {count > 0 && (
          <span className="soft light belief-count"> {count.toLocaleString('en')}</span>
        )}
      </h4>
      {count === 0 && <p className="note">{none}</p>}
      <ul>
        {groups.map((group) => (
          <li key={group.errors.map(({ says }) => says).join()} className="belief-error">
            {group.errors.map((error) => (
              <Reason
                key={error.says}
                conflict={conflict}
                error={{
                  ...error,
                  says: `${sayHow(group.count)} ${error.says}.`,
                }}
              />
            ))}
            <StateLinks conflict={conflict} states={group} asks={asks} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a sentence about some states begins, of each of which the same is said. */
function sayHow(count: number): string {
  return count === 1 ? 'Here' : `In each of these ${count.toLocaleString('en')}`;
}

function Reason({
  conflict,
  error: { says, argument },
}: {
  readonly conflict: ShownConflict;
  readonly error: ErrorSaid;
}) {
  return (
    <>
      <p className="says belief-reason given">{says}</p>
      {argument.length > 0 && (
        <details className="belief-why">
          <summary>Why</summary>
          <Steps conflict={conflict} steps={argument} view="situation" />
        </details>
      )}
    </>
  );
}

/** So many kinds of moves are shown at once. */
const FEW = 4;

function Misjudged({
  conflict,
  title,
  none,
  moves,
}: {
  readonly conflict: ShownConflict;
  readonly title: string;
  readonly none: string;
  readonly moves: readonly MisjudgedMoves[];
}) {
  const count = countOf(moves);
  const entry = (move: MisjudgedMoves) => (
    <li key={move.says} className="belief-error">
      <Reason conflict={conflict} error={{ ...move, says: `${capitalize(move.says)}.` }} />
      <StateLinks conflict={conflict} states={move} before="From " />
    </li>
  );
  return (
    <section className="ruled-above belief-moves">
      <h4>
        {title}
        {count > 0 && (
          <span className="soft light belief-count"> {count.toLocaleString('en')}</span>
        )}
      </h4>
      {count === 0 && <p className="note">{none}</p>}
      <ul className="belief-columns">{moves.slice(0, FEW).map(entry)}</ul>
      {moves.length > FEW && (
        <details>
          <summary>{moves.length - FEW} more kinds of moves</summary>
          <ul className="belief-columns">{moves.slice(FEW).map(entry)}</ul>
        </details>
      )}
    </section>
  );
}

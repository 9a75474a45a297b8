import type { Sketch } from '@standoff/language';
import { NewOption } from './new-option.tsx';
import { OptionEntry } from './options-step.tsx';

/** What a body decides, as the options of others are given. */
export function BodyDecisions({ sketch, id }: { readonly sketch: Sketch; readonly id: string }) {
  const body = sketch.bodies.find((each) => each.id === id);
  if (body === undefined) return null;
  return (
    <section className="above-9 body-decisions" aria-label={`What ${body.name} decides`}>
      <h4 className="note block field-label">What it decides</h4>
      <ul className="ruled-above entries">
        {body.options.map((option) => (
          <OptionEntry key={option.id} owner={body} option={option} />
        ))}
      </ul>
      <NewOption owner={body} />
    </section>
  );
}

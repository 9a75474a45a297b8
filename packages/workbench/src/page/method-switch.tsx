import { showMethod, useMethod } from '../document/method.ts';

/** Shows the terms of the method on every page, or hides them. */
export function MethodSwitch() {
  const isShown = useMethod((method) => method.isShown);
  return (
    <button
      type="button"
      className="link touch"
      aria-pressed={isShown}
      onClick={() => showMethod(!isShown)}
    >
      {isShown ? 'Hide the method' : 'Show the method'}
    </button>
  );
}

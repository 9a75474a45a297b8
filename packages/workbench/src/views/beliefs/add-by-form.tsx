import { Button } from 'react-aria-components';
import { sayOwn, setView } from '../../document/actions.ts';

/** Leads to the form for what is missing, or to the file where there are no forms. */
export function AddByForm({
  section,
  says,
  hasForms,
}: {
  /** The step of Build that has it. */
  readonly section: 'perceptions' | 'threats' | 'timeline';
  readonly says: string;
  readonly hasForms: boolean;
}) {
  const add = async () => {
    sayOwn('build', { step: section });
    await setView('build');
  };
  return hasForms ? (
    <Button className="plain-button" onPress={() => void add()}>
      {says}
    </Button>
  ) : (
    <Button className="plain-button" onPress={() => void setView('model')}>
      Say so in the file
    </Button>
  );
}

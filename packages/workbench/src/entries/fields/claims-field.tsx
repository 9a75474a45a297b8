import { Button } from 'react-aria-components';
import { gradeChoices } from '../../claims/grade-words.ts';
import { type Content, entriesOf, isEntries, isList } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { Choose } from './simple-fields.tsx';

interface Link {
  readonly claim: string;
  readonly grade?: string;
}

/** The claims that something cites; undefined where they are written in a way that is not read here. */
export function linksOf(content: Content | undefined): Link[] | undefined {
  if (content === undefined || content === null) return [];
  const items = isList(content) ? content : [content];
  const links = items.flatMap((item): (Link | undefined)[] => {
    if (typeof item === 'string') return [{ claim: item }];
    if (!isEntries(item)) return [undefined];
    return item.entries.map(([claim, grade]) =>
      typeof grade === 'string' ? { claim, grade } : undefined,
    );
  });
  return links.every((link) => link !== undefined) ? links : undefined;
}

function written(links: readonly Link[]): Content | undefined {
  const items = links.map(({ claim, grade }) => (grade ? entriesOf({ [claim]: grade }) : claim));
  return items.length > 1 ? items : items[0];
}

/** The claims that it rests on, and how far each bears it. */
export function ClaimsField({ field, value, context, set }: FieldProps) {
  const links = linksOf(value) ?? [];
  const write = (next: readonly Link[]) => set({ [field.key]: written(next) });
  const others = context.claims.filter(({ id }) => !links.some(({ claim }) => claim === id));
  if (context.claims.length === 0) {
    return <p className="soft step-note">There are no claims yet. They are made under Sources.</p>;
  }
  return (
    <>
      {links.map((link, place) => (
        <div key={link.claim} className="row middle form-row">
          <span className="serif form-row-words given">
            <span className="note claim-id">{link.claim}</span>{' '}
            {context.claims.find(({ id }) => id === link.claim)?.says}
          </span>
          <Choose
            label={`How far ${link.claim} bears it`}
            value={link.grade ?? ''}
            blank="ungraded"
            choices={gradeChoices.map(([grade, words]) => ({ value: grade, words }))}
            onChoose={(grade) =>
              write(links.with(place, { claim: link.claim, ...(grade !== '' && { grade }) }))
            }
          />
          <Button
            className="quiet-button"
            aria-label={`Leave out ${link.claim}`}
            onPress={() => write(links.toSpliced(place, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <Choose
          label={links.length === 0 ? field.label : `${field.label}: another claim`}
          value=""
          blank={links.length === 0 ? 'Choose a claim …' : 'and …'}
          choices={others.map(({ id, says }) => ({ value: id, words: `${id} ${says}` }))}
          onChoose={(claim) => {
            if (claim !== '') write([...links, { claim }]);
          }}
        />
      )}
    </>
  );
}

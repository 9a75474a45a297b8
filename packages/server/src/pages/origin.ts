import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ToldOrigin } from '../storage/origins.ts';
import { sayDay } from './say-day.ts';

/** Where a briefing comes from: `After “Who swerves” of The Gazette, version 3.` */
export function drawOrigin(origin: ToldOrigin | undefined): (Element | string)[] {
  if (origin === undefined) return [];
  const { publication, title, slug, number, headline, retractedAt } = origin;
  return [
    'After ',
    h('a', { href: `/${publication}/${slug}/versions/${number}/` }, `“${headline}”`),
    ` of ${title}, version ${number}`,
    ...(retractedAt === null ? [] : [`, which was retracted on ${sayDay(retractedAt)}`]),
    '. ',
  ];
}

/** Where another briefing is to be, and by what names. */
export function drawOriginForm(
  action: string,
  writable: readonly { readonly slug: string; readonly title: string }[],
  typed: Readonly<Record<'into' | 'name' | 'model' | 'version', string>>,
  faults: Readonly<Partial<Record<'into' | 'name' | 'model', string>>>,
  problems: readonly string[],
): Element {
  const field = (
    name: 'into' | 'name' | 'model',
    label: string,
    draw: (described: Record<string, string>) => Element,
  ) => {
    const fault = faults[name];
    return h('p.field', { className: fault === undefined ? [] : ['faulty'] }, [
      h('label', { htmlFor: `field-${name}` }, label),
      ...(fault === undefined ? [] : [h('span.fault', { id: `fault-${name}` }, fault)]),
      draw({
        id: `field-${name}`,
        ...(fault !== undefined && { ariaInvalid: 'true', ariaDescribedBy: `fault-${name}` }),
      }),
    ]);
  };
  const line = (name: 'name' | 'model') => (described: Record<string, string>) =>
    h('input', { ...described, type: 'text', name, value: typed[name], autoComplete: 'off' });
  return h('form.comment-form', { method: 'post', action, noValidate: true }, [
    ...(problems.length === 0
      ? []
      : [
          h('div.faults', { role: 'alert' }, [
            h('p', [h('strong', 'It could not be made.')]),
            h(
              'ul',
              problems.map((one) => h('li', one)),
            ),
          ]),
        ]),
    h('input', { type: 'hidden', name: 'version', value: typed.version }),
    field('into', 'Into', (described) =>
      h(
        'select',
        { ...described, name: 'into' },
        writable.map(({ slug, title }) =>
          h('option', { value: slug, selected: slug === typed.into }, title),
        ),
      ),
    ),
    field('name', 'Its name in addresses', line('name')),
    field('model', 'Another name for its model, if it is to have one', line('model')),
    h('p', [h('button', { type: 'submit' }, 'Make it')]),
  ]);
}

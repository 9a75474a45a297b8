import {
  type Content,
  entriesOf,
  isEntries,
  isList,
  oneOrMore,
  textOf,
  textsOf,
  type Values,
  valuesOf,
} from './content.ts';

/** What a statement is called elsewhere in the file. */
export function idOfItem(statement: Content | undefined): string | undefined {
  return textOf(valuesOf(statement)['id']) || undefined;
}

/** What is said of an order, with places by number, whether they are written so or by name. */
export function numberedPlaces(values: Values, order: readonly Content[]): Values {
  return changePlaces(values, order, (text, among) => {
    if (/^\d+$/.test(text)) return text;
    const at = among.findIndex((statement) => idOfItem(statement) === text);
    return at < 0 ? text : `${at + 1}`;
  });
}

/** The same with the names of statements that have one. */
export function namedPlaces(values: Values, order: readonly Content[]): Values {
  return changePlaces(values, order, (text, among) => idOfItem(among[Number(text) - 1]) ?? text);
}

type ChangePlace = (text: string, among: readonly Content[]) => string;

/** Places of what is dropped count in the order, those of what is added in what is left each time. */
function changePlaces(values: Values, order: readonly Content[], change: ChangePlace): Values {
  const { drop, add, at } = values;
  const drops = textsOf(drop).map((text) => change(text, order));
  const isDropped = (statement: Content, place: number) =>
    textsOf(drop).includes(`${place}`) || textsOf(drop).includes(idOfItem(statement) ?? '');
  const left = order.filter((statement, position) => !isDropped(statement, position + 1));
  return {
    ...values,
    ...(drop !== undefined && drop !== null && { drop: isList(drop) ? drops : oneOrMore(drops) }),
    ...(typeof at === 'string' && { at: change(at, left) }),
    ...(isList(add) && { add: changeAdditions(add, left, change) }),
  };
}

function changeAdditions(
  add: readonly Content[],
  left: readonly Content[],
  change: ChangePlace,
): Content[] {
  let order = left;
  return add.map((item) => {
    const { at } = valuesOf(item);
    const place = typeof at === 'string' ? change(at, order) : '1';
    const position = order.findIndex((statement) => idOfItem(statement) === place);
    const number = position < 0 ? Number(place) : position + 1;
    order = order.toSpliced((number || 1) - 1, 0, item);
    return isEntries(item) && at !== undefined ? entriesOf({ ...valuesOf(item), at: place }) : item;
  });
}

import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { PaperKind, type FieldName } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { printedFields } from '../../../../server/papers/finding/printed-fields';
import { Box } from './boxes';
import { wrongValue, valueOf } from './values';

/** Of the form of these files; a change that older files do not hold takes the next number. */
export const schema = 1;

export type MarkedField = Exclude<FieldName, 'owner'>;
/**
 * What may stay readable on a photo is what the reader reads of such a paper. An owner's name is read too, and never kept; the type of
 * a plate follows from its look.
 */
export const markable = (paper: PaperKind): MarkedField[] => [
  ...printedFields[paper].filter((name) => name !== 'owner'),
  ...(paper === 'vehicle_licence' ? (['plateType'] as const) : []),
];
export const markedFields = [
  ...printedFields.simplified_decision,
  'vin',
  'engineNumber',
  'plateType',
  'licenceNumber',
  'fileNumber',
] as const satisfies readonly MarkedField[];

const said = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' });

/** What a person says of a real photo: what stands in it where, and by whose leave it is kept. */
export const Facts = Type.Object(
  {
    schema: Type.Literal(schema),
    paper: PaperKind,
    /** The paper's own title, which names nobody: without it no reader knows the kind. */
    title: Type.Optional(Box),
    fields: Type.Array(
      Type.Object(
        { name: Type.Union(markedFields.map((name) => Type.Literal(name))), value: Type.String(), box: Box },
        { additionalProperties: false },
      ),
    ),
    /** No careful person can tell every digit of the number. */
    hidden: Type.Optional(Type.Boolean()),
    /** from: where the photo comes from. agreedBy: who agreed, best by the number of a paper. until: the last day it may be kept. */
    consent: Type.Object({ from: said, agreedBy: said, until: Type.String() }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type Facts = Static<typeof Facts>;

/** What is wrong with facts: the field of the file, and what belongs there. */
export class FactsWrong extends Error {
  constructor(
    readonly field: string,
    readonly mend: string,
  ) {
    super(`${field}: ${mend}`);
  }
}

/** @throws FactsWrong */
export function checkedFacts(told: unknown, today: Day): Facts {
  const [fault] = [...Value.Errors(Facts, told)].sort((a, b) => b.path.length - a.path.length);
  if (fault) throw new FactsWrong(fieldAt(fault.path), mendOf(fault));
  const facts = told as Facts;
  const { consent } = facts;
  const wrong = wrongValue('decidedOn', consent.until);
  if (wrong) throw new FactsWrong('consent.until', wrong);
  if (facts.fields.length === 0 && facts.paper !== 'unknown')
    throw new FactsWrong('fields', 'mark at least one field, or say that the paper is unknown');
  return { ...facts, fields: facts.fields.map((field, at) => checkedField(facts, field, at, today)) };
}

type Marked = Facts['fields'][number];
function checkedField({ paper, fields }: Facts, field: Marked, at: number, today: Day): Marked {
  const { name, value } = field;
  const where = `fields[${at}]`;
  if (!markable(paper).includes(name))
    throw new FactsWrong(`${where}.name`, `a ${paper} has ${markable(paper).join(', ')}; not ${name}`);
  if (fields.findIndex((other) => other.name === name) !== at)
    throw new FactsWrong(`${where}.name`, `${name} is marked twice; one rectangle a field`);
  const wrong = wrongValue(name, value);
  if (wrong) throw new FactsWrong(`${where}.value (${name})`, wrong);
  if (name === 'decidedOn' && value > today)
    throw new FactsWrong(`${where}.value (${name})`, 'no later day than today');
  return { ...field, value: valueOf(name, value) };
}

/** /fields/0/box/x as a person writes it: fields[0].box.x. */
const fieldAt = (path: string): string =>
  path
    .replace(/\/(\d+)/g, '[$1]')
    .replace(/\//g, '.')
    .replace(/^\./, '') || 'the file';

function mendOf({ schema: asked, message, value }: { schema: object; message: string; value: unknown }): string {
  const { anyOf } = asked as { anyOf?: { const?: string }[] };
  if (anyOf?.every((one) => one.const !== undefined)) return `one of ${anyOf.map((one) => one.const).join(', ')}`;
  if (value === undefined) return 'is missing';
  return message === 'Unexpected property' ? 'has no place in these facts: take it out' : message.toLowerCase();
}

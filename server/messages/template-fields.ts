import { dayOf, shanghaiInstant } from '#domain/days/day';
import type { Fact } from '../notice-topics';
import type { AnnouncedFacts } from '../store/tables/watching-tables';

/** Which field of a platform's own template takes which fact, e.g. { car_number1: 'plate', time2: 'time' }. */
export type Fields = Record<string, Fact>;
/** plain: without the words of the record, for a template that refused them. */
export type Form = 'full' | 'plain';

const mostThing = 20;
/** A line break ends a field there, or has it refused. */
const cut = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= mostThing
    ? characters.join('') || '-'
    : `${characters.slice(0, mostThing - 1).join('')}…`;
};

/** A `car_number` takes eight characters of which only the first and the last are Chinese: 京X1234应急 and 民航A1234 are none. */
const carNumber = (plate: string): string =>
  [...plate].filter((sign, at, all) => at === 0 || at === all.length - 1 || /[0-9A-Z]/.test(sign)).join('');
/** Chinese and Latin letters, digits, and nothing that a template has been seen to refuse. */
const bareThing = (text: string): string => cut(text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, ''));

/** Both platforms take an object with `value` for each field; each field of WeChat says by its name what it takes. */
export function filled(fields: Fields, facts: AnnouncedFacts, form: Form = 'full'): Record<string, { value: string }> {
  const words = form === 'full' ? cut : bareThing;
  const {
    plate = '-',
    occurredAt,
    place = '',
    offence = '',
    number = '-',
    amount = '-',
    day = '-',
    result = '-',
  } = facts;
  const at = occurredAt === undefined ? undefined : new Date(occurredAt);
  const values: Record<Fact, string> = {
    plate,
    time: at ? `${dayOf(at)} ${shanghaiInstant(at).slice(11, 16)}` : '-',
    place: words(place),
    offence: words(offence),
    number,
    amount,
    day,
    result,
  };
  const valueOf = (field: string, fact: Fact) =>
    field.startsWith('car_number') ? carNumber(values[fact]) : values[fact];
  return Object.fromEntries(Object.entries(fields).map(([field, fact]) => [field, { value: valueOf(field, fact) }]));
}

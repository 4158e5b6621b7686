import { Type, type Static } from '@sinclair/typebox';
import { Day } from './common';

const orNull = <T extends ReturnType<typeof Type.Number> | ReturnType<typeof Type.String>>(type: T) =>
  Type.Union([type, Type.Null()]);
const Minute = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' });

/** workday: each day that is worked, a weekend day of a holiday notice too. saturday, sunday: those of no holiday. */
export const OfficeSpan = Type.Object({
  on: Type.Union([Type.Literal('workday'), Type.Literal('saturday'), Type.Literal('sunday'), Type.Literal('holiday')]),
  from: Minute,
  to: Minute,
});
/** Camera records, papers of the road, taking fines, reviewing objections, detained licences and full points, accidents. */
export const OfficeService = Type.Union([
  Type.Literal('records'),
  Type.Literal('papers'),
  Type.Literal('payment'),
  Type.Literal('objections'),
  Type.Literal('licences'),
  Type.Literal('accidents'),
]);
export const mostOffices = 500;

/** An office where people come; null for what the list does not say. Coordinates are GCJ-02. */
export const ListedOffice = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  regionCode: Type.String({ pattern: '^[0-9]{6}$' }),
  name: Type.String({ minLength: 1, maxLength: 80 }),
  address: Type.String({ minLength: 1, maxLength: 120 }),
  latitude: orNull(Type.Number()),
  longitude: orNull(Type.Number()),
  phone: orNull(Type.String({ pattern: '^[0-9][0-9 -]{2,19}$' })),
  hours: Type.Union([Type.Array(OfficeSpan, { maxItems: 20 }), Type.Null()]),
  does: Type.Union([Type.Array(OfficeService, { maxItems: 6 }), Type.Null()]),
  /** What else to know before one goes. */
  note: orNull(Type.String({ maxLength: 200 })),
});
export type ListedOffice = Static<typeof ListedOffice>;

/** A city that has a list, by the first four digits of its region. Its centre, to tell which is nearest. */
export const OfficeCity = Type.Object({
  city: Type.String({ pattern: '^[0-9]{4}$' }),
  name: Type.String({ minLength: 1, maxLength: 40 }),
  latitude: Type.Number(),
  longitude: Type.Number(),
});
export type OfficeCity = Static<typeof OfficeCity>;

/** POST /bureau/v1/offices/query: the offices of a city; 404 city_unlisted. */
export const OfficesQuery = Type.Object({ city: Type.String({ pattern: '^[0-9]{4}$' }) });
export type OfficesQuery = Static<typeof OfficesQuery>;
export const BureauOffices = Type.Object({
  city: Type.String({ pattern: '^[0-9]{4}$' }),
  /** The day on which the list was made. */
  madeOn: Day,
  offices: Type.Array(ListedOffice, { maxItems: mostOffices }),
  cities: Type.Array(OfficeCity, { maxItems: 400 }),
});
export type BureauOffices = Static<typeof BureauOffices>;

/** The answer before its lines are read: each stands or falls by itself. */
export const OfficesEnvelope = Type.Object({
  city: Type.String(),
  madeOn: Day,
  offices: Type.Array(Type.Unknown()),
  cities: Type.Array(Type.Unknown()),
});

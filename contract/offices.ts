import { Type, type Static } from '@sinclair/typebox';
import { ListedOffice, OfficeCity, OfficeService } from './bureau-offices';
import { Day, Instant, Source } from './common';
import { Paper } from './decisions';
import { Office } from './violations';

/** open, closed: by the hours that were told. changesAt: when that ends; provisional: a notice on holidays to come may change it. */
export const Opening = Type.Object({
  state: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('unknown')]),
  changesAt: Type.Union([Instant, Type.Null()]),
  provisional: Type.Boolean(),
});
export type Opening = Static<typeof Opening>;

/** doesIt: whether it does all that this record wants; null where its list does not say. */
export const OfficeForRecord = Type.Composite([
  Type.Omit(ListedOffice, ['regionCode']),
  Type.Object({ doesIt: Type.Union([Type.Boolean(), Type.Null()]), opening: Opening }),
]);
export type OfficeForRecord = Static<typeof OfficeForRecord>;

/** GET /v1/violations/:id/offices?city=3301: where one may go with a record; without a city, that of the record. */
export const OfCity = Type.Object({ city: Type.Optional(Type.String({ pattern: '^\\d{4}$' })) });
export const RecordOffices = Type.Object({
  /** The office that the record itself names. */
  named: Office,
  /** By which article any office may handle it; null where it is the named one alone. */
  anywhere: Type.Union([Type.String(), Type.Null()]),
  wanted: Type.Array(OfficeService),
  bring: Type.Array(Paper),
  city: Type.String(),
  /** Cities with a list. */
  cities: Type.Array(OfficeCity),
  /** null: nobody lists the offices of this city, or nobody could be asked. Not that there are none. */
  offices: Type.Union([Type.Array(OfficeForRecord), Type.Null()]),
  /** Lines of the list that could not be read. */
  unreadable: Type.Integer(),
  madeOn: Type.Union([Day, Type.Null()]),
  /** So old that one calls before one goes. */
  isOld: Type.Boolean(),
  source: Source,
});
export type RecordOffices = Static<typeof RecordOffices>;

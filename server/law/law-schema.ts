import { Type, type TSchema } from '@sinclair/typebox';
import '#contract/formats';
import { grounds } from '#domain/objections/objections';
import type { LawBook, LawRules } from '#domain/law/book-types';
import { transitions } from '#domain/law/rule';

const closed = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
const words = (description: string) => Type.String({ minLength: 2, description });
const day = Type.String({ format: 'date', description: 'a day as 2027-01-01' });
const end = Type.Union([day, Type.Null()], { description: 'the last day as 2027-12-31, or null while it stands' });
const whole = (description: string, maximum: number) => Type.Integer({ minimum: 1, maximum, description });

/** A rule: its value, the article that says so, its force, and what is not sure of it. */
const rule = (value: TSchema) =>
  Type.Array(
    closed({
      value,
      article: words('a citation as 行政处罚法 第六十七条第三款'),
      from: day,
      to: end,
      unverified: Type.Optional(words('what no text settles')),
      source: Type.Optional(words('where it is from')),
      transition: Type.Optional(
        Type.Union(
          transitions.map((one) => Type.Literal(one)),
          { description: `how what began before is treated: ${transitions.join(', ')}` },
        ),
      ),
    }),
    { minItems: 1 },
  );

const days = whole('a number of days', 400);
const months = whole('a number of months', 120);
const percent = Type.Number({ minimum: 0, maximum: 1000, description: 'a percentage' });
const points = Type.Integer({ minimum: 0, maximum: 100, description: 'a number of points' });
const ends = Type.Array(Type.String({ minLength: 1, description: 'a name or the end of one' }));
const codes = Type.Array(Type.String({ pattern: '^[A-Z][0-9]?$' }));

const rules: Record<keyof LawRules, TSchema> = {
  grounds: rule(
    Type.Array(
      closed({
        ground: Type.Union(
          grounds.map((ground) => Type.Literal(ground)),
          { description: 'a ground of objection' },
        ),
        item: words('the item that gives it'),
      }),
      { minItems: 1 },
    ),
  ),
  defence: rule(Type.Literal(true)),
  separateCollection: rule(Type.Literal(true)),
  daysToPay: rule(days),
  surcharge: rule(closed({ percentPerDay: percent, capPercent: percent })),
  publicNoticeDays: rule(days),
  daysToHandle: rule(days),
  workdaysAtNamedPlace: rule(days),
  monthsToDefer: rule(months),
  workdaysToReview: rule(days),
  entry: rule(closed({ workdaysToEnter: days, workdaysToTell: days })),
  withoutDriver: rule(closed({ records: whole('a number of records', 1000), daysToCome: days, noticeDays: days })),
  yearsToPunish: rule(whole('a number of years', 50)),
  simplifiedUpToFen: rule(whole('an amount in fen', 100_000_000)),
  detainedAbovePercent: rule(percent),
  points: rule(closed({ full: whole('a number of points', 100), cycleMonths: months, mostReducedByStudy: points })),
  speedingBands: rule(
    Type.Array(
      closed({
        overPercent: percent,
        group: Type.Union([Type.Literal('A'), Type.Literal('B')]),
        road: Type.Union([Type.Literal('fast'), Type.Literal('other')]),
        points,
        item: words('the item that gives them'),
      }),
      { minItems: 1 },
    ),
  ),
  filing: rule(closed({ mostCars: whole('a number of cars', 100), pointsAfterFiling: Type.Boolean() })),
  licenceClasses: rule(
    closed({ includes: Type.Record(Type.String(), codes), needed: Type.Record(Type.String(), codes) }),
  ),
  governmentNames: rule(
    closed({
      list: words('the list of divisions, and as of when'),
      prefectures: closed({ ends, office: words('the office of such a division') }),
      governments: closed({ ends, not: ends, office: words('the office of such a division') }),
      headings: closed({ whole: ends, parts: ends }),
      elsewhere: Type.Array(Type.String({ pattern: '^[0-9]{2}$' })),
    }),
  ),
  monthsIfNotTold: rule(months),
  viaPolice: rule(Type.Boolean()),
  handledAnywhere: rule(Type.Boolean()),
  daysToReconsider: rule(days),
  reconsiderFirst: rule(Type.Boolean()),
  daysToSueAfterwards: rule(days),
  monthsToSueDirectly: rule(months),
};

const windowRule = closed({
  code: words('the code of a reason'),
  number: words('its number, as W01'),
  article: words('a citation'),
  bring: Type.Array(words('a paper')),
  from: day,
  to: end,
  unverified: Type.Optional(words('what no text settles')),
  source: Type.Optional(words('where it is from')),
});

const localDays = closed({
  days,
  from: Type.Union([Type.Literal('notice'), Type.Literal('offence')]),
  article: words('a citation'),
});
const localFine = closed({
  over: percent,
  overIncluded: Type.Boolean(),
  to: Type.Union([percent, Type.Null()]),
  toIncluded: Type.Boolean(),
  road: Type.Optional(Type.Union([Type.Literal('fast'), Type.Literal('other')])),
  group: Type.Optional(Type.Union([Type.Literal('A'), Type.Literal('B')])),
  fineFen: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
  article: words('a citation'),
});
const ground = Type.Union(
  grounds.map((one) => Type.Literal(one)),
  { description: 'a ground of objection' },
);

const regionPolicy = closed({
  region: Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6})?$', description: 'first digits of the region code' }),
  from: day,
  to: end,
  maxOnlinePoints: Type.Optional(Type.Union([points, Type.Null()])),
  maxOnlineFineFen: Type.Optional(Type.Union([whole('an amount in fen', 100_000_000), Type.Null()])),
  unitOwnedOnline: Type.Optional(Type.Boolean()),
  unfiledDriverOnline: Type.Optional(Type.Boolean()),
  simplified: Type.Optional(closed({ upToFen: whole('an amount in fen', 100_000_000), article: words('a citation') })),
  handling: Type.Optional(localDays),
  namedPlace: Type.Optional(localDays),
  notice: Type.Optional(
    closed({
      days,
      from: Type.Union([Type.Literal('offence'), Type.Literal('entry')]),
      working: Type.Boolean(),
      article: words('a citation'),
    }),
  ),
  speedingFines: Type.Optional(Type.Array(localFine, { minItems: 1 })),
  grounds: Type.Optional(Type.Array(closed({ ground, article: words('a citation') }), { minItems: 1 })),
  unverified: Type.Optional(words('what no text settles')),
  document: Type.Union([closed({ title: words('the title of the document'), issuedOn: day }), Type.Null()]),
  source: words('where it is from'),
  verifiedOn: Type.Union([day, Type.Null()]),
});

const instrument = closed({
  name: words('the name that stands in citations'),
  title: words('its title'),
  from: day,
  to: end,
  source: words('where its text is'),
  verifiedOn: Type.Union([day, Type.Null()]),
  articles: Type.Record(Type.String(), words('the first words of an article')),
});

const properties: Record<keyof LawBook, TSchema> = {
  ...rules,
  windowRules: Type.Array(windowRule, { minItems: 1 }),
  regionPolicies: Type.Array(regionPolicy, { minItems: 1 }),
  instruments: Type.Array(instrument, { minItems: 1 }),
};

export const holidayNotice = closed({
  year: Type.Integer({ minimum: 2024, maximum: 2100, description: 'the year that the notice is for' }),
  instrument: words('the number of the notice, as 国办发明电〔2025〕7号'),
  publishedOn: day,
  daysOff: Type.Array(day),
  daysWorked: Type.Array(day),
});

export const lawBookSchema = closed(properties);
/** A file of the folder: any part of the book, and notices on holidays. */
export const lawFileSchema = closed({
  ...(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)])) as Record<
    string,
    TSchema
  >),
  holidayNotices: Type.Optional(Type.Array(holidayNotice)),
});

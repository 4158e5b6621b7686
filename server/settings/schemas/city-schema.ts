import { Type } from '@sinclair/typebox';
import { closed, filled } from './values';

const sourceName = Type.Union(['bureau', 'juhe', 'jisuapi', 'nontax'].map((name) => Type.Literal(name)));
/** How many characters of a number a public source wants, in its own convention (docs/bureau.md); null for none. */
const wanted = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]);

const office = closed({
  name: filled("the window's name"),
  address: filled("the window's address"),
  hours: Type.String(),
  phone: Type.String(),
  latitude: Type.Number(),
  longitude: Type.Number(),
});

export const cities = closed({
  region: Type.String({ pattern: '^\\d{2,6}$', description: 'the digits that the decision numbers begin with' }),
  plates: Type.Array(filled('what plates begin with')),
  use: Type.Array(sourceName, { minItems: 1, description: 'one source at least' }),
  office,
  juhe: Type.Optional(closed({ city: filled('its code in wz/citys'), engine: wanted, frame: wanted })),
  jisuapi: Type.Optional(closed({ carorg: filled('its name in illegal/carorg2'), engine: wanted, frame: wanted })),
  nontax: Type.Optional(
    closed({
      serviceId: Type.Integer(),
      departmentCode: filled("the office's code"),
      bankId: Type.Optional(filled("the bank's id")),
    }),
  ),
});

import { Type, type Static } from '@sinclair/typebox';

/** A text of the operator's own, in every language of the app. */
export const Said = Type.Object(
  {
    'zh-CN': Type.String({ minLength: 1, maxLength: 2000, description: 'the text in Chinese' }),
    en: Type.String({ minLength: 1, maxLength: 2000, description: 'the text in English' }),
  },
  { additionalProperties: false },
);
export type Said = Static<typeof Said>;

const Line = (description: string) => Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description });
const Phone = Type.String({ pattern: '^[0-9+() -]{5,30}$', description: 'a telephone number' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day as 2027-01-01' });

/**
 * Who runs this, as the law and both platforms want it said (Personal Information Protection Law, art. 17: name, contact, purpose,
 * retention): all of it the operator's own, none of it ours.
 */
export const Operator = Type.Object(
  {
    appName: Said,
    /** The person of law that handles the data: the police or its unit. */
    name: Line("the operator's name as it is registered"),
    /** Who made and keeps the app for the operator, where that is somebody else. */
    developer: Type.Optional(Line("the developer's name as it is registered")),
    phone: Phone,
    email: Type.Optional(Line('an address for mail')),
    address: Line("the operator's address"),
    hours: Said,
    complaintPhone: Phone,
    /** Whose account takes the money. */
    payee: Line('the name of the account that is paid into'),
    refunds: Said,
    retention: Said,
    policyFrom: Day,
    /** ICP 备案号 of the web page. */
    icp: Type.Optional(Line('the ICP number, as 京ICP备12345678号-1')),
    /** 备案号 of each mini-program. */
    records: Type.Optional(
      Type.Object(
        { weapp: Type.Optional(Line("WeChat's")), alipay: Type.Optional(Line("Alipay's")) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Operator = Static<typeof Operator>;

/** GET /v1/operator. operator: null where the settings name none. sources: everybody who is asked for violations, by name. */
export const RunBy = Type.Object({
  operator: Type.Union([Operator, Type.Null()]),
  sources: Type.Array(Type.Object({ name: Type.String(), isPolice: Type.Boolean() })),
});
export type RunBy = Static<typeof RunBy>;

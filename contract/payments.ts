import { Type, type Static } from '@sinclair/typebox';
import { mostDecisionsAtOnce } from '#domain/payments/payment-size';
import { Day, Fen, Gateway, Id, Instant, offenceFields } from './common';
import { SurchargeRule } from './decisions';

export { Gateway, gatewayNames, type GatewayName } from './common';

/** Who the money is paid for: asked once, before anything is signed. */
export const PaidFor = Type.Union([Type.Literal('mine'), Type.Literal('other')]);
export type PaidFor = Static<typeof PaidFor>;

/** POST /v1/quotes: what these decisions cost at this moment. */
export const NewQuote = Type.Object(
  {
    decisionNumbers: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: mostDecisionsAtOnce }),
    paidFor: PaidFor,
    /** The token of the invitation to pay it, where one led here: then it has to be of the only decision, and still to hold. */
    invitation: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type NewQuote = Static<typeof NewQuote>;

export const QuoteItem = Type.Object({
  decisionNumber: Type.String(),
  partyMasked: Type.String(),
  plate: Type.String(),
  place: Type.String(),
  occurredAt: Instant,
  ...offenceFields,
  fineFen: Fen,
  surchargeFen: Fen,
  totalFen: Fen,
  dueSafe: Day,
  dueLegal: Day,
  /** A notice on holidays to come may move the last day. */
  provisional: Type.Optional(Type.Boolean()),
  daysLate: Type.Integer(),
  surchargeRule: SurchargeRule,
});
export type QuoteItem = Static<typeof QuoteItem>;
/** What is kept of it once it is paid for: what an older version kept has no more. */
const PaidFacts = Type.Omit(QuoteItem, ['surchargeRule', 'provisional']);

export const Quote = Type.Object({
  id: Id,
  items: Type.Array(QuoteItem),
  totalFen: Fen,
  /** What it all costs tomorrow, where that is more and known. */
  tomorrowFen: Type.Union([Fen, Type.Null()]),
  serviceFeeFen: Type.Literal(0),
  paidFor: PaidFor,
  /** Whose account takes the money, by name, where the operator says it. */
  payee: Type.Union([Type.String(), Type.Null()]),
  /** How many of the decisions asked about go to another payee: each payee has a payment of its own. */
  later: Type.Integer(),
  /** Those of them whose payee takes no money by this platform's cashier, where there are any: not in this quote, and in no later one. */
  elsewhere: Type.Optional(Type.Array(Type.String())),
  validUntil: Instant,
});
export type Quote = Static<typeof Quote>;

/** POST /v1/payments. The same quote asked twice gives the same payment and the same cashier. */
export const NewPayment = Type.Object({ quoteId: Id }, { additionalProperties: false });
export type NewPayment = Static<typeof NewPayment>;

const signedRequest = {
  timeStamp: Type.String(),
  nonceStr: Type.String(),
  package: Type.String(),
  signType: Type.Literal('RSA'),
  paySign: Type.String(),
};

/**
 * What opens the native cashier. wechat: wx.requestPayment's arguments; wechat_page: those of WeixinJSBridge in a page inside
 * WeChat; alipay: my.tradePay's; redirect: a page.
 */
export const Cashier = Type.Union([
  Type.Object({ kind: Type.Literal('wechat'), ...signedRequest }),
  Type.Object({ kind: Type.Literal('wechat_page'), appId: Type.String(), ...signedRequest }),
  Type.Object({ kind: Type.Literal('alipay'), tradeNO: Type.String() }),
  Type.Object({ kind: Type.Literal('redirect'), url: Type.String() }),
]);
export type Cashier = Static<typeof Cashier>;
/** paid: what was just learned of it is the answer, and nothing is left to pay. */
export const OpenedPayment = Type.Object({
  paymentId: Id,
  cashier: Type.Union([...Cashier.anyOf, Type.Object({ kind: Type.Literal('paid') })]),
});
export type OpenedPayment = Static<typeof OpenedPayment>;

/** paid: the gateway's signed word is in. not_paid: nothing was taken. looking: do not pay again. refunding, refunded: given back. */
export const PaymentState = Type.Union([
  Type.Literal('confirming'),
  Type.Literal('paid'),
  Type.Literal('not_paid'),
  Type.Literal('refunding'),
  Type.Literal('refunded'),
]);
export type PaymentState = Static<typeof PaymentState>;

/**
 * One step of the way of the money: paid, bank, finance, police, in this order. `at` is null while no word of it is in; money
 * that goes back has the first step only.
 */
export const TimelineStep = Type.Object({
  step: Type.Union([Type.Literal('paid'), Type.Literal('bank'), Type.Literal('finance'), Type.Literal('police')]),
  at: Type.Union([Instant, Type.Null()]),
  expectedBy: Type.Union([Instant, Type.Null()]),
});
export type TimelineStep = Static<typeof TimelineStep>;

export const PaymentItem = Type.Composite([
  PaidFacts,
  Type.Object({
    outcome: Type.Union([
      Type.Literal('pending'),
      Type.Literal('paid'),
      Type.Literal('settled'),
      Type.Literal('refunding'),
      Type.Literal('refunded'),
      Type.Literal('not_paid'),
    ]),
  }),
]);
export type PaymentItem = Static<typeof PaymentItem>;

/**
 * GET /v1/payments/:id, and the answer of POST /v1/payments/:id/poll (back from the cashier: please ask the gateway) and of
 * POST /v1/payments/:id/close (nothing was paid: please have it closed).
 */
export const Payment = Type.Object({
  id: Id,
  state: PaymentState,
  gateway: Gateway,
  items: Type.Array(PaymentItem),
  totalFen: Fen,
  paidFor: PaidFor,
  createdAt: Instant,
  paidAt: Type.Union([Instant, Type.Null()]),
  transactionId: Type.Union([Type.String(), Type.Null()]),
  /** While its end is not known: when it closes by itself if nothing was paid. */
  closesAt: Type.Union([Instant, Type.Null()]),
  timeline: Type.Array(TimelineStep),
  /** False while money may still move: the same decisions cannot be paid again. */
  mayPayAgain: Type.Boolean(),
  /** Paid, and the police have not booked it: when to tell the operator, and when to go to a window. Null once they have, or where nothing is paid. */
  waitsForPolice: Type.Union([Type.Object({ tellFrom: Instant, goFrom: Instant }), Type.Null()]),
});
export type Payment = Static<typeof Payment>;
export const Payments = Type.Object({ payments: Type.Array(Payment) });
export type Payments = Static<typeof Payments>;

/** GET /v1/payments/:id/receipt */
export const Receipt = Type.Object({
  number: Type.String(),
  paymentId: Id,
  paidAt: Instant,
  gateway: Type.String(),
  payee: Type.Union([Type.String(), Type.Null()]),
  transactionId: Type.String(),
  items: Type.Array(PaidFacts),
  totalFen: Fen,
  /** A page that says, masked and to anybody, how this payment stands; proofCode is its QR code as a data URL. */
  proofUrl: Type.String(),
  proofCode: Type.String(),
});
export type Receipt = Static<typeof Receipt>;
/** GET /v1/payments/:id/receipt.pdf?language=... */
export const ReceiptLanguage = Type.Union([Type.Literal('zh-CN'), Type.Literal('en')]);
export type ReceiptLanguage = Static<typeof ReceiptLanguage>;

import { type Fen } from '#domain/payments/money';
import type { GatewayName, QuoteItem } from '#contract/payments';
import type { Platform } from '#contract/session';
import type { Person, Runtime } from '../../ports';
import type { Settings } from '../../settings';
import type { Tx } from '../../store/database';
import { newId } from '../../store/sealing/sealing';
import { newTradeNumber } from '../../store/numbers/trade-number';
import type { Attempt } from '../attempts';
import type { Order } from '../gateway';

/** Which gateway takes the money on which platform, and by which of its products. */
export type Products = Record<GatewayName, Partial<Record<Platform, string>>>;

/** The row of an attempt that no gateway has heard of yet. */
export function newAttempt(
  { runtime, products }: { runtime: Runtime; products: Products },
  person: Person & { ip: string },
  quote: { id: string; paid_for: string; total_fen: Fen; payee: string },
  expires: number,
): Attempt {
  const [gateway, product] = productFor(products, person.platform);
  return {
    id: newId(runtime),
    out_trade_no: newTradeNumber(runtime),
    person_id: person.id,
    quote_id: quote.id,
    paid_for: quote.paid_for,
    gateway,
    product,
    payee: quote.payee,
    open_id: person.openId,
    payer_ip: person.ip,
    state: 'new',
    version: 0,
    amount_fen: quote.total_fen,
    created_at: runtime.now().getTime(),
    expires_at: expires,
    polled_at: 0,
    cashier: null,
    transaction_id: null,
    paid_at: null,
    opens: 0,
    money_seen_at: null,
    listed: true,
  };
}

export async function keepAttempt(tx: Tx, attempt: Attempt, items: QuoteItem[]): Promise<void> {
  await tx
    .insertInto('attempts')
    .values({ ...attempt, cashier: null })
    .execute();
  await tx
    .insertInto('attempt_items')
    .values(
      items.map((item, index) => ({
        attempt_id: attempt.id,
        decision_number: item.decisionNumber,
        facts: JSON.stringify(item),
        amount_fen: item.totalFen,
        holds: true,
        outcome: 'pending' as const,
        receipt_no: `${attempt.out_trade_no}${String(index).padStart(2, '0')}`,
        booked_at: null,
        refund_no: null,
      })),
    )
    .execute();
}

/** What the gateway is asked for: always in the same words for one attempt. */
export function orderOf(attempt: Attempt, numbers: string[], { publicUrl }: Settings): Order {
  const last = numbers[0]!.slice(-4);
  return {
    outTradeNo: attempt.out_trade_no,
    product: attempt.product,
    openId: attempt.open_id,
    amountFen: attempt.amount_fen,
    payerIp: attempt.payer_ip ?? '',
    description: `交通违法罚款 决定书尾号${last}${numbers.length > 1 ? ` 等${numbers.length}件` : ''}`,
    expiresAt: new Date(attempt.expires_at),
    returnTo: `${publicUrl}/back/payment/${attempt.id}`,
  };
}

/** Whose cashier opens on a platform. */
export const gatewayOn = (products: Products, platform: Platform): GatewayName => productFor(products, platform)[0];

/** @throws Error when no gateway serves the platform: a fault of the deployment, not of a person */
function productFor(products: Products, platform: Platform): [GatewayName, string] {
  for (const [gateway, { [platform]: product }] of Object.entries(products))
    if (product) return [gateway as GatewayName, product];
  throw new Error(`no gateway opens a cashier on ${platform}`);
}

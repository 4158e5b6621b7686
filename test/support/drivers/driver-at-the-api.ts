import type { OpenedPayment, Payment, Quote } from '../../../contract/payments';
import type { Session } from '../../../contract/session';
import { agreementVersion } from '../../../contract/session';

type Running = { sandbox: { url: string }; service: { url: string } };
export type Answer<T> = { status: number; body: T };
export type Api = Awaited<ReturnType<typeof signIn>>;

/** A person with a phone: signs in through the sandbox's phone and talks to the service. */
export async function signIn(house: Running, user: string, platform: 'weapp' | 'alipay' = 'weapp') {
  const phone = async <T>(path: string, body: object): Promise<T> =>
    (await json<T>(`${house.sandbox.url}${path}`, 'POST', body)).body;
  const code =
    platform === 'weapp'
      ? (await phone<{ code: string }>('/__phone/wechat/login', { user })).code
      : (await phone<{ authCode: string }>('/__phone/alipay/login', { user })).authCode;
  const session = (await json<Session>(`${house.service.url}/v1/session`, 'POST', { platform, code })).body;
  const call = <T>(method: string, path: string, body?: object): Promise<Answer<T>> =>
    json<T>(house.service.url + path, method, body, { authorization: `Bearer ${session.token}` });

  async function open(decisionNumbers: string[], paidFor = 'mine') {
    const quote = await call<Quote>('POST', '/v1/quotes', { decisionNumbers, paidFor });
    const opened = await call<OpenedPayment>('POST', '/v1/payments', { quoteId: quote.body.id });
    return { quote, opened };
  }
  const atCashier = ({ cashier }: OpenedPayment, act: string) =>
    cashier.kind === 'alipay'
      ? phone('/__phone/alipay/pay', { user, tradeNO: cashier.tradeNO, act })
      : phone('/__phone/wechat/pay', { user, ...cashier, kind: undefined, act });

  async function until(id: string, wanted: (payment: Payment) => boolean): Promise<Payment> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { body } = await call<Payment>('POST', `/v1/payments/${id}/poll`);
      if (wanted(body)) return body;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error(`payment ${id} never came so far`);
  }
  const agree = () => call('POST', '/v1/agreement', { version: agreementVersion });
  const file = (path: string): Promise<Response> =>
    fetch(house.service.url + path, { headers: { authorization: `Bearer ${session.token}` } });
  return { session, call, file, open, atCashier, until, agree };
}

async function json<T>(
  url: string,
  method: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T };
}

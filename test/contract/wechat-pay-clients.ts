// Two clients in one shape: ours, and wechatpay-axios-plugin, which shares no code with us or with the sandbox.
import { Wechatpay } from 'wechatpay-axios-plugin';
import type { SandboxSettings } from '../../sandbox/settings';
import { createWechatPayCall } from '../../server/gateways/wechat-pay/calls/call';
import { createKeyRing } from '../../server/gateways/wechat-pay/keys/key-ring';

export type Reply = { status: number; body: Record<string, unknown> };
/** Throws when there is no answer, or a 2xx that is not rightly signed. */
export type Client = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Reply>;

type Sent = Promise<{ status: number; data: Record<string, unknown> | string }>;
type Chain = { post(body: object): Sent; get(options: object): Sent };

export function ourClient(settings: SandboxSettings['wechatPay'], now = () => new Date()): Client {
  const call = createWechatPayCall(settings, { now }, createKeyRing(settings, { now }));
  return async (method, path, body) => {
    const { status, body: answer } = await call(method, path, body);
    return { status, body: answer };
  };
}

export function pluginClient({ mchId, serial, privateKey, publicKeys, apiUrl }: SandboxSettings['wechatPay']): Client {
  const config = { mchid: mchId, serial, privateKey, certs: publicKeys, secret: '', baseURL: apiUrl, proxy: false };
  const { chain } = new Wechatpay(config as ConstructorParameters<typeof Wechatpay>[0]) as unknown as {
    chain(path: string): Chain;
  };
  return async (method, path, body) => {
    const { pathname, searchParams } = new URL(path, apiUrl);
    const asked = chain(pathname.slice(1));
    try {
      const { status, data } = await (method === 'POST'
        ? asked.post(body!)
        : asked.get({ params: Object.fromEntries(searchParams) }));
      return { status, body: typeof data === 'string' ? {} : data };
    } catch (error) {
      const { response } = error as { response?: { status: number; data: Record<string, unknown> } };
      if (response && response.status >= 400 && response.status < 500)
        return { status: response.status, body: response.data };
      throw error;
    }
  };
}

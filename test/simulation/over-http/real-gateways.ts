import { createAlipayGateway } from '../../../server/gateways/alipay/gateway';
import { createAlipayAsk } from '../../../server/gateways/alipay/ask';
import { createAlipayCall } from '../../../server/gateways/alipay/call';
import { createWechatPayCall } from '../../../server/gateways/wechat-pay/calls/call';
import { createWechatPayGateway } from '../../../server/gateways/wechat-pay/gateway';
import { createKeyRing, type KeyRing } from '../../../server/gateways/wechat-pay/keys/key-ring';
import { GatewayUnanswered, type Gateway } from '../../../server/payments/gateway';
import type { Settings } from '../../../server/settings';
import type { GatewayName } from '../neighbours/gateway-model';
import type { ServiceRun } from '../world/node';
import type { HttpWorld } from './http-world';

export type Clients = Record<GatewayName, Gateway> & { keys: KeyRing };

/** The product's own clients of both gateways, as one run of one node builds them at its start. */
export function clientsOf(run: ServiceRun, settings: Settings): Clients {
  const keys = createKeyRing(settings.wechatPay, run.runtime);
  return {
    keys,
    wechat: createWechatPayGateway(settings, run.runtime, createWechatPayCall(settings.wechatPay, run.runtime, keys)),
    alipay: createAlipayGateway(settings, createAlipayCall(createAlipayAsk(settings))),
  };
}

/** A real client within virtual time: asked alone, with the places to die before and after, its outcome in the log. */
export function clientInWorld(world: HttpWorld, run: ServiceRun, name: GatewayName): Gateway {
  const client = () => world.clientsOf(run)[name];
  async function asked<T extends string | { kind: string }>(what: string, ask: () => Promise<T>): Promise<T> {
    await run.step();
    world.log(`${name} ${what}`);
    try {
      const answer = await world.exclusively(ask);
      noted(typeof answer === 'string' ? answer : answer.kind);
      return answer;
    } catch (error) {
      noted(error instanceof GatewayUnanswered ? 'unanswered' : 'failed');
      throw error;
    } finally {
      await world.scheduler.pause(world.chance.between(10, 600));
      await run.step();
    }
  }
  function noted(outcome: string): void {
    world.log(`${name} says ${outcome}`);
    world.count(`${name} ${outcome}`);
  }
  return {
    open: (order) =>
      asked('open', async () => {
        const opened = await client().open({ ...order, openId: world.openIds.get(order.openId) ?? '' });
        if (opened.kind === 'opened') world.remember(opened.cashier);
        return opened;
      }),
    query: (number) => asked('query', () => client().query(number)),
    close: (number) => asked('close', () => client().close(number)),
    refund: (refund) => asked('refund', () => client().refund(refund)),
    queryRefund: (refund) => asked('refund query', () => client().queryRefund(refund)),
    betweenRefundsMs: name === 'wechat' ? 61_000 : 3000,
  };
}

import { alipayCodes } from '../../../server/gateways/alipay/codes';
import { wechatPayCodes } from '../../../server/gateways/wechat-pay/codes';
import type { CodeTable } from '../../../server/gateways/codes';
import { GatewayRefused, type Meaning, type Refusal } from '../../../server/payments/gateway';
import type { GatewayName } from './trades';
import type { World } from '../world/world';

/** Whatever the documents list for this call with one of these meanings, and a code that they do not know yet. */
const drawn = (world: World, { meanings }: CodeTable, wanted: readonly Meaning[]): Refusal => {
  const codes = [...Object.keys(meanings).filter((code) => wanted.includes(meanings[code]!)), 'CODE_OF_TOMORROW'];
  const code = world.chance.of(codes);
  return { code, meaning: meanings[code] ?? 'not_known', message: '', requestId: '' };
};

const anyButAnAnswer: readonly Meaning[] = ['not_now', 'our_fault'];

/** A question is refused: it says nothing of what was asked. */
export function refuseQuestion(world: World, gateway: GatewayName, about: 'order' | 'refund'): never {
  const operation = about === 'order' ? 'query' : 'refund_query';
  const tables = { wechat: wechatPayCodes, alipay: alipayCodes };
  throw new GatewayRefused(drawn(world, tables[gateway][operation], anyButAnAnswer));
}

export function refuseClose(world: World, gateway: GatewayName): 'unclear' {
  const tables = { wechat: wechatPayCodes, alipay: alipayCodes };
  const refusal = drawn(world, tables[gateway].close, anyButAnAnswer);
  if (refusal.meaning === 'our_fault') throw new GatewayRefused(refusal);
  return 'unclear';
}

/** An order is refused for good. */
export const refusedOpening = (world: World, gateway: GatewayName): Refusal => {
  const table = gateway === 'wechat' ? wechatPayCodes.prepay : alipayCodes.create;
  const refusal = drawn(world, table, ['no', 'our_fault']);
  return refusal.meaning === 'not_known' ? { ...refusal, meaning: 'no' } : refusal;
};

import type { GatewayName } from '#contract/payments';
import { partOfEach, partOfPayees } from '../gateways/all-gateways';
import type { Notifications } from '../gateways/types';
import type { Adapters } from './adapters';

/** Each gateway's news by the end of its address: `wechat`, and for another payee `wechat/<payee>`, under that one's keys. */
export function wireNotifications({ gateways, payees }: Pick<Adapters, 'gateways' | 'payees'>) {
  const news = partOfPayees(payees, ({ notifications }) => notifications);
  const others = Object.entries(news).flatMap(([payee, each]) =>
    (Object.entries(each) as [GatewayName, Notifications][]).map(
      ([gateway, notifications]) => [`${gateway}/${payee}`, toldOf(payee, notifications)] as const,
    ),
  );
  return { ...partOfEach(gateways, ({ notifications }) => notifications), ...Object.fromEntries(others) };
}

/** What is signed for one payee's merchant proves nothing of another's orders: whose address it came to is kept with it. */
const toldOf = (payee: string, notifications: Notifications): Notifications => ({
  ...notifications,
  async verify(request) {
    const verified = await notifications.verify(request);
    return verified && { ...verified, payee };
  },
});

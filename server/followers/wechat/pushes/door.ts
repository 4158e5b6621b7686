import type { Clock } from '../../../ports';
import type { Heard } from '../../heard';
import { heardIn } from './act';
import { isGenuine, openPush, type PushSettings } from './push';

export type DoorDeps = { settings: PushSettings; clock: Clock; receive(heard: Heard): Promise<void> };

/**
 * WeChat's account server. `success` is said as soon as what was heard is kept; the answer comes as a message of its own, so that
 * nobody who writes to us sees the platform's notice that the account is out of order.
 */
export const createWechatDoor = ({ settings, clock, receive }: DoorDeps) => ({
  greet: (query: Record<string, string>): string | undefined =>
    isGenuine(settings, query) ? (query.echostr ?? '') : undefined,
  async hear(query: Record<string, string>, body: Buffer) {
    const push = openPush(settings, query, body.toString('utf8'), clock.now());
    if (push.kind === 'refused') return { taken: false as const, why: push.why };
    await receive(heardIn(push.fields));
    return { taken: true as const, type: 'text/plain', body: 'success' };
  },
});

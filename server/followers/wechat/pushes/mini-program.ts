import type { Runtime } from '../../../ports';
import { transaction, type Database } from '../../../store/database';
import { enqueue } from '../../../store/outbox/outbox';
import { textOf, type Fields } from './body';
import { isGenuine, openPush, type PushSettings } from './push';

export type MiniProgramDoorDeps = { settings: PushSettings; db: Database; runtime: Runtime };

/** Of what the mini-program's privacy guide declares: 1 is the plate, under which cars are kept; pictures and places are not. */
const plates = '1';

/**
 * What somebody has taken back in the mini-program: its account with all, or one kind of data (developers.weixin.qq.com/miniprogram/dev/server/
 * event_push/platform/authorized_user_information_changes). FromUserName is the platform; the person stands in OpenID.
 */
export function takenBackIn(fields: Fields): string | undefined {
  const openId = textOf(fields, 'OpenID');
  const event = textOf(fields, 'Event').toLowerCase();
  if (!openId) return undefined;
  if (event === 'user_authorization_cancellation') return `everything ${openId}`;
  const kinds = textOf(fields, 'RevokeInfo').split(/\D+/);
  return event === 'user_authorization_revoke' && kinds.includes(plates) ? `plates ${openId}` : undefined;
}

/** The mini-program's message push (消息推送): acknowledged when the job that deletes is kept. Twice does no harm. */
export const createMiniProgramDoor = ({ settings, db, runtime }: MiniProgramDoorDeps) => ({
  greet: (query: Record<string, string>): string | undefined =>
    isGenuine(settings, query) ? (query.echostr ?? '') : undefined,
  async hear(query: Record<string, string>, body: Buffer) {
    const push = openPush(settings, query, body.toString('utf8'), runtime.now());
    if (push.kind === 'refused') return { taken: false as const, why: push.why };
    const ref = takenBackIn(push.fields);
    if (ref) await transaction(db, runtime, (tx) => enqueue(tx, runtime, { kind: 'take_back', ref }));
    return { taken: true as const, type: 'text/plain', body: 'success' };
  },
});

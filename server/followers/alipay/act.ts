import { createHash } from 'node:crypto';
import type { Act } from '../../store/tables/follower-tables';
import type { Heard } from '../heard';
import { textOf, type Fields } from '../wechat/pushes/body';

/** What a life account hears. Who it is: the user id that all apps of Alipay share, else the id for this app. */
export function heardInAlipay(fields: Fields): Heard {
  const openId = textOf(fields, 'FromAlipayUserId') || textOf(fields, 'FromUserId');
  const at = Number(textOf(fields, 'CreateTime'));
  if (!openId || !Number.isFinite(at) || at <= 0) return { kind: 'nothing' };
  const event = textOf(fields, 'EventType').toLowerCase();
  if (event === 'unfollow') return { kind: 'left', openId, at };
  const act =
    textOf(fields, 'MsgType') === 'event' ? eventAct(event, textOf(fields, 'ActionParam')) : messageAct(fields);
  return act ? { kind: 'act', openId, act, key: keyOf(openId, fields), at } : { kind: 'nothing' };
}

function eventAct(event: string, param: string): Act | undefined {
  if (event === 'follow') return { kind: 'followed', scene: sceneIn(param) };
  if (event === 'click') return { kind: 'tapped', key: param };
  // Entering says nothing by itself; by a code it says which.
  return event === 'enter' && sceneIn(param) ? { kind: 'scanned', scene: sceneIn(param) } : undefined;
}

/** {"scene":{"sceneId":"…"}} behind a code; anything else in it is no scene. */
function sceneIn(param: string): string | null {
  try {
    const { scene } = JSON.parse(param) as { scene?: { sceneId?: unknown } };
    return typeof scene?.sceneId === 'string' ? scene.sceneId : null;
  } catch {
    return null;
  }
}

/** A picture cannot be fetched through the open interfaces: it is answered with the ways that there are. */
function messageAct(fields: Fields): Act {
  const { Text: said } = fields;
  const content =
    typeof said === 'object' && !Array.isArray(said) ? textOf(said, 'Content') : textOf(fields, 'Content');
  return textOf(fields, 'MsgType') === 'text' ? { kind: 'wrote', text: content } : { kind: 'sent_other' };
}

/** A repetition is the same body: Alipay counts milliseconds, and its MsgId stands in the body where there is one. */
const keyOf = (openId: string, fields: Fields): string =>
  createHash('sha256')
    .update(JSON.stringify(['alipay', openId, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('base64url');

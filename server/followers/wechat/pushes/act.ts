import { createHash } from 'node:crypto';
import type { Act } from '../../../store/tables/follower-tables';
import type { Heard } from '../../heard';
import { textOf, type Fields } from './body';

const nothing: Heard = { kind: 'nothing' };

/** An event that we do not know means nothing, and is acknowledged all the same. */
export function heardIn(fields: Fields): Heard {
  const of = (name: string) => textOf(fields, name);
  const event = of('Event').toLowerCase();
  const at = Number(of('CreateTime')) * 1000;
  // Of a revocation the sender is the platform, and the person stands in OpenID.
  if (event.startsWith('user_authorization_'))
    return of('OpenID') ? { kind: 'left', openId: of('OpenID'), at } : nothing;
  const openId = of('FromUserName');
  if (!openId || !Number.isFinite(at)) return nothing;
  if (event === 'unsubscribe') return { kind: 'left', openId, at };
  const act = event ? eventAct(event, of) : messageAct(of);
  return act ? { kind: 'act', openId, act, key: keyOf(fields), at } : nothing;
}

function eventAct(event: string, of: (name: string) => string): Act | undefined {
  if (event === 'subscribe') return { kind: 'followed', scene: of('EventKey').replace(/^qrscene_/, '') || null };
  if (event === 'scan') return { kind: 'scanned', scene: of('EventKey') || null };
  return event === 'click' ? { kind: 'tapped', key: of('EventKey') } : undefined;
}

function messageAct(of: (name: string) => string): Act | undefined {
  const choice = of('bizmsgmenuid');
  switch (of('MsgType')) {
    case 'text':
      return { kind: 'wrote', text: of('Content'), ...(choice && { choice }) };
    case 'image':
      return { kind: 'pictured', mediaId: of('MediaId') };
    case 'voice':
      return { kind: 'spoke', text: of('Recognition') || null };
    case '':
      return undefined;
    default:
      return { kind: 'sent_other' };
  }
}

/**
 * One thing, one key, whichever node hears of it. MsgIds have been shared by fifteen people (binarywang/WxJava#333), and events
 * of one second differ in what they are of, or in their trace_id alone (#2705): the body says it all, and a repetition is the same
 * body. What follows somebody again within a minute is answered once all the same: that is the follower's row to tell.
 */
export function keyOf(fields: Fields): string {
  const of = (name: string) => textOf(fields, name);
  const id = of('MsgId') || of('MsgID');
  const own = [
    of('FromUserName'),
    of('CreateTime'),
    id || (of('Event') === 'subscribe' ? 'subscribe' : `${of('Event')} ${of('EventKey')}`),
  ];
  // Two welcomes of one second are one (JeffreySu/WeiXinMPSDK#108), whatever else they say.
  const body =
    id || of('Event') === 'subscribe'
      ? ''
      : JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256')
    .update(JSON.stringify([...own, body]))
    .digest('base64url');
}

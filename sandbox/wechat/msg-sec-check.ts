// 文本内容安全识别: msg_sec_check, version 2. https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance } from 'fastify';
import type { ContentJudge } from '../kit/content-check';
import type { AccessTokens } from './access-tokens';
import { failed } from './errcode';

const Asked = Type.Object({
  version: Type.Literal(2),
  scene: Type.Integer({ minimum: 1, maximum: 4 }),
  openid: Type.String({ minLength: 1 }),
  content: Type.String({ minLength: 1, maxLength: 2500 }),
});

export function registerMsgSecCheck(app: FastifyInstance, tokens: AccessTokens, judge: ContentJudge): void {
  app.post('/wxa/msg_sec_check', (request, reply) => {
    reply.type('text/plain');
    const refusal = tokens.refusalOf(request.query);
    if (refusal) return reply.send(refusal);
    if (!Value.Check(Asked, request.body)) return reply.send(failed(47001, 'data format error'));
    const verdict = judge(request.body.content);
    if (verdict === 'silent') return reply.send(failed(-1, 'system error'));
    const result = verdict === 'hit' ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 };
    return reply.send(JSON.stringify({ errcode: 0, errmsg: 'ok', result, trace_id: 'sandbox' }));
  });
}

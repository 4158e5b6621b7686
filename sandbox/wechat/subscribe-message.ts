// 发送订阅消息: message/subscribe/send with its limits on each kind of field.
import type { FastifyInstance } from 'fastify';
import { valuesOf, type Messages } from '../kit/messages';
import type { AccessTokens } from './access-tokens';
import { failed } from './errcode';

type Body = Partial<Record<'touser' | 'template_id' | 'page' | 'miniprogram_state', string>> & { data?: unknown };

const limits: [RegExp, RegExp][] = [
  // No line breaks and no signs outside the first Unicode plane.
  [/^thing\d+$/, /^[^\n\r\t\u{10000}-\u{10ffff}]{1,20}$/u],
  // Eight at most, and Chinese only at both ends.
  [/^car_number\d+$/, /^(?=.{1,8}$)[\p{Script=Han}A-Z0-9][A-Z0-9]*[\p{Script=Han}A-Z0-9]$/u],
  [/^time\d+$/, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/],
];

export function registerSubscribeMessage(app: FastifyInstance, tokens: AccessTokens, messages: Messages): void {
  app.post('/cgi-bin/message/subscribe/send', (request, reply) => {
    reply.type('text/plain');
    const refusal = tokens.refusalOf(request.query);
    if (refusal) return reply.send(refusal);
    const { touser, template_id: template, data } = (request.body ?? {}) as Body;
    const values = valuesOf(data);
    if (!touser) return reply.send(failed(40003, 'invalid openid'));
    if (!template) return reply.send(failed(40037, 'invalid template_id'));
    if (!values || !Object.entries(values).every(fits)) return reply.send(failed(47003, 'argument invalid! data'));
    const fault = messages.send({ platform: 'wechat', to: touser, template, values });
    if (fault === 'unwanted') return reply.send(failed(43101, 'user refuse to accept the msg'));
    if (fault === 'busy') return reply.send(failed(45009, 'reach max api daily quota limit'));
    return fault === 'lost' ? reply.code(502).send('') : reply.send(failed(0, 'ok'));
  });
}

const fits = ([field, value]: [string, string]): boolean => {
  const limit = limits.find(([name]) => name.test(field));
  return limit !== undefined && limit[1].test(value);
};

import type { FastifyRequest } from 'fastify';

/** WeChat's own browser names itself so; 企业微信 does too, and is another app. */
export function isInsideWechat({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  return agent.includes('MicroMessenger/') && !agent.includes('wxwork/');
}

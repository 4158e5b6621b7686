import type { FastifyRequest } from 'fastify';

/** WeChat's own browser names itself so; 企业微信 does too, and is another app. */
export function isInsideWechat({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  return agent.includes('MicroMessenger/') && !agent.includes('wxwork/');
}

/** H5 is for phones and tablets: what names a computer's system, and no handheld one. */
export function isComputer({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  return /Windows NT|Macintosh|X11|CrOS/.test(agent) && !/Mobi|Android|iP(hone|ad|od)|HarmonyOS/i.test(agent);
}

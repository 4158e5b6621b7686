import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { Platform } from '../../../../contract/session';
import { messageRoutes } from '../../../../server/http/drivers/messages';
import type { MessageSettings } from '../../../../server/messages/messengers';
import { signIn } from '../../../support/drivers/driver-at-the-api';
import { openHouse } from '../../../support/house/house';

const wechat = { templateId: 'of-wechat', page: 'pages/home/index', fields: {}, state: 'formal' } as const;
const alipay = { templateId: 'of-alipay', page: 'pages/home/index', fields: {} };

async function offered(platform: Platform, messages?: MessageSettings) {
  const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
  const whoAsks = async () => ({ id: 'asker', agreedVersion: null, platform, openId: 'o-asker' });
  await app.register(messageRoutes({ settings: messages ? { messages } : {}, whoAsks }));
  const answer = await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/v1/messages`);
  const { templateIds } = (await answer.json()) as { templateIds: string[] };
  await app.close();
  return templateIds;
}

it.each([
  ['weapp', ['of-wechat']],
  ['alipay', ['of-alipay']],
  ['h5', []],
] as const)('on %s, consent is asked for %j', async (platform, templateIds) => {
  expect(await offered(platform, { wechat, alipay })).toEqual(templateIds);
});
it('nothing is offered that the service cannot send', async () => {
  expect([await offered('weapp'), await offered('alipay', { wechat })]).toEqual([[], []]);
});
it('a driver who signed in is told of the templates, a stranger is not', async () => {
  const house = await openHouse();
  const driver = await signIn(house, 'wants news');
  expect((await driver.call('GET', '/v1/messages')).body).toEqual({
    templateIds: [house.settings.messages!.wechat!.templateId],
  });
  expect((await fetch(`${house.service.url}/v1/messages`)).status).toBe(401);
  await house.stop();
});

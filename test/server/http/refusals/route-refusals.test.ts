import { expect, it } from '@jest/globals';
import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { answerRefusals, type Unnamed } from '../../../../server/http/refusals/refusals';
import { describeRefusals, refuses } from '../../../../server/http/refusals/route-refusals';
import { Refused } from '../../../../server/ports';

async function withRoutes() {
  const heard: Unnamed[] = [];
  const app = Fastify();
  answerRefusals(app, { storage: { noticed: () => false }, unnamed: (what) => heard.push(what) });
  describeRefusals(app);
  await app.register(swagger, {});
  return { app, heard };
}
const refusing = (code: ConstructorParameters<typeof Refused>[0]) => () => {
  throw new Refused(code);
};

it('does not take a route of people that does not say what it refuses', async () => {
  const { app } = await withRoutes();
  expect(() => app.get('/v1/silent', () => 'yes')).toThrow('GET /v1/silent does not say what it refuses');
});

it('tells of a refusal that its route does not name, and answers it all the same', async () => {
  const { app, heard } = await withRoutes();
  app.get('/v1/honest', { config: refuses('window_only') }, refusing('window_only'));
  app.get('/v1/hasty', { config: refuses('window_only') }, refusing('decision_paid'));
  expect((await app.inject('/v1/honest')).json()).toEqual({ code: 'window_only' });
  expect(heard).toEqual([]);
  expect((await app.inject('/v1/hasty')).json()).toEqual({ code: 'decision_paid' });
  expect(heard).toEqual([{ route: 'GET /v1/hasty', code: 'decision_paid' }]);
});

it('tells nothing of a fault of ours', async () => {
  const { app } = await withRoutes();
  app.get('/v1/faulty', { config: refuses() }, () => {
    throw Object.assign(new Error('select secret from people'), { code: '42P01', detail: 'secret' });
  });
  const answer = await app.inject('/v1/faulty');
  expect([answer.statusCode, answer.json()]).toEqual([500, { code: 'internal' }]);
});

it('describes under each status the codes that come with it', async () => {
  const { app } = await withRoutes();
  await app.register(async (inner) => {
    inner.get('/v1/honest', { config: refuses('window_only', ['decision_paid']) }, () => 'yes');
  });
  await app.ready();
  const { responses } = app.swagger().paths!['/v1/honest']!.get as {
    responses: Record<string, { description: string }>;
  };
  expect(responses['409']!.description).toBe('unreadable, window_only, decision_paid');
  expect(Object.keys(responses)).toEqual(['400', '409', '429', '500', '503']);
});

// A form counts when it is ours and of this session; whatever else is sent changes nothing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { operatorBrowser } from '../../support/operators/operator-browser';
import { operatorRoutes, type OperatorRoutes } from '../../support/operators/operator-routes';

let scene: OperatorRoutes;
beforeAll(async () => {
  scene = await operatorRoutes();
});
afterAll(() => scene.house.stop());

it.each([
  ['from another site', { origin: 'https://evil.example' }, {}],
  ['without an origin', { origin: '' }, {}],
  ['from a frame of another site', { 'sec-fetch-site': 'cross-site' }, {}],
  ['with the word of another session', {}, { csrf: 'x'.repeat(43) }],
  ['without a word', {}, { csrf: '' }],
])('takes no form %s', async (_, headers, fields) => {
  const lin = operatorBrowser(scene.house);
  await lin.as('lin');
  const before = await scene.kept();
  for (const route of scene.acts) {
    const page = await lin.send(scene.pathOf(route), { ...scene.bodyOf(route), ...fields }, headers);
    expect([route.url, page.status]).toEqual([route.url, 403]);
  }
  expect(await scene.kept()).toEqual(before);
});

it('takes no form with the word of a colleague’s session', async () => {
  const [lin, wang] = [operatorBrowser(scene.house), operatorBrowser(scene.house)];
  await lin.as('lin');
  const csrf = lin.csrfIn(await lin.get('/operator/nowhere'));
  await wang.as('wang');
  expect((await wang.send('/operator/cases/case-2/close', { explanation: 'not mine', csrf })).status).toBe(403);
});

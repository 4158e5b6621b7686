import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { newFolder, openEar, post } from '../merchant';

let sandbox: Sandbox;
let service: Awaited<ReturnType<typeof openEar>>;
let car: { plate: string; plateType: string };
const answer = { status: 503, body: '' };
const now = new Date('2026-11-24T02:00:00Z');

beforeAll(async () => {
  service = await openEar(() => answer);
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => now, byHand: true, pushTo: service.url });
  car = ((await (await fetch(`${sandbox.url}/__sandbox/samples`)).json()) as { car: typeof car }).car;
});
afterAll(async () => {
  await sandbox.stop();
  await service.close();
});

const see = (sighting: object) => post(`${sandbox.url}/__sandbox/bureau/camera`, sighting);
const advance = (ms: number) => post(`${sandbox.url}/__sandbox/advance`, { ms });

it('what a camera saw is told until somebody signs that it was heard, each time under a new nonce', async () => {
  const { recordNo, told } = await see({ plate: car.plate, plateType: car.plateType });
  expect(told).toBe(true);
  await advance(0);
  expect(service.heard).toHaveLength(1);
  Object.assign(answer, { status: 200, body: '{"new":1}' }); // 200 from a stranger: not signed
  await advance(5000);
  await advance(30_000);
  expect(service.heard).toHaveLength(3);
  expect(
    service.heard.map(
      ({ body }) => (JSON.parse(body) as { violations: { recordNo: string }[] }).violations[0]!.recordNo,
    ),
  ).toEqual([recordNo, recordNo, recordNo]);
  expect(new Set(service.heard.map(({ headers }) => headers['x-bureau-nonce'])).size).toBe(3);
});
it('its page offers to show the cars of the samples to a camera', async () => {
  expect(await (await fetch(sandbox.url)).text()).toContain(
    `data-path="bureau/camera" data-body='${JSON.stringify({ plate: car.plate, plateType: car.plateType })}'`,
  );
});
it('a car or a code that the bureau does not know is refused with the field at fault', async () => {
  expect(await see({ plate: '京A00000', plateType: '02' })).toEqual({ code: 'vehicle_unknown', field: 'plate' });
  expect(await see({ plate: car.plate, plateType: car.plateType, code: '1712' })).toEqual({
    code: 'code_unknown',
    field: 'code',
  });
  expect(await see({ plate: car.plate })).toMatchObject({ statusCode: 400 });
});

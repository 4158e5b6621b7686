// What a collector of traces is told of a payment: who was asked and for how long, never about whom.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { openTraces, type Traces } from '../../../server/metrics/traces';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

const kept = new InMemorySpanExporter();
let traces: Traces;
let house: House;
let spans: ReadableSpan[];
let paymentId: string;
const named = (name: string | RegExp) => spans.filter((span) => span.name.match(name));
const below = (parent: ReadableSpan) =>
  spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent.spanContext().spanId);

beforeAll(async () => {
  // What is kept is read before the end: at its end the exporter in memory forgets.
  const keeping = {
    export: kept.export.bind(kept),
    shutdown: async () => void (spans = kept.getFinishedSpans().slice()),
  };
  traces = openTraces({ url: 'http://127.0.0.1:4318/v1/traces' }, keeping);
  house = await openHouse({ traces });
  const driver = await signIn(house, 'traced');
  await driver.agree();
  const { opened } = await driver.open([house.samples.decisionNumber]);
  paymentId = opened.body.paymentId;
  await driver.atCashier(opened.body, 'pay');
  await driver.until(paymentId, ({ items }) => items[0]?.outcome === 'settled');
  await fetch(`${house.service.url}/health`, { headers: { 'x-request-id': 'of-the-proxy-1' } });
  const request = { id: 'a-request', method: 'GET', route: '/v1/cars' };
  const end = traces.request(request, () => traces.statement('select "id" from "cars" where "plate" = $1', 3));
  end(200);
  await house.stop();
  await traces.stop();
});
afterAll(() => kept.shutdown());

describe('a trace', () => {
  it('is of a route, with the gateway that was asked below it', () => {
    const [opening] = named(/^POST \/v1\/payments$/);
    expect(opening!.attributes).toMatchObject({ 'http.route': '/v1/payments', 'http.response.status_code': 200 });
    expect(below(opening!).map(({ name }) => name)).toContain(`POST ${new URL(house.sandbox.url).host}`);
  });
  it('names the payment that is asked about, and jobs by what they work on', () => {
    expect(named('POST /v1/payments/:id/poll')[0]!.attributes['fadan.payment']).toBe(paymentId);
    expect(named('job write_back')).not.toEqual([]);
  });
  it('takes the name of a request from the proxy before us', () => {
    expect(named('GET /health')[0]!.attributes['fadan.request']).toBe('of-the-proxy-1');
  });
  it('has the statements of a request, without their values', () => {
    const [asked] = named('GET /v1/cars');
    expect(below(asked!)).toEqual([
      expect.objectContaining({
        name: 'select',
        attributes: expect.objectContaining({ 'db.query.text': 'select "id" from "cars" where "plate" = $1' }),
      }),
    ]);
  });
  it('says nothing by which a person or a fine could be found', () => {
    const told = JSON.stringify(
      spans.map(({ name, attributes, status, events }) => [name, attributes, status, events]),
    );
    expect(told).not.toContain(house.samples.decisionNumber);
    expect(told).not.toMatch(/Bearer|[京津沪浙]A/);
  });
});

it('costs nothing where it is not set', async () => {
  const off = openTraces(undefined);
  const jobs = { poll: async () => undefined };
  expect(off.jobs(jobs)).toBe(jobs);
  await off.stop();
});

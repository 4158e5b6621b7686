// 服务提报 (alipay.open.app.service.apply, service.query) and 车主服务 (alipay.eco.mycar): what the console decides is told by a knob.
import type { FastifyInstance } from 'fastify';
import type { On } from '../../kit/http/signed-routes';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';

type Service = { code: string; status: string; reason: string };
type Body = Record<string, unknown>;
const isXml = (text: unknown): boolean => typeof text === 'string' && /^\s*<[^]*>\s*$/.test(text);

export function registerServices(app: FastifyInstance) {
  const services = new Map<string, Service>();
  const pushed: Body[] = [];
  let certified: readonly string[] = [];
  app.post<{ Body: Service }>('/__sandbox/alipay/services', async ({ body }) => {
    for (const [number, service] of services)
      if (service.code === body.code) services.set(number, { ...service, ...body });
    return {};
  });
  app.post<{ Body: { plates: string[] } }>('/__sandbox/alipay/certified', async ({ body }) => {
    certified = body.plates;
    return {};
  });
  app.get('/__sandbox/alipay/car-owners', async () => pushed);
  return (on: On): void => {
    on('POST', '/v3/alipay/open/app/service/apply', ({ body }) => {
      const { category_id: category, schema_version: version, service_xml: xml, out_biz_no: number } = body as Body;
      if (!category || !version || !number || !isXml(xml)) return refusedBy(rules.asListed);
      const code = services.get(String(number))?.code ?? `S${1000 + services.size}`;
      services.set(String(number), { code, status: 'AUDITING', reason: '' });
      return { status: 200, body: { service_code: code } };
    });
    on('GET', '/v3/alipay/open/app/service/query', ({ query }) => {
      const found = [...services.values()].find(({ code }) => code === query.service_code);
      if (!found) return refusedBy(rules.asListed);
      const { code, status, reason } = found;
      return { status: 200, body: { service_code: code, status, ...(reason && { reject_reason: reason }) } };
    });
    on('POST', '/v3/alipay/eco/mycar/vehicle/certified/query', ({ body }) => {
      const plates = (body as { plate_no_list?: string[] }).plate_no_list ?? [];
      const list = plates.map((plate) => ({ plate_no: plate, cert_result: certified.includes(plate) }));
      return { status: 200, body: { cert_list: list } };
    });
    on('POST', '/v3/alipay/eco/mycar/violation/info/push', ({ body }) => {
      pushed.push(body as Body);
      return { status: 200, body: {} };
    });
  };
}

import { createHash } from 'node:crypto';
import type { AlipayAsk } from '../../ports';

/** What an operator applies with: the category and its schema's version as Alipay's console shows them, and the service as XML. */
export type Application = { categoryId: string; schemaVersion: string; serviceXml: string; serviceCode?: string };
export type ServiceState = { serviceCode: string; status: string; rejectReason: string | null };
export type ServiceTools = {
  apply(application: Application): Promise<string>;
  stateOf(serviceCode: string): Promise<ServiceState>;
};

/** The same application is the same number, so that Alipay answers a repetition with the same service. */
export const applicationNumber = ({ categoryId, schemaVersion, serviceXml, serviceCode = '' }: Application): string =>
  createHash('sha256')
    .update(JSON.stringify([categoryId, schemaVersion, serviceXml, serviceCode]))
    .digest('hex')
    .slice(0, 32);

/**
 * 服务提报, by which Alipay's search and city services come to know the mini-program: alipay.open.app.service.apply and service.query. With
 * serviceCode it changes the service of before.
 */
export const createServiceTools = (ask: AlipayAsk): ServiceTools => ({
  async apply(application) {
    const { categoryId, schemaVersion, serviceXml, serviceCode } = application;
    const { status, body } = await ask('/v3/alipay/open/app/service/apply', {
      body: {
        category_id: categoryId,
        schema_version: schemaVersion,
        service_xml: serviceXml,
        out_biz_no: applicationNumber(application),
        ...(serviceCode && { service_code: serviceCode }),
      },
    });
    if (status >= 400 || typeof body.service_code !== 'string')
      throw new Error(`service.apply: ${String(body.code)} ${String(body.message)}`);
    return body.service_code;
  },
  async stateOf(serviceCode) {
    const { status: code, body } = await ask('/v3/alipay/open/app/service/query', {
      query: { service_code: serviceCode },
    });
    if (code >= 400 || typeof body.status !== 'string')
      throw new Error(`service.query: ${String(body.code)} ${String(body.message)}`);
    const { status, reject_reason: reason } = body;
    return { serviceCode, status, rejectReason: typeof reason === 'string' && reason ? reason : null };
  },
});

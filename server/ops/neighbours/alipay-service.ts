import { readFileSync } from 'node:fs';
import type { ServiceTools } from '../../followers/alipay/service-application';
import { OpsRefused, recordAct, type Operator } from '../audit';
import { instant, table } from '../wording';

export type ServiceOperator = Operator & { services: ServiceTools };
export type Applied = { category: string; schema: string; code?: string };

const orRefused = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    throw new OpsRefused(error.message);
  });

/** Hands a service in, or changes it; what Alipay answered is kept in the audit log. */
export async function serviceApply(
  operator: ServiceOperator,
  file: string,
  { category, schema, code }: Applied,
): Promise<void> {
  const serviceXml = readFileSync(file, 'utf8');
  const application = { categoryId: category, schemaVersion: schema, serviceXml, ...(code && { serviceCode: code }) };
  const serviceCode = await orRefused(operator.services.apply(application));
  await recordAct(operator, operator.db, { act: 'account service-apply', subject: serviceCode, details: { category } });
  operator.print(`Handed in as ${serviceCode}. Ask how it stands: account service ${serviceCode}`);
}

/** How it stands, and how it stood each time before. */
export async function serviceState(operator: ServiceOperator, serviceCode: string): Promise<void> {
  const { status, rejectReason } = await orRefused(operator.services.stateOf(serviceCode));
  const details = { status, rejectReason };
  await recordAct(operator, operator.db, { act: 'account service', subject: serviceCode, details });
  const kept = await operator.db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject', '=', serviceCode)
    .orderBy('at')
    .execute();
  operator.print(
    table(
      `Service ${serviceCode}`,
      ['at', 'act', 'answer'],
      kept.map((row) => [instant(row.at), row.act, JSON.stringify(row.details)]),
    ),
  );
}

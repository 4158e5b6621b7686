import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Office } from './bureau/office';
import { BureauRefusal } from './bureau/refusal';
import { registerJisuapi } from './jisuapi';
import { registerJuhe } from './juhe';
import type { FindCar } from './public-car';
import type { Owed } from './wechat/non-tax';

/** The keys that the lists know us by, the same for as long as the sandbox keeps its people. */
export const publicListKeys = (seed: string) => ({
  juhe: keyFrom(`juhe ${seed}`),
  jisuapi: keyFrom(`jisuapi ${seed}`),
});
type Keys = ReturnType<typeof publicListKeys>;
const keyFrom = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The public lists copy what the police have: the same records as the bureau's own, with less said of each. */
export function registerPublicLists(app: FastifyInstance, keys: Keys, office: Office): void {
  const find: FindCar = (plate, plateType) => {
    const car = office.carOf({ plate, plateType });
    if (!car) return undefined;
    const open = office.violationsOf(car).filter(({ status }) => status !== 'paid' && status !== 'eliminated');
    const records = open.map((record) => ({ ...record, handled: record.status === 'decided' }));
    return { plate, plateType, lastSix: car.lastSix, records };
  };
  registerJuhe(app, { key: keys.juhe, find });
  registerJisuapi(app, { appkey: keys.jisuapi, find });
}

/** What the treasury knows of a decision: the sum and the day, nothing of the car. */
export function owedBy(office: Office, number: string): Owed | undefined {
  try {
    const { partyMasked, fineFen, surchargeFen, servedOn, offence } = office.decision(number);
    const expires = new Date(Date.parse(servedOn) + 15 * 86_400_000).toISOString().slice(0, 10);
    return {
      userName: partyMasked,
      fineFen,
      surchargeFen: surchargeFen ?? 0,
      madeAt: `${servedOn}T10:00:00+08:00`,
      expiresOn: expires,
      offence,
    };
  } catch (error) {
    if (error instanceof BureauRefusal) return undefined;
    throw error;
  }
}

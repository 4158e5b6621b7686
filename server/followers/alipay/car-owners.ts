import { shanghaiInstant } from '#domain/days/day';
import { isBusy } from '../../messages/alipay-words';
import type { Messenger } from '../../messages/announce';
import { isUserId, type AlipayAsk } from '../../ports';

/** yyyyMMddhhmmss in Shanghai. */
const stamp = (instant: string): string => shanghaiInstant(new Date(instant)).slice(0, 19).replace(/\D/g, '');

/**
 * Alipay's car-owner service (车主服务), open to partners with a contract alone: a new violation stands beside the car there. Told only of a
 * car that Alipay itself has certified as this person's (vehicle.certified.query), so that nobody's plate reaches it by us. vi_handled 1 is
 * not handled, deal_type 3 "to be asked": of a new record neither is known. By vehicleowner.message.send people would be reached by their
 * identity number who never consented: it is not called.
 */
export const createCarOwners = (ask: AlipayAsk, unfit: (code: string) => void): Messenger => {
  const isTheirs = async (openId: string, plate: string): Promise<boolean> => {
    const who = isUserId(openId) ? { user_id: openId } : { open_id: openId };
    const { status, body } = await ask('/v3/alipay/eco/mycar/vehicle/certified/query', {
      body: { ...who, plate_no_list: [plate] },
    });
    const list = status < 400 && Array.isArray(body.cert_list) ? (body.cert_list as Record<string, unknown>[]) : [];
    return list.some(({ plate_no: of, cert_result: isCertified }) => of === plate && isCertified === true);
  };
  return async (openId, { topic, facts: { plate, occurredAt, place = '', offence = '' } }) => {
    if (topic !== 'violation' || !plate || !occurredAt || !(await isTheirs(openId, plate))) return 'unfit';
    const record = { vi_number: plate, vi_time: stamp(occurredAt), vi_address: place, vi_type: offence };
    const { status, body } = await ask('/v3/alipay/eco/mycar/violation/info/push', {
      body: { ...record, vi_handled: '1', deal_type: '3' },
    });
    if (status < 400) return 'sent';
    if (isBusy(status, body.code)) return 'busy';
    unfit(String(body.code));
    return 'unfit';
  };
};

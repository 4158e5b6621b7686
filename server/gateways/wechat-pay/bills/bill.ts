import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GatewayRefused } from '../../../payments/gateway';
import {
  StatementNotReady,
  StatementUnreadable,
  type SetAside,
  type Statement,
  type StatementLine,
} from '../../../reconciliation/statements';
import { mustAgree } from '../../bills/bill-cells';
import { linesOf } from '../../bills/bill-lines';
import { inFolder } from '../../bills/download';
import { createBillReader, type Ours } from './bill-reader';
import { refusalOf, type WechatPayCall } from '../calls/call';

/**
 * 申请交易账单 (GET /v3/bill/tradebill): from ten o'clock of the next day, for three months. The file itself is not signed; the
 * SHA-1 of its content stands in the signed answer, and is compared before a line is read.
 */
export const createWechatPayBill =
  (call: WechatPayCall, ours: Ours): Statement =>
  async (day, take, setAside) => {
    const sub = ours.subMchId === undefined ? '' : `&sub_mchid=${ours.subMchId}`; // else the provider's merchants, all in one
    const answer = await call('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL&tar_type=GZIP${sub}`);
    if (answer.status !== 200) {
      const refusal = refusalOf(answer, 'bill');
      if (refusal.code === 'NO_STATEMENT_EXIST' && answer.signed) return take([]);
      if (refusal.meaning === 'our_fault') throw new GatewayRefused(refusal);
      throw new StatementNotReady(refusal.code);
    }
    const { hash_type: hashType, hash_value: hash, download_url: link } = answer.body;
    mustAgree('digest', String(hashType), 'SHA1');
    const { pathname, search } = new URL(String(link));
    await inFolder(async (folder) => {
      const file = join(folder, 'bill.gz');
      await call.download(pathname + search, file);
      mustAgree('digest', String(hash).toLowerCase(), await digestOf(file));
      await take({ [Symbol.asyncIterator]: () => movementsIn(file, ours, setAside) });
    });
  };

async function* movementsIn(file: string, ours: Ours, setAside?: SetAside): AsyncGenerator<StatementLine> {
  const reader = createBillReader(ours, setAside);
  for await (const lines of linesOf(unzipped(file), 'utf8'))
    for (const line of lines) {
      const read = reader.take(line);
      if (read) yield read;
    }
  reader.end();
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha1');
  try {
    for await (const part of unzipped(file)) hash.update(part);
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
  return hash.digest('hex');
}

const unzipped = (file: string): AsyncIterable<Uint8Array> =>
  pipeline(createReadStream(file), createGunzip(), () => undefined); // its failure is thrown to whoever reads

// How much memory a bill of gigabytes takes: made line by line, sent over HTTP, fetched and read by the product's own code.
// npm run bench:bills -- --gigabytes 2
import { createHash } from 'node:crypto';
import { createReadStream, closeSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Command } from 'commander';
import { Zip, ZipDeflate } from 'fflate';
import { encode } from 'iconv-lite';
import { createAlipayBill } from '../server/gateways/alipay/bills/bill';
import type { AlipayCall } from '../server/gateways/alipay/call';
import { download, inFolder } from '../server/gateways/bills/download';
import { createWechatPayBill } from '../server/gateways/wechat-pay/bills/bill';
import type { WechatPayCall } from '../server/gateways/wechat-pay/calls/call';
import type { Statement } from '../server/reconciliation/statements';

const inBlock = 10_000;
const { gigabytes } = new Command()
  .option('--gigabytes <number>', 'size of each bill, unpacked', Number, 2)
  .parse()
  .opts<{ gigabytes: number }>();
const wanted = gigabytes * 2 ** 30;
const numberAt = (at: number) => `FD${at.toString(16).toUpperCase().padStart(24, '0')}`;

type Layout = { head: string; line: (at: number) => string; foot: (count: number) => string };
/** A bill of the size asked for, in blocks of lines. */
function* billOf({ head, line, foot }: Layout): Generator<string> {
  yield head;
  let [bytes, count] = [0, 0];
  for (; bytes < wanted; count += inBlock) {
    const block = Array.from({ length: inBlock }, (_, at) => line(count + at)).join('');
    bytes += Buffer.byteLength(block);
    yield block;
  }
  yield foot(count);
}
const yuan = (count: number) => `${count}.00`;
const wechat: Layout = {
  head: '交易时间,公众账号ID,商户号,微信订单号,商户订单号,交易状态,货币种类,商户退款单号,商品名称,订单金额,申请退款金额\r\n',
  line: (at) =>
    `\`2026-11-22 10:00:00,\`wx1,\`1900,\`42000${at},\`${numberAt(at)},\`SUCCESS,\`CNY,\`0,\`交通违法罚款,\`1.00,\`0.00\r\n`,
  foot: (count) => `总交易单数,订单总金额,申请退款总金额\r\n\`${count},\`${yuan(count)},\`0.00\r\n`,
};
const alipay: Layout = {
  head: '#支付宝业务明细查询\r\n#账号：[20880156]\r\n支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,退款批次号/请求号\r\n',
  line: (at) => `2026${at}\t,${numberAt(at)}\t,交易,交通违法罚款,1.00,\r\n`,
  foot: () => '#业务明细列表结束\r\n',
};

async function served(file: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => void createReadStream(file).pipe(response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).finally(() => server.close());
}

/** Reads to the end, and prints what it took. */
async function measure(name: string, statement: Statement): Promise<void> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  const begun = Date.now();
  let [lines, peak] = [0, before];
  await statement('2026-11-22', async (all) => {
    for await (const line of all) {
      lines += 1;
      if (line.kind === 'payment' && lines % 50_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
  });
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${name}: ${gigabytes} GB, ${lines} lines, ${seconds} s; memory ${megabytes(before)} MB before, ${megabytes(peak)} MB at most`,
  );
}

async function wechatPay(folder: string): Promise<void> {
  const file = join(folder, 'wechat.gz');
  const hash = createHash('sha1');
  const text = Readable.from(
    (function* () {
      for (const part of billOf(wechat)) {
        hash.update(part);
        yield Buffer.from(part);
      }
    })(),
  );
  const to = openSync(file, 'wx');
  await pipeline(text, createGzip({ level: 1 }), async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) writeSync(to, part);
  });
  closeSync(to);
  const body = { hash_type: 'SHA1', hash_value: hash.digest('hex'), download_url: 'http://127.0.0.1/bill' };
  await served(file, (url) => {
    const call = Object.assign(async () => ({ status: 200, body, signed: true, requestId: '' }), {
      download: (_path: string, into: string) => download(url, into),
    }) as unknown as WechatPayCall;
    return measure('WeChat Pay', createWechatPayBill(call, { mchId: '1900', appIds: ['wx1'] }));
  });
}

async function alipays(folder: string): Promise<void> {
  const file = join(folder, 'alipay.zip');
  const to = openSync(file, 'wx');
  const zip = new Zip((error, part) => {
    if (error) throw error;
    writeSync(to, part);
  });
  const details = new ZipDeflate('details.csv', { level: 1 });
  zip.add(details);
  let count = 0;
  for (const part of billOf({ ...alipay, foot: (lines) => ((count = lines), alipay.foot(lines)) }))
    details.push(encode(part, 'gbk'));
  details.push(new Uint8Array(0), true);
  const summary = new ZipDeflate('summary.csv');
  zip.add(summary);
  const totals = `门店编号,交易订单总笔数,退款订单总笔数,订单金额（元）\r\n合计,${count},0,${yuan(count)}\r\n`;
  summary.push(encode(totals, 'gbk'), true);
  zip.end();
  closeSync(to);
  await served(file, (url) => {
    const call = (async () => ({ body: { bill_download_url: url } })) as unknown as AlipayCall;
    return measure('Alipay', createAlipayBill(call, { sellerId: '2088', bill: 'trade' }));
  });
}

void inFolder(async (folder) => {
  await wechatPay(folder);
  await alipays(folder);
});

// A process of its own: looking through eight megabytes of font takes half a second, in which nobody else would be answered.
import { text } from 'node:stream/consumers';
import type { Receipt } from '#contract/payments';
import { receiptPdf, type ReceiptPdf } from './receipt-pdf';

async function main(): Promise<void> {
  const [receipt, how] = JSON.parse(await text(process.stdin)) as [Receipt, ReceiptPdf];
  process.stdout.write(await receiptPdf(receipt, how));
}

void main();

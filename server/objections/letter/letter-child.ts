// A process of its own, as the receipts have: looking through the font takes half a second, in which nobody else would be answered.
import { text } from 'node:stream/consumers';
import type { Letter } from './letter';
import { letterPdf } from './letter-pdf';

async function main(): Promise<void> {
  const [letter] = JSON.parse(await text(process.stdin)) as [Letter];
  process.stdout.write(await letterPdf(letter));
}

void main();

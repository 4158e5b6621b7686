import { join } from 'node:path';
import type { Receipt } from '#contract/payments';
import { drawnBy, oneByOne } from '../process/drawn-by';
import type { ReceiptPdf } from './receipt-pdf';

const inItsProcess = drawnBy<[Receipt, ReceiptPdf]>(join(__dirname, 'pdf-child'));

/** Draws one receipt after the other. @throws Refused too_many_requests while ten wait */
export const createReceiptDrawer = (draw = inItsProcess) => oneByOne(draw);

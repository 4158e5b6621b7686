import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paymentStates } from './lib/draw-lifecycles';

writeFileSync(join(import.meta.dirname ?? __dirname, '../docs/payment-states.md'), paymentStates());

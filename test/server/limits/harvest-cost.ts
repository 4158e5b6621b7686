// What it costs to learn a thousand masked names by trying numbers, under the service's own limits: npm run cost:harvest
import { openDatabase } from '../../../server/store/database';
import { askUntilRefused, limitsOn, type Limits } from './harvest';

const names = 1000;
/** Of 300 neighbours of one number, 3 were found. */
const numbersToAName = 100;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Somebody who asks as soon as they may. */
async function personsDay(limits: Limits): Promise<number> {
  const person = await limits.person();
  let asked = 0;
  for (const _hour of hours) {
    asked += (await askUntilRefused(limits, person)).asked;
    limits.pass(3_600_000);
  }
  return asked;
}

/** Browsers that are opened anew at one address until no more is to be had there. */
async function visitorsDay(limits: Limits): Promise<number> {
  let asked = 0;
  for (const _hour of hours) {
    for (let more = 1; more > 0; asked += more) {
      const from = await limits.visitors('203.0.113.7').catch(() => undefined);
      more = from === undefined ? 0 : (await askUntilRefused(limits, await limits.person(from))).asked;
    }
    limits.pass(3_600_000);
  }
  return asked;
}

function tell(who: string, perDay: number): void {
  const days = Math.ceil((names * numbersToAName) / perDay);
  process.stdout.write(
    `${who}: ${perDay} neighbouring numbers on the first day, ${(perDay / numbersToAName).toFixed(1)} names; ` +
      `${names} names take ${days} days, or ${days} of them a day\n`,
  );
}

async function main(): Promise<void> {
  const db = await openDatabase({ kind: 'pglite', folder: null });
  const limits = limitsOn(db);
  tell('a person who signed in', await personsDay(limits));
  tell('an address of visitors', await visitorsDay(limits));
  await db.destroy();
}

void main();

// Somebody tries numbers one after another. How far do they come, and whom does it keep away?
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { usualLookUps } from '../../../server/limits/look-ups';
import { networkOf } from '../../../server/limits/visitors';
import { Refused } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import { openTestDatabase } from '../../support/store/database';
import { askUntilRefused, isAllowed, limitsOn, neighbour, type Limits } from './harvest';

let db: Database;
let limits: Limits;
beforeAll(async () => {
  db = await openTestDatabase();
  limits = limitsOn(db);
});
afterAll(() => db.destroy());

const minute = 60_000;
const { burst } = usualLookUps.person;

it('lets neighbours of a number cost three, and the same number again nothing', async () => {
  const person = await limits.person();
  expect(await askUntilRefused(limits, person)).toMatchObject({ asked: burst / 3 });
  const other = await limits.person();
  const { number } = neighbour();
  for (let times = 0; times < 2 * burst; times += 1) await limits.spend(other, [number], 'found');
  for (let times = 0; times < burst - 1; times += 1) await limits.spend(other, [neighbour().number], 'found');
  expect(await isAllowed(limits.spend(other, [neighbour().number], 'found'))).toBe(false);
  expect(await isAllowed(limits.spend(other, [number], 'found'))).toBe(true);
  limits.pass(2 * minute);
  expect(await isAllowed(limits.spend(other, [neighbour().number], 'found'))).toBe(true);
});

it('counts twenty of one question together: all are within the budget, or none is', async () => {
  const person = await limits.person();
  const twenty = () => Array.from({ length: 20 }, () => neighbour().number);
  const first = twenty();
  await limits.spend(person, [...first, ...first], 'found');
  expect(await isAllowed(limits.spend(person, twenty(), 'found'))).toBe(false);
  await limits.spend(person, [...first, ...twenty().slice(0, burst - 20)], 'found');
  expect(await isAllowed(limits.spend(person, twenty().slice(0, 1), 'found'))).toBe(false);
});

it('gives a hundred questions at once no more than one after another', async () => {
  const person = await limits.person();
  const asked = Array.from({ length: 100 }, () => isAllowed(limits.spend(person, [neighbour().number], 'found')));
  expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(burst);
});

it('counts the visitors of an address together, and how many there are', async () => {
  const word = await limits.visitors('2001:db8:1:2::3');
  expect(await limits.visitors('2001:db8:1:2:ffff::9')).toBe(word);
  const found: number[] = [];
  for (let visitor = 0; visitor < 6; visitor += 1) {
    const person = await limits.person(word);
    found.push((await askUntilRefused(limits, person)).asked);
  }
  expect(found).toEqual([10, 10, 10, 10, 0, 0]);
  const begun = Array.from({ length: usualLookUps.visitors.burst }, () =>
    isAllowed(limits.visitors('2001:db8:1:2::4')),
  );
  expect((await Promise.all(begun)).filter((allowed) => !allowed)).toHaveLength(2);
});

it('reads networks of addresses as they are written', () => {
  expect(['2001:DB8::1', '2001:db8:0:0:5::', '117.136.8.9', '::1'].map(networkOf)).toEqual([
    '2001:db8:0:0',
    '2001:db8:0:0',
    '117.136.8.9',
    '0:0:0:0',
  ]);
});

const wrong = { isWrong: () => true, ask: () => Promise.reject(new Refused('last_six_wrong')) };
const right = { isWrong: () => true, ask: async () => 'the car' };
const wordOf = (asked: Promise<unknown>) => asked.then(String, ({ code }: Refused) => code);

it('makes whoever guesses digits wait longer and longer, whatever else they get right', async () => {
  const person = await limits.person();
  const guess = (at: number) => wordOf(limits.lockOut(person, `京A${at}`, wrong));
  const answers = [];
  for (let at = 0; at < 6; at += 1) answers.push(await guess(at));
  expect(answers).toEqual([...Array(5).fill('last_six_wrong'), 'too_many_requests']);
  expect(await wordOf(limits.lockOut(person, 'own car', right))).toBe('too_many_requests');
  limits.pass(minute + 1);
  expect(await wordOf(limits.lockOut(person, 'own car', right))).toBe('the car');
  expect(await guess(7)).toBe('last_six_wrong');
  limits.pass(minute + 1);
  expect(await guess(8)).toBe('too_many_requests');
  limits.pass(minute);
  expect(await guess(9)).toBe('last_six_wrong');
});

it('counts guesses of one plate over all people, and lets whoever has it in before', async () => {
  const plate = '京B54321';
  const persons = await Promise.all(Array.from({ length: 6 }, () => limits.person()));
  for (const person of persons.slice(0, 3))
    for (let times = 0; times < 5; times += 1) await wordOf(limits.lockOut(person, plate, wrong));
  expect(await wordOf(limits.lockOut(persons[3]!, plate, right))).toBe('the car');
  const together = Array.from({ length: 100 }, async () => wordOf(limits.lockOut(await limits.person(), plate, wrong)));
  expect((await Promise.all(together)).filter((word) => word === 'last_six_wrong')).toHaveLength(5);
});

it('counts no silence of the bureau as a wrong guess', async () => {
  const person = await limits.person();
  const silent = {
    isWrong: (code: string) => code === 'last_six_wrong',
    ask: () => Promise.reject(new Refused('bureau_down')),
  };
  for (let times = 0; times < 10; times += 1)
    expect(await wordOf(limits.lockOut(person, '京C1', silent))).toBe('bureau_down');
  expect(await wordOf(limits.lockOut(person, '京C1', right))).toBe('the car');
});

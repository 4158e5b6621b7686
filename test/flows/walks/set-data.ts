import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { addCar } from '../stories/acts';
import type { OpenPhoneDriver, PhoneDriver } from '../phone/phone-driver';

type Car = { violations?: { id: string }[] };
const manyRecords = 500;

/** A car as a fleet's may be: what it has, over and over. */
const withMany = (answer: unknown): unknown => {
  const { violations } = (answer ?? {}) as Car;
  if (!violations?.length) return answer;
  const many = Array.from({ length: manyRecords }, (_, index) => {
    const one = violations[index % violations.length]!;
    return { ...one, id: `${one.id.slice(0, -4)}${String(index).padStart(4, '0')}` };
  });
  return { ...(answer as object), violations: many };
};

/** What is sent to be drawn: calls, bytes, the largest call, and the nodes of what was sent. */
export function measureSetData(name: string, open: OpenPhoneDriver): void {
  describe(name, () => {
    let [house, driver]: [HouseProcess?, PhoneDriver?] = [];
    beforeAll(async () => {
      house = await openHouseProcess();
      driver = await open(house, `${name} measured`);
      await addCar(driver, house.samples.cameraCar);
      await driver.see('t-offer'); // the last thing that comes: what is drawn late belongs to the measure before
      await driver.rest();
    });
    afterAll(async () => {
      await driver?.close();
      await house?.stop();
    });
    async function measured(what: string, act: () => Promise<void> | void): Promise<void> {
      driver!.drawn().splice(0);
      await act();
      await driver!.rest();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const sizes = driver!.drawn().map((sent) => Buffer.byteLength(JSON.stringify(sent)));
      const sum = sizes.reduce((all, size) => all + size, 0);
      const nodes = driver!.drawn().reduce((all: number, sent) => all + nodesIn(sent), 0);
      process.stdout.write(`| ${name} | ${what} | ${sizes.length} | ${sum} | ${Math.max(0, ...sizes)} | ${nodes} |\n`);
    }

    it('sends to be drawn', async () => {
      const phone = driver!;
      process.stdout.write(
        '| where | what | calls | bytes | largest | nodes |\n| --- | --- | --- | --- | --- | --- |\n',
      );
      await measured('home with what is known', () => phone.open());
      await measured('home shown again', () => phone.comeBack());
      await measured('the page of adding a car', () => phone.enter('/packages/garage/add-car/index'));
      await measured('the first plate key', () => phone.press('t-key-京'));
      await measured('the second plate key', () => phone.press('t-key-A'));
      await measured('me', () => phone.enter('/pages/me/index'));
      await measured('large text', () => phone.press('t-large'));
      await measured('standard text', () => phone.press('t-standard'));
      await measured('a car', async () => {
        await phone.enter('/pages/home/index');
        await phone.rest();
        phone.press('t-car');
      });
      const car = phone.page();
      await measured('a car shown again', () => phone.comeBack());
      await phone.enter(`/packages/garage/lend/index?${car.split('?')[1]}`);
      await phone.see('t-span-30');
      await measured('one of several choices', () => phone.press('t-span-30'));
      phone.answers(withMany);
      await measured(`a car with ${manyRecords} records`, () => phone.enter(car));
      await measured('more of them', () => phone.press('t-more'));
      await measured(`a plan with ${manyRecords} records`, () => phone.enter('/packages/garage/plan/index'));
      phone.answers();
    });
  });
}

const nodesIn = (sent: object): number => Object.values(sent).reduce((all: number, value) => all + countIn(value), 0);
const countIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const { nn, cn } = value as { nn?: string; cn?: object };
  return (nn ? 1 : 0) + Object.values(cn ?? {}).reduce((all: number, child) => all + countIn(child), 0);
};

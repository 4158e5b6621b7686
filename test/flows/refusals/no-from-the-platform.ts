import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { addCar } from '../stories/acts';
import type { OpenPhoneDriver, PhoneDriver } from '../phone/phone-driver';
import { addressesOf, addressOf, hostile, pagesOf, portal } from '../walks/pages';
import { answersAndAlbums } from './answers-and-albums';
import { cashierStories, type Scene } from './cashier-stories';
import { phoneStories } from './phone-stories';
import { spokenStory } from '../stories/spoken-story';
import type { Refusal } from '../phone/refusing';
import { lastingFaults, seenBy } from '../walks/walk-faults';

export type Platform = {
  name: string;
  folder: string;
  open: OpenPhoneDriver;
  /** The calls of this platform that the package makes while pages open. */
  calls: readonly string[];
  refusals: (call: string) => Record<string, Refusal>;
  /** How the scanner says that the person went back, where it says so in its own way. */
  leaving?: Refusal;
  /** What befalls people on this platform only. */
  ownStories?: Record<string, (scene: Scene) => Promise<void>>;
};
/** With every npm test, or what is left of a larger sample; all of it by `npm run walk`. */
export type Part = 'each time' | 'the rest';
const some = <T>(all: readonly T[], every: number): T[] => all.filter((_, at) => at % every === 0);

/** One of every so many is looked at each time. */
const partOf = <T>(part: Part, all: readonly T[], every: number): T[] =>
  all.filter((_, at) => (at % every === 1) === (part === 'each time'));

/** No screen is blank, busy for ever or untrue, whatever a link holds and however the platform says no. */
export function walkRefused(
  part: Part,
  { name, folder, open, calls, refusals, leaving, ownStories = {} }: Platform,
): void {
  describe(`${name}: no page gives way, ${part}`, () => {
    let house: HouseProcess;
    let driver: PhoneDriver;
    let addresses: Record<string, string>;
    const pages = pagesOf(folder);
    beforeAll(async () => {
      house = await openHouseProcess();
      driver = await open(house, `${name} walker`);
      await addCar(driver, house.samples.cameraCar);
      await driver.see('t-car');
      addresses = await addressesOf(house, driver.token());
    });
    afterAll(async () => {
      await driver?.close();
      await house?.stop();
    });
    const visit = async (page: string, address: string) => {
      await driver.visit(address);
      await driver.rest();
      return (await lastingFaults(() => seenBy(driver))).map((fault) => `${page}: ${fault}`);
    };
    const own = (page: string) => (addresses[page] ? `/${page}?${addresses[page]}` : `/${page}`);

    it.each(partOf(part, some(Object.keys(hostile), 3), 4))('opened with what is %s', async (what) => {
      const faults: string[] = [];
      for (const page of pages) faults.push(...(await visit(page, addressOf(page, hostile[what]))));
      expect(faults).toEqual([]);
    });

    const cases = some(
      calls.flatMap((call) => Object.entries(refusals(call)).map(([how, refusal]) => ({ call, how, refusal }))),
      13,
    );
    it.each(partOf(part, cases, 4))('where $call $how', async ({ call, refusal }) => {
      driver.refuse((asked) => (asked === call ? refusal : undefined));
      const faults: string[] = [];
      for (const page of some(pages, 2)) faults.push(...(await visit(page, own(page))));
      driver.refuse(() => undefined);
      expect(faults).toEqual([]);
    });

    // Last of the walker's: whoever takes the portal for the service keeps what it said.
    const behindAPortal = async () => {
      driver.answers(() => portal);
      const faults: string[] = [];
      try {
        for (const page of pages) faults.push(...(await visit(page, own(page))));
        await driver.open();
        await driver.see('没有连上网络');
        await driver.see(house.samples.cameraCar.plate.slice(2)); // the kept car stays in sight
      } finally {
        driver.answers();
      }
      expect(faults).toEqual([]);
      expect(driver.mostAtOnce()).toBeLessThanOrEqual(10); // what WeChat sends beside each other: docs/platforms.md
    };
    if (part === 'each time') it('while every answer is a page of a portal, and keeps what it knew', behindAPortal);

    // Each in a phone of its own, after which the walker's is no longer the one that runs.
    const stories = Object.entries(
      part === 'each time'
        ? { ...cashierStories, ...ownStories }
        : { ...phoneStories, ...spokenStory, ...answersAndAlbums },
    );
    it.each(stories.map(([story, play], index) => ({ story, play, user: `${name} ${index}` })))(
      '$story',
      async ({ play, user }) => {
        const person = await open(house, user);
        try {
          const { 'is left': left, fails: failed, 'is denied by the person': denied } = refusals('call');
          const late = refusals('request')['runs out of time'];
          await play({
            driver: person,
            house,
            left: left!,
            leftScanner: leaving ?? left!,
            failed: failed!,
            denied: denied!,
            late: late!,
          });
        } finally {
          await person.close();
        }
      },
    );
  });
}

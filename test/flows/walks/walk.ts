import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { platformCalls } from '../../src/compiled/compiled-calls';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import type { OpenPhoneDriver, PhoneDriver } from '../phone/phone-driver';
import type { Refusal } from '../phone/refusing';
import { addressOf, hostile, pagesOf, portal } from './pages';
import { lastingFaults, seenBy } from './walk-faults';
import { callsByPlace, go, nameOf, settledDriver, type Place } from './walk-places';

type Platform = {
  name: string;
  /** Its package's name. */
  platform: 'weapp' | 'alipay';
  open: OpenPhoneDriver;
  refusals: (call: string) => Record<string, Refusal>;
};

/**
 * Opens every page and presses whatever can be pressed, with each call of the platform that the app makes there refused in each
 * documented way; then with all of them silent, and with a portal's page for every answer.
 */
export function walkWhole({ name, platform, open, refusals }: Platform): void {
  describe(`${name}: the whole walk`, () => {
    let [house, driver]: [HouseProcess?, PhoneDriver?] = [];
    let made = new Map<Place, Set<string>>();
    beforeAll(async () => {
      house = await openHouseProcess();
      driver = await open(house, `${name} walker`);
      const pages = await settledDriver(driver, () => driver!.token(), house);
      await equip(driver, house);
      made = await callsByPlace(driver, pages);
      tell(`${name}: ${made.size} places`);
    });
    afterAll(async () => {
      await driver?.close();
      await house?.stop();
    });
    const look = () => seenBy(driver!);
    const walk = async (
      told: { refused?: string; isSilent?: boolean },
      places: Iterable<Place> = made.keys(),
    ): Promise<string[]> => {
      const faults: string[] = [];
      for (const place of places) {
        await go(driver!, place);
        driver!.comeBack();
        const found = (await lastingFaults(look, told)).map((fault) => `${nameOf(place)}: ${fault}`);
        found.forEach((fault) => tell(`${told.refused ?? ''} ${fault}`));
        faults.push(...found);
      }
      return faults;
    };
    const placesOf = (call: string): Place[] => {
      const all = [...made].filter(([, calls]) => calls.has(call)).map(([place]) => place);
      const isOfTap = ({ page, query, tap }: Place) =>
        !tap || !all.some((other) => !other.tap && other.page === page && other.query === query);
      return all.filter((place) => isOfTap(place) || call === 'request');
    };

    it('meets every call that the package holds', () => {
      const met = new Set([...made.values()].flatMap((calls) => [...calls]));
      expect(platformCalls(platform).filter((call) => !met.has(call))).toEqual(beyondReach[platform]);
    });

    it('where each call is refused in each way', async () => {
      const calls = [...new Set([...made.values()].flatMap((all) => [...all]))];
      const faults: string[] = [];
      let visits = 0;
      for (const call of calls.sort()) {
        for (const [how, refusal] of Object.entries(refusals(call))) {
          if (!wanted.test(`${call} ${how}`)) continue;
          driver!.refuse((asked) => (asked === call ? refusal : undefined));
          driver!.pauses(refusal.how === 'silent');
          const places = placesOf(call);
          visits += places.length;
          const found = (await walk({ refused: call, isSilent: refusal.how === 'silent' }, places)).map(
            (fault) => `${call} ${how}: ${fault}`,
          );
          faults.push(...found);
        }
        driver!.refuse(() => undefined);
        driver!.pauses(false);
        tell(`${call}: ${placesOf(call).length} places, ${visits} visits and ${faults.length} faults by now`);
      }
      tell(`${name}: ${calls.length} calls, ${made.size} places, ${visits} visits`);
      expect(faults).toEqual([]);
    }, 3_600_000);

    it('where every call is silent', async () => {
      driver!.refuse(() => ({ how: 'silent' }));
      driver!.pauses(true);
      const faults = await walk({ isSilent: true });
      driver!.refuse(() => undefined);
      driver!.pauses(false);
      expect(faults).toEqual([]);
    }, 1_800_000);

    it('where every answer is a page of a portal', async () => {
      driver!.answers(() => portal);
      const faults = await walk({});
      driver!.answers();
      expect(faults).toEqual([]);
    }, 1_800_000);

    it('where every page is opened by every hostile link', async () => {
      const places = pagesOf(`dist/${platform}`).flatMap((page) =>
        Object.values(hostile).map((value) => ({ page, query: addressOf(page, value).split('?')[1] ?? '' })),
      );
      expect(await walk({}, places)).toEqual([]);
    }, 1_800_000);
  });
}

/**
 * Of two readings of a plate that was pasted one is chosen, and Alipay lets nobody paste. WeChat's `env` is no call.
 */
const beyondReach: Record<Platform['platform'], string[]> = {
  weapp: ['env'],
  alipay: ['showActionSheet'],
};

/** WALK names the calls and the ways that alone are to be walked, as in WALK="is absent" or WALK="^scan"; else all of them. */
const wanted = new RegExp(process.env.WALK ?? '');

/** What is found is told at once: the whole takes most of an hour. */
const tell = (found: string): void => void process.stdout.write(`  ${found}\n`);

/** There is something to see for the camera, to find in the album, to scan and to paste; the service reads no photo. */
async function equip(driver: PhoneDriver, { samples }: HouseProcess): Promise<void> {
  const file = `${process.env.TMPDIR ?? '/tmp'}/walk-${process.pid}.jpg`;
  await sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } }).toFile(file);
  driver.photo(file);
  driver.album(file);
  driver.refusePhotos('busy');
  driver.showCode!(samples.overdueDecisionNumber);
  driver.says({ agrees: false, copied: '京AD1234 5' });
}

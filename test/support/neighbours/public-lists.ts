// Two public lists over HTTP, from the sandbox's stand-ins, with what they are told to answer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { createJisuapi } from '../../../server/bureau/sources/jisuapi';
import { juhe } from '../../../server/bureau/sources/juhe';
import type { Bureau } from '../../../server/ports';
import { movableClock } from '../clocks/movable-clock';
import { hangzhouOffice } from './offices';

export type ListName = 'juhe' | 'jisuapi';
export const car = { plate: '浙A12345', plateType: '02', lastSix: '123456' };
export const juheLine = {
  date: '2026-10-05 08:07:09',
  area: '文三路与学院路交叉口',
  act: '机动车违反禁止标线指示的',
  code: '1345',
  fen: '1',
  money: '100',
  handled: '0',
  archiveno: '3301061234567890',
  wzcity: '杭州',
};
export const jisuLine = {
  time: '2026-10-05 08:07:09',
  address: '天目山路',
  content: '机动车违反禁止标线指示的',
  legalnum: '1345',
  price: '100',
  score: '1',
  number: '3301061234567890',
  agency: '',
  illegalid: '1',
  handlefee: '',
  lat: '30.27',
  lng: '120.12',
  canhandle: '1',
};

/** Starts the sandbox for the tests of a file, and asks both lists anew before each. */
export function publicLists() {
  const clock = movableClock();
  const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
  let sandbox: Sandbox;
  let lists: Record<ListName, Bureau>;

  const post = (path: string, body: object) =>
    fetch(`${sandbox.url}/__sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const plant = (list: ListName, faults: object) => post(`${list}/faults`, faults);

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, dataFolder: folder });
  });
  afterAll(async () => {
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    const { publicSources } = sandbox.settings;
    const city = { region: '3301', office: hangzhouOffice };
    lists = {
      juhe: juhe(publicSources.juhe, { ...city, city: 'ZJ_HZ', engine: 6, frame: null }, clock),
      jisuapi: createJisuapi(publicSources.jisuapi, { ...city, carorg: 'hangzhou', engine: 6, frame: null }, clock),
    };
    await Promise.all([plant('juhe', {}), plant('jisuapi', {})]);
  });

  return {
    clock,
    post,
    plant,
    ask: (list: ListName) => lists[list].violations(car),
    list: (name: ListName) => lists[name],
    sandbox: () => sandbox,
    /** Lines of the list's own shape, each as the sample with changes; what is no object stands as it is. */
    plantLines(name: ListName, changes: unknown[]) {
      const sample = name === 'juhe' ? juheLine : jisuLine;
      const rows = changes.map((change) => (typeof change === 'object' && change ? { ...sample, ...change } : change));
      return post(`${name}/samples`, { plate: car.plate, lists: rows, list: rows });
    },
  };
}

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { House } from './house';

/** What a driver on a phone knows of the house: its addresses and what stands in it. */
export type HouseSeen = { service: { url: string }; sandbox: { url: string }; samples: House['samples'] };
export type HouseProcess = HouseSeen & { stop(): Promise<void> };

/** The house in a process of its own, for tests whose environment is a phone's and not Node's. */
export function openHouseProcess(): Promise<HouseProcess> {
  const child = spawn(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), join(__dirname, 'house-main.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done());
      child.stdin.end();
    });
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`the house ended with ${code}`)));
    child.stdout.once('data', (line: Buffer) => done({ ...(JSON.parse(String(line)) as HouseSeen), stop }));
  });
}

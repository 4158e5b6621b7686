import { readFileSync } from 'node:fs';
import type { HouseSeen } from '../../support/house/house-process';
import type { Network } from '../driver';

type Asked = { url: string; method?: string; header: Record<string, string>; data?: unknown };
export type Upload = {
  url: string;
  filePath: string;
  header: Record<string, string>;
  name: string;
  onSent: () => void;
};
export type PhoneNetwork = ReturnType<typeof phoneNetwork>;

const slowMs = 1500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What lies between a phone and the service: its state, what it makes of answers, and a memory of what passed. */
export function phoneNetwork(house: HouseSeen) {
  const network = {
    state: 'up' as Network,
    asked: [] as string[],
    /** How many questions wait for their answer. */
    pending: 0,
    /** The most that ever waited beside each other. */
    most: 0,
    sent: undefined as Buffer | undefined,
    photoRefusal: undefined as string | undefined,
    heard: (answer: unknown): unknown => answer,
    /** Answers to questions at this path are late; those that are on their way wait to be let go. */
    heldPath: undefined as string | undefined,
    late: [] as (() => void)[],
  };
  const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, ''); // the address that was built in
  async function passing(url: string): Promise<void> {
    network.asked.push(pathOf(url));
    if (network.state === 'slow') await pause(slowMs);
    while (network.state === 'stuck') await pause(100);
    if (network.state === 'down') throw new Error('request:fail');
  }
  const request = (asked: Asked): Promise<{ status: number; data: unknown }> => {
    network.pending += 1;
    network.most = Math.max(network.most, network.pending);
    return answered(asked).finally(() => {
      network.pending -= 1;
    });
  };
  async function answered({ url, method = 'GET', header, data }: Asked): Promise<{ status: number; data: unknown }> {
    await passing(url);
    const answer = await fetch(house.service.url + pathOf(url), {
      method,
      headers: header,
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    const text = await answer.text();
    if (network.heldPath === pathOf(url)) {
      network.pending -= 1;
      await new Promise<void>((arrive) => network.late.push(arrive));
      network.pending += 1;
    }
    return { status: answer.status, data: network.heard(text ? JSON.parse(text) : '') };
  }
  async function upload({ url, filePath, header, name, onSent }: Upload): Promise<{ status: number; data: string }> {
    await passing(url);
    network.sent = readFileSync(filePath);
    onSent();
    if (network.photoRefusal) return { status: 503, data: JSON.stringify({ code: network.photoRefusal }) };
    const body = Buffer.concat([
      Buffer.from(
        `--phone\r\ncontent-disposition: form-data; name="${name}"; filename="p.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
      ),
      network.sent,
      Buffer.from('\r\n--phone--\r\n'),
    ]);
    const headers = { ...header, 'content-type': 'multipart/form-data; boundary=phone' };
    const answer = await fetch(house.service.url + pathOf(url), {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    return { status: answer.status, data: await answer.text() };
  }
  async function download({ url, header }: Pick<Asked, 'url' | 'header'>): Promise<{ status: number; bytes: Buffer }> {
    await passing(url);
    network.pending += 1;
    const answer = await fetch(house.service.url + pathOf(url), { headers: header }).finally(() => {
      network.pending -= 1;
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }
  return Object.assign(network, { request, upload, download });
}

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';

it('the web app begins a part at a time, the app itself last, and lets the phone draw and hear in between', async () => {
  const told: string[] = [];
  await new Promise<void>((done) => {
    class Channel extends MessageChannel {
      constructor() {
        super();
        this.port2.addEventListener('close', () => done());
        const post = this.port2.postMessage.bind(this.port2);
        this.port2.postMessage = (message: unknown) => {
          told.push('a task');
          post(message);
        };
      }
    }
    const require = (path: string) => void told.push(path);
    runInNewContext(readFileSync('config/web/in-steps.js', 'utf8'), { require, MessageChannel: Channel });
  });
  const parts = told.filter((one) => one !== 'a task');
  expect(parts.slice(-2)).toEqual(['../../src/app', '../../src/app.config']);
  expect(told.slice(0, -1)).toEqual(parts.flatMap((part) => ['a task', part]));
});

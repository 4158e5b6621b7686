/* eslint-disable @typescript-eslint/no-require-imports -- an import would begin all parts at once */
// The web app begins a part at a time and lets the phone draw and hear in between: begun in one go, a slow phone was deaf for a third
// of a second (docs/app-speed.md). The order is that of who needs whom; the last is the app with its router, as Taro writes it.
const parts = [
  () => require('./first-paint'),
  () => require('./parts/view'),
  () => require('./parts/runtime'),
  () => require('./parts/boxes'),
  () => require('./parts/router'),
  () => require('../../src/api/session'),
  () => require('../../src/features/screen/routes'),
  () => require('../../src/app'),
  () => require('../../src/app.config'),
];

const channel = new MessageChannel();
/** A task of its own, without the wait that browsers lay upon timers in timers. */
const next = () => channel.port2.postMessage(undefined);
channel.port1.onmessage = () => {
  const part = parts.shift();
  if (!part) return channel.port1.close();
  part();
  next();
};
next();

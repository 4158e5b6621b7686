import { expect, it } from '@jest/globals';
import { pdfOf } from '../../../server/process/pdf';

const sheet = { title: '异议书', language: 'zh-CN', margin: 48, createdAt: new Date('2026-11-30T10:00:00Z') };
const written = (words: string) => pdfOf(sheet, (doc) => void doc.text(words, { width: 200 }));

it.each(['当时绿灯\u200b，我已\u2060停车', '\u202a当时绿灯，\u202c我已停车', '当时绿灯\ufe0f，\ufeff我已停车'])(
  'what nobody sees in pasted words is no box on paper: %j',
  async (pasted) => {
    expect((await written(pasted)).equals(await written('当时绿灯，我已停车'))).toBe(true);
  },
);
it('what is seen is on paper', async () => {
  expect((await written('当时绿灯，我已停车')).equals(await written('当时红灯，我已停车'))).toBe(false);
});

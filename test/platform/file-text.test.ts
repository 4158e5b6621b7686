// A picture of the phone's as text, whatever way the platform hands files over.
import { afterEach, describe, expect, it } from '@jest/globals';
import { fileText } from '../../src/platform/file-text/index.alipay';
import { asBase64 } from '../../src/platform/file-text/base64';

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]);
const text = picture.toString('base64');
const bytes = Uint8Array.from(picture).buffer;

type Read = { encoding?: string; success(read: { data: unknown }): void; fail(): void };
const phone = globalThis as { my?: object };
const reading = (read: (asked: Read) => void) => (phone.my = { getFileSystemManager: () => ({ readFile: read }) });
afterEach(() => {
  delete phone.my;
});

describe('what a phone gives for a file', () => {
  it.each<[string, unknown]>([
    ['its text', text],
    ['its text in a data address', `data:image/jpeg;base64,${text}`],
    ['its text in lines', `${text.slice(0, 4)}\r\n${text.slice(4)}\n`],
    ['its text without the signs at the end', text.replace(/=+$/, '')],
    ['its bytes', bytes],
    ['a view of its bytes', new Uint8Array(bytes)],
  ])('is %s', (_what, data) => expect(asBase64(data)).toBe(text));

  it.each([['\u00ff\u00d8\u00ff'], [''], [undefined], [{}], [new ArrayBuffer(0)], ['A']])('is nothing: %j', (data) =>
    expect(asBase64(data)).toBeUndefined(),
  );

  it.each([1, 2, 3, 4, 5, 255])('is the same by %i bytes as by their text', (length) => {
    const some = Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
    expect(asBase64(some.buffer)).toBe(Buffer.from(some).toString('base64'));
  });
});

describe('in Alipay', () => {
  it('a phone that knows the encoding is asked once', async () => {
    const asked: Read[] = [];
    reading((one) => {
      asked.push(one);
      one.success({ data: text });
    });
    expect([await fileText('x.jpg'), asked.length]).toEqual([text, 1]);
  });
  it.each<[string, (asked: Read) => void]>([
    ['refuses it', ({ fail }) => fail()],
    ['gives signs for bytes', ({ success }) => success({ data: '\u00ff\u00d8\u00ff' })],
  ])('one that %s is asked for the bytes', async (_how, otherwise) => {
    reading((asked) => (asked.encoding ? otherwise(asked) : asked.success({ data: bytes })));
    expect(await fileText('x.jpg')).toBe(text);
  });
  it('one that no longer has the file says so', async () => {
    reading(({ fail }) => fail());
    expect(await fileText('x.jpg')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { formatOf, paperFormatOf } from '../../../server/papers/formats';

const sheet = sharp({ create: { width: 30, height: 30, channels: 3, background: '#fff' } });
const refusal = (bytes: Uint8Array): string => {
  try {
    return formatOf(bytes);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('first bytes', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s are a picture’s', async (format) =>
    expect(formatOf(await sheet.toFormat(format).toBuffer())).toBe(format),
  );
  it.each(['gif', 'tiff', 'avif'] as const)('of a %s are none that is read', async (format) =>
    expect(refusal(await sheet.toFormat(format).toBuffer())).toBe('not_a_picture'),
  );
  it.each(['heic', 'heix', 'mif1'])('of a photo as phones keep it (%s) are called by name', (brand) =>
    expect(refusal(Buffer.from(`\0\0\0\x24ftyp${brand}\0\0\0\0`, 'latin1'))).toBe('heic_picture'),
  );
  it.each([
    ['nothing', ''],
    ['words', 'not a picture'],
    ['a PDF', '%PDF-1.7'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a drawing behind an empty line', '\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a sound', 'RIFF\0\0\0\0WAVEfmt '],
    ['a signature in the middle', 'x\xff\xd8\xff\xe0'],
  ])('of %s are no picture’s', (_, text) => expect(refusal(Buffer.from(text, 'latin1'))).toBe('not_a_picture'));
});

describe('first bytes of a paper', () => {
  it.each(['%PDF-1.4', '%PDF-2.0', '\xef\xbb\xbf%PDF-1.7', '\r\n\r\n%PDF-1.7', `${' '.repeat(1000)}%PDF-1.7`])(
    'may be a PDF’s: %j',
    (text) => expect(paperFormatOf(Buffer.from(text, 'latin1'))).toBe('pdf'),
  );
  it.each(['%PD', 'PDF-1.7', `${' '.repeat(1024)}%PDF-1.7`, ''])('are none of a PDF: %j', (text) =>
    expect(() => paperFormatOf(Buffer.from(text, 'latin1'))).toThrow('not_a_picture'),
  );
  it('of a picture stay a picture’s, whatever stands behind them', () =>
    expect(paperFormatOf(Buffer.from('\xff\xd8\xff\xe0 %PDF-1.7', 'latin1'))).toBe('jpeg'));
});

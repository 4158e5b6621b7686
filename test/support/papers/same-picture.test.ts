import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { isSamePicture, shownBy } from './same-picture';
import { photoOfTicket } from './ticket-photo';

const ticket = { number: '3301061900000128', plate: '京A19974', fineYuan: 200 };
const drawn = async (change: Partial<typeof ticket> = {}) =>
  readFileSync(await photoOfTicket({ ...ticket, ...change }));

it('is the same picture however an encoder wrote it, and another one with another digit', async () => {
  const shown = await shownBy(await drawn());
  for (const quality of [60, 80, 92])
    expect(
      isSamePicture(
        shown,
        await shownBy(
          await sharp(await drawn())
            .jpeg({ quality })
            .toBuffer(),
        ),
      ),
    ).toBe(true);
  for (const other of [{ number: '3301061900000123' }, { number: '3301061900000188' }, { fineYuan: 300 }])
    expect(isSamePicture(shown, await shownBy(await drawn(other)))).toBe(false);
});

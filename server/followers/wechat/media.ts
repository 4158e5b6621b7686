import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureLimits } from '#contract/papers';
import type { TokenKeeper } from '../../accounts/platform-tokens';
import type { WechatApi } from '../../accounts/wechat-api';

/** Temporary media are kept by WeChat for three days; ours is sent again a day before. */
const thumbSeconds = 2 * 86_400;

/** What was sent, by its bytes; undefined where WeChat has it no more (40007) or answers something else than a file. */
export async function pictureOf(api: Pick<WechatApi, 'download'>, mediaId: string): Promise<Buffer | undefined> {
  const file = await api.download('/cgi-bin/media/get', { media_id: mediaId }, pictureLimits.bytes);
  return Buffer.isBuffer(file) && file.length > 0 ? file : undefined;
}

/** The picture on each card, uploaded by one node for all. */
export function createThumb(api: Pick<WechatApi, 'upload'>, tokens: TokenKeeper, appId: string) {
  const bytes = readFileSync(join(__dirname, 'card.png'));
  return (): Promise<string> =>
    tokens.get(`card ${appId}`, async () => {
      const answer = await api.upload('/cgi-bin/media/upload', { type: 'image' }, { name: 'card.png', bytes });
      const { media_id: id } = answer;
      if (typeof id !== 'string') throw new Error(`media/upload: ${answer.errcode} ${answer.errmsg}`);
      return { token: id, seconds: thumbSeconds };
    });
}

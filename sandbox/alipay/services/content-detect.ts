// alipay.security.risk.content.detect: PASSED or REJECTED. Its path in v3 follows the other methods'; no page of its own was found.
import type { Handler } from '../../kit/http/signed-routes';
import type { ContentJudge } from '../../kit/content-check';

export const detectContent =
  (judge: ContentJudge): Handler =>
  ({ body }) => {
    const { content } = body as { content?: string };
    if (!content) return { status: 400, body: { code: 'INVALID_PARAMETER', message: '参数有误' } };
    const verdict = judge(content);
    if (verdict === 'silent') return { status: 500, body: { code: 'SYSTEM_ERROR', message: '系统异常' } };
    return { status: 200, body: { action: verdict === 'hit' ? 'REJECTED' : 'PASSED', unique_id: 'sandbox' } };
  };

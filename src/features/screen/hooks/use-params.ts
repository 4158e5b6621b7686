import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { fieldsOf } from '../../../platform/entry';

/** What a page was opened with, decoded in this one place: whoever wrote a link, no parameter can end a page. */
export function useParams(): Partial<Record<string, string>> {
  const { params } = useRouter() as { params?: Record<string, unknown> };
  return useState(() => fieldsOf(params ?? {}))[0];
}

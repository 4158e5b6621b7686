import type { Law } from '#contract/law';
import { View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { Label } from '../../../ui/field';
import { Skeleton } from '../../../ui/skeleton';
import { Para } from '../../../ui/text';
import { noticeNumbers } from './notice-numbers';
import './notice-text.css';

/** What is agreed to, each part under its heading, with the numbers of today's law. */
export function NoticeText({ law }: { law: Law | undefined }) {
  const w = useWords(pay);
  if (!law) return <Skeleton />;
  return (
    <View>
      {w.notice(noticeNumbers(law)).map((paragraph, at) => (
        <View key={paragraph.slice(0, 8)} className="agreed__part">
          <Label>{w.noticeHeads[at]!}</Label>
          <Para>{paragraph}</Para>
        </View>
      ))}
    </View>
  );
}

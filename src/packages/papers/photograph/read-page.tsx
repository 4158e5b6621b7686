import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { PaperKind } from '#contract/papers';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/text';

type Props = { paper: PaperKind; main: ReactNode; retake?: () => void; children: ReactNode };

/** What the paper is, one main act at the thumb, and another photo unless that is the main act. */
export function ReadPage({ paper, main, retake, children }: Props) {
  const w = useWords(photo);
  return (
    <Page footer={main}>
      <View className={`t-paper-${paper}`}>
        <Title>{w.kinds[paper]}</Title>
        {children}
        {retake && <Button kind="quiet" className="t-again" label={w.retake} onTap={retake} />}
      </View>
    </Page>
  );
}

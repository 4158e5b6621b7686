import { Text } from '@tarojs/components';
import { MessageConsent } from '../../../features/messages/message-consent';
import { goTo } from '../../../features/screen/routes';
import { chooseReading, useReading, useWords, type Language } from '../../../i18n/language';
import { me } from '../../../i18n/me';
import { rights } from '../../../i18n/rights';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/facts';
import { Page } from '../../../ui/page';

export default function SettingsPage() {
  const w = useWords(me);
  const r = useWords(rights);
  const { language, largeText } = useReading();
  return (
    <Page>
      <Text className="title">{w.settings}</Text>
      <Text className="heading">{w.language}</Text>
      <Choice<Language>
        value={language}
        onChange={(chosen) => chooseReading({ language: chosen })}
        options={[
          { value: 'zh-CN', label: '简体中文', className: 't-zh' },
          { value: 'en', label: 'English', className: 't-en' },
        ]}
      />
      <Text className="heading">{w.large}</Text>
      <Choice<'standard' | 'large'>
        value={largeText ? 'large' : 'standard'}
        onChange={(size) => chooseReading({ largeText: size === 'large' })}
        options={[
          { value: 'standard', label: w.standard, className: 't-standard' },
          { value: 'large', label: w.largeOn, className: 't-large' },
        ]}
      />
      <MessageConsent />
      <Text className="heading">{w.privacy}</Text>
      <Card>
        <Text>{w.privacyText}</Text>
      </Card>
      <Button kind="plain" className="t-law" label={r.law} onTap={() => goTo('law')} />
    </Page>
  );
}

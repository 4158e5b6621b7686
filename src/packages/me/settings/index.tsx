import { Text } from '@tarojs/components';
import { MessageConsent } from '../../../features/messages/message-consent';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/use-title';
import { choosePreferences, usePreferences, useWords } from '../../../i18n/language';
import { languages, type Language } from '../../../i18n/languages';
import { me } from '../../../i18n/topics/me';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Page } from '../../../ui/page';
import { Heading, Title } from '../../../ui/text';

export default function SettingsPage() {
  useTitle('fines');
  const w = useWords(me);
  const { language, largeText } = usePreferences();
  return (
    <Page>
      <Title>{w.settings}</Title>
      <Heading>{w.language}</Heading>
      <Choice<Language>
        value={language}
        onChange={(chosen) => choosePreferences({ language: chosen })}
        options={(Object.keys(languages) as Language[]).map((value) => ({
          value,
          label: languages[value],
          className: `t-${value}`,
        }))}
      />
      <Heading>{w.large}</Heading>
      <Choice<'standard' | 'large'>
        value={largeText ? 'large' : 'standard'}
        onChange={(size) => choosePreferences({ largeText: size === 'large' })}
        options={[
          { value: 'standard', label: w.standard, className: 't-standard' },
          { value: 'large', label: w.largeOn, className: 't-large' },
        ]}
      />
      <MessageConsent />
      <Heading>{w.privacy}</Heading>
      <Card>
        <Text>{w.privacyText}</Text>
      </Card>
      <Button kind="plain" className="t-law" label={w.law} onTap={() => goTo('law')} />
    </Page>
  );
}

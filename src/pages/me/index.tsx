import { View } from '@tarojs/components';
import { MessageConsent } from '../../features/messages/message-consent';
import { goTo } from '../../features/screen/routes';
import { useTabWords } from '../../features/screen/hooks/use-tab-words';
import { useTitle } from '../../features/screen/hooks/use-title';
import { choosePreferences, textSizes, usePreferences, useWords, type TextSize } from '../../i18n/language';
import { languages, type Language } from '../../i18n/languages';
import { ask } from '../../i18n/topics/ask';
import { me } from '../../i18n/topics/me';
import { notices } from '../../i18n/topics/notices';
import { operator } from '../../i18n/topics/operator';
import { Page } from '../../ui/page';
import { Row, Rows } from '../../ui/row';
import { Segments } from '../../ui/segments';
import { Heading } from '../../ui/text';

/** How large and in which language stands first: whoever needs it could not read the way to it. */
export default function MePage() {
  useTitle('fines');
  useTabWords();
  const w = useWords(me);
  const { language, textSize } = usePreferences();
  return (
    <Page>
      <Heading>{w.large}</Heading>
      <Segments<TextSize>
        name={w.large}
        value={textSize}
        onChange={(size) => choosePreferences({ textSize: size })}
        options={textSizes.map((value) => ({ value, label: w.sizes[value], className: `t-${value}` }))}
      />
      <Heading>{w.language}</Heading>
      <Segments<Language>
        name={w.language}
        value={language}
        onChange={(chosen) => choosePreferences({ language: chosen })}
        options={(Object.keys(languages) as Language[]).map((value) => ({
          value,
          label: languages[value],
          className: `t-${value}`,
        }))}
      />
      <Ways />
      <View>
        <MessageConsent />
      </View>
    </Page>
  );
}

function Ways() {
  const w = useWords(me);
  const a = useWords(ask);
  const n = useWords(notices);
  const o = useWords(operator);
  return (
    <Rows>
      <Row
        icon="scales"
        className="t-objections"
        title={w.objections}
        note={w.objectionsNote}
        onTap={() => goTo('objections')}
      />
      <Row icon="car" className="t-borrowed" title={w.borrowed} onTap={() => goTo('borrowed')} />
      <Row icon="code" className="t-links" title={w.links} onTap={() => goTo('invite')} />
      <Row icon="info" className="t-help" title={a.title} note={a.note} onTap={() => goTo('help')} />
      <Row icon="bell" className="t-notices" title={n.title} note={n.note} onTap={() => goTo('notices')} />
      <Row icon="phone" className="t-about" title={o.about} note={o.aboutNote} onTap={() => goTo('about')} />
      <Row icon="lock" className="t-privacy" title={w.privacy} note={w.privacyNote} onTap={() => goTo('privacy')} />
      <Row icon="info" className="t-own-data" title={w.ownData} note={w.ownDataNote} onTap={() => goTo('ownData')} />
      <Row icon="shield" className="t-sessions" title={w.sessions} onTap={() => goTo('sessions')} />
      <Row icon="licence" className="t-licences" title={w.licences} onTap={() => goTo('licences')} />
      <Row icon="scales" className="t-plan" title={w.plan} note={w.planNote} onTap={() => goTo('plan')} />
      <Row icon="book" className="t-law" title={w.law} onTap={() => goTo('law')} />
      <Row icon="receipt" className="t-agreement" title={w.agreement} onTap={() => goTo('agreement')} />
    </Rows>
  );
}

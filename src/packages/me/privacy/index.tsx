import { View } from '@tarojs/components';
import type { Operator } from '#contract/operator';
import { useRunBy } from '../../../features/operator/use-run-by';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { usePreferences, useWords } from '../../../i18n/language';
import { operator as operatorWords } from '../../../i18n/topics/operator';
import { policy as words } from '../../../i18n/topics/policy';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';

/** What of a person's is handled, what for and how long (Personal Information Protection Law, art. 17). */
export default function PrivacyPage() {
  useTitle('fines');
  const w = useWords(words);
  const o = useWords(operatorWords);
  const { operator, sources = [] } = useRunBy().value ?? {};
  const police = sources.map(({ name }) => name);
  return (
    <Page>
      <Title>{w.title}</Title>
      {operator ? <Handler operator={operator} /> : <Notice tone="warn" className="t-unsaid" title={o.unsaid} />}
      <Heading>{w.what}</Heading>
      {Object.entries(w.kinds).map(([kind, { what, purpose, kept }]) => (
        <Card key={kind} className={`t-kind-${kind}`}>
          <Para>{what}</Para>
          <Fact label={w.purpose} value={purpose} />
          <Fact label={w.kept} value={kept} />
        </Card>
      ))}
      <Heading>{w.sharing}</Heading>
      <Para>{w.sharingText(police, w.cashier)}</Para>
      <Para>{w.storage}</Para>
      <Heading>{w.rights}</Heading>
      <Para>{w.rightsText}</Para>
      <Heading>{w.minors}</Heading>
      <Para>{w.minorsText}</Para>
      <Small para>{w.changes}</Small>
      <Rows>
        <Row icon="phone" className="t-about" title={o.about} note={o.aboutNote} onTap={() => goTo('about')} />
      </Rows>
    </Page>
  );
}

function Handler({ operator: { name, phone, retention, policyFrom } }: { operator: Operator }) {
  const w = useWords(words);
  const o = useWords(operatorWords);
  const { language } = usePreferences();
  return (
    <View className="t-handler">
      <Para>{w.handler(name)}</Para>
      <Small para>{w.from(policyFrom)}</Small>
      <Card>
        <Fact label={o.phone} value={phone} />
        <Fact label={w.retention} value={retention[language]} />
      </Card>
    </View>
  );
}

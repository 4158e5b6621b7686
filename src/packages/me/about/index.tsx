import { View } from '@tarojs/components';
import type { Operator, RunBy } from '#contract/operator';
import { useRunBy } from '../../../features/operator/use-run-by';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { usePreferences, useWords } from '../../../i18n/language';
import { operator as words } from '../../../i18n/topics/operator';
import { me } from '../../../i18n/topics/me';
import { call } from '../../../platform/phone-call';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Skeleton } from '../../../ui/skeleton';
import { Notice } from '../../../ui/status';
import { Heading, Title } from '../../../ui/text';

/** Who runs this, how they are reached, who takes the money and whose data is shown: all of it from the operator's settings. */
export default function AboutPage() {
  useTitle('fines');
  const w = useWords(words);
  const { value, failure, reload } = useRunBy();
  return (
    <Page>
      <Title>{w.about}</Title>
      {!value && <LoadFailure failure={failure} retry={reload} />}
      {!value && !failure && <Skeleton />}
      {value && !value.operator && <Notice tone="warn" className="t-unsaid" title={w.unsaid} />}
      <View>{value?.operator && <Known operator={value.operator} />}</View>
      <View>{value && <Sources sources={value.sources} />}</View>
    </Page>
  );
}

function Known({ operator }: { operator: Operator }) {
  const w = useWords(words);
  const p = useWords(me);
  const { phone, complaintPhone } = operator;
  return (
    <View>
      <Card className="t-operator">
        {useLines(operator).map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </Card>
      <Rows>
        <Row icon="phone" className="t-phone" title={w.phone} note={w.call(phone)} onTap={() => call(phone)} />
        <Row
          icon="phone"
          tone="warn"
          className="t-complaint"
          title={w.complaint}
          note={w.call(complaintPhone)}
          onTap={() => call(complaintPhone)}
        />
        <Row icon="lock" className="t-privacy" title={p.privacy} note={p.privacyNote} onTap={() => goTo('privacy')} />
      </Rows>
    </View>
  );
}

function useLines(operator: Operator): [label: string, value: string][] {
  const w = useWords(words);
  const { language } = usePreferences();
  const lines: [string, string | undefined][] = [
    [w.appName, operator.appName[language]],
    [w.name, operator.name],
    [w.developer, operator.developer],
    [w.hours, operator.hours[language]],
    [w.email, operator.email],
    [w.address, operator.address],
    [w.payee, operator.payee],
    [w.refunds, operator.refunds[language]],
    [w.record, FADAN_PLATFORM === 'h5' ? undefined : operator.records?.[FADAN_PLATFORM]],
    [w.icp, operator.icp],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}

function Sources({ sources }: Pick<RunBy, 'sources'>) {
  const w = useWords(words);
  return (
    <View>
      <Heading>{w.sources}</Heading>
      <Card className="t-sources">
        {sources.map(({ name, isPolice }) => (
          <Fact key={name} label={name} value={isPolice ? w.ofPolice : w.ofOthers} />
        ))}
      </Card>
    </View>
  );
}

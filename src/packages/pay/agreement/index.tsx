import { ScrollView, View } from '@tarojs/components';
import { keepAgreement } from '../../../api/session';
import { agree } from '../../../api/payments';
import { agreementVersion } from '../../../features/pay/agreement-version';
import { goBack } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/use-act';
import { useTitle } from '../../../features/screen/use-title';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { Button } from '../../../ui/button';
import { Label } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Refusal, Status } from '../../../ui/status';
import { Para, Title } from '../../../ui/text';
import { useHasAgreed } from './use-has-agreed';
import { end, useReading } from './use-reading';
import './index.css';

/** Once, before the first payment, and to be read again at any time. Agreeing is possible when the end has been in sight; nothing is ticked beforehand. */
export default function AgreementPage() {
  useTitle('payment');
  const w = useWords(pay);
  const { isRead, reachEnd, showEnd, shown } = useReading();
  const hasAgreed = useHasAgreed();
  const { act, busy, failure } = useAct();
  const agreeNow = () =>
    act(async () => {
      await agree(agreementVersion);
      keepAgreement(agreementVersion);
      return leave(goBack);
    });
  const footer = hasAgreed ? (
    <Button kind="plain" className="t-back" label={w.back} onTap={goBack} />
  ) : isRead ? (
    <Button className="t-agree" label={w.agree} busy={busy} onTap={() => void agreeNow()} />
  ) : (
    <Button kind="plain" className="t-read-on" label={w.readOn} onTap={showEnd} />
  );
  return (
    <Page footer={footer}>
      <Title>{w.agreement}</Title>
      <View>{hasAgreed && <Status tone="good" className="t-agreed" text={w.agreed} />}</View>
      {failure && <Refusal key={failure.text} title={failure.text} />}
      <ScrollView
        scrollY
        className="agreement t-notice"
        lowerThreshold={30}
        onScrollToLower={reachEnd}
        {...(shown && { scrollIntoView: shown })}
      >
        <Sections />
        <View id={end} className="agreement__end" />
      </ScrollView>
    </Page>
  );
}

/** Each part under its heading. */
function Sections() {
  const w = useWords(pay);
  return (
    <View>
      {w.notice.map((paragraph, at) => (
        <View key={paragraph.slice(0, 8)} className="agreement__one">
          <Label>{w.noticeHeads[at]!}</Label>
          <Para>{paragraph}</Para>
        </View>
      ))}
    </View>
  );
}

import { ScrollView, View } from '@tarojs/components';
import { fetchLaw } from '../../../api/law';
import { keepAgreement } from '../../../api/session';
import { agree } from '../../../api/payments';
import { agreementVersion } from '../../../features/pay/agreement-version';
import { goBack } from '../../../features/screen/routes';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Refusal, Status } from '../../../ui/status';
import { Title } from '../../../ui/text';
import { useHasAgreed } from './use-has-agreed';
import { NoticeText } from './notice-text';
import { end, useReading } from './use-reading';
import './index.css';

/** Once, before the first payment, and to be read again at any time. Agreeing is possible when the end has been in sight; nothing is ticked beforehand. */
export default function AgreementPage() {
  useTitle('payment');
  const w = useWords(pay);
  const { value: law, failure: unknown, reload } = useLoaded(() => fetchLaw());
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
  ) : isRead && law ? (
    <Button className="t-agree" label={w.agree} busy={busy} onTap={() => void agreeNow()} />
  ) : (
    <Button kind="plain" className="t-read-on" label={w.readOn} onTap={showEnd} />
  );
  return (
    <Page footer={footer}>
      <Title>{w.agreement}</Title>
      <View>{hasAgreed && <Status tone="good" className="t-agreed" text={w.agreed} />}</View>
      <LoadFailure failure={unknown} retry={reload} />
      {failure && <Refusal key={failure.text} title={failure.text} />}
      <ScrollView
        scrollY
        className="agreement t-notice"
        lowerThreshold={30}
        onScrollToLower={reachEnd}
        {...(shown && { scrollIntoView: shown })}
      >
        <View>{(law || !unknown) && <NoticeText law={law} />}</View>
        <View id={end} className="agreement__end" />
      </ScrollView>
    </Page>
  );
}

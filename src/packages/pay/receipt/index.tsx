import { Canvas, Image, View } from '@tarojs/components';
import type { Receipt } from '#contract/payments';
import { groupsOfFour } from '#domain/input/decision-number';
import { fen, yuanText } from '#domain/payments/money';
import { fetchReceipt } from '../../../api/payments';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { after } from '../../../i18n/topics/after';
import { history } from '../../../i18n/topics/history';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Money } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { pictured } from '../../../ui/spoken';
import { Notice, Status } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { usePdf } from './use-pdf';
import { useShare } from './use-share';
import { useSave } from './use-save';
import './index.css';

export default function ReceiptPage() {
  useTitle('payment');
  const w = useWords(after);
  const { id = '' } = useParams();
  const { value: receipt, failure, reload } = useLoaded(() => fetchReceipt(id));
  const offence = useOffence();
  const lines = receipt ? linesOf(receipt, w, offence) : [];
  const { busy, isDenied, save, allow } = useSave(() => ({ title: w.receiptTitle, lines, note: w.note }));
  return (
    <Page
      {...(receipt && {
        footer: <Button className="t-save-receipt" label={w.save} busy={busy} onTap={() => void save()} />,
      })}
    >
      <Title>{w.receiptTitle}</Title>
      <LoadFailure tone="bad" failure={failure} retry={reload} />
      {isDenied && (
        <Notice tone="warn" className="t-album-denied" title={w.albumDenied} text={w.notSaved}>
          <Button kind="quiet" className="t-allow-album" label={w.openSettings} onTap={allow} />
        </Notice>
      )}
      {!receipt && !failure && <Skeleton like="sum" />}
      {receipt && <ReceiptCard receipt={receipt} lines={lines} />}
      <Canvas type="2d" id="receipt" canvasId="receipt" className="receipt__canvas" />
    </Page>
  );
}

type Lines = readonly [label: string, value: string][];

/** What was paid, line by line, and the code that proves it at a check. */
function ReceiptCard({ receipt, lines }: { receipt: Receipt; lines: Lines }) {
  const w = useWords(after);
  const { state: states } = useWords(history);
  const pdf = usePdf(receipt);
  const share = useShare(receipt);
  return (
    <Card className="t-receipt-card">
      <View className="receipt__head">
        <Status tone="good" text={states.paid} />
        <Money amount={receipt.totalFen} size="hero" />
      </View>
      {lines.map(([label, value], index) => (
        <Fact key={index} label={label} value={value} />
      ))}
      <Small>{w.note}</Small>
      <View className="receipt__proof">
        <Image className="receipt__code t-proof" src={receipt.proofCode} {...pictured(w.proof)} />
        <Small centred>{w.proof}</Small>
      </View>
      <Button kind="quiet" className="t-share-proof" label={w.share} onTap={share} />
      <Button kind="quiet" className="t-receipt-pdf" label={w.pdf} busy={pdf.busy} onTap={pdf.open} />
    </Card>
  );
}

type Words = { [K in keyof (typeof after)['en']]: (typeof after)['zh-CN'][K] };

function linesOf(receipt: Receipt, w: Words, offence: ReturnType<typeof useOffence>): [string, string][] {
  return [
    [w.number, groupsOfFour(receipt.number)],
    [w.transaction, groupsOfFour(receipt.transactionId)],
    [w.paidAt, receipt.paidAt.slice(0, 19).replace('T', ' ')],
    [w.way, w.ways[receipt.gateway === 'alipay' ? 'alipay' : 'wechat']],
    ...(receipt.payee === null ? [] : [[w.payee, receipt.payee] as [string, string]]),
    ...receipt.items.flatMap((item): [string, string][] => [
      [groupsOfFour(item.decisionNumber), `¥${yuanText(fen(item.totalFen))}`],
      [item.plate, offence(item)],
    ]),
    [w.total, `¥${yuanText(fen(receipt.totalFen))}`],
  ];
}

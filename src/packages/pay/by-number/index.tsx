import { View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import type { ReadField } from '#contract/papers';
import { Remedies } from '../../../features/decision/remedies';
import { Ask } from '../../../features/help/ask';
import { OnPhoto, WholePhoto } from '../../../features/papers/on-photo';
import { AskToPay } from '../../../features/pay/ask-to-pay';
import { DecisionFacts } from '../../../features/pay/decision-facts';
import { isTakenHere, NotTakenHere } from '../../../features/pay/not-taken-here';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import { pay } from '../../../i18n/topics/pay';
import { digitKeys } from '../../../platform/digit-keys';
import { isFile } from '../../../platform/pdf-file';
import { wayOver } from '../../../platform/way-over';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field, FieldFault, Hint, Label } from '../../../ui/field';
import { FoursField } from '../../../ui/fours-field';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Skeleton } from '../../../ui/skeleton';
import { Notice } from '../../../ui/status';
import { Heading, Small, Title } from '../../../ui/text';
import { AtTreasury } from './at-treasury';
import { ExampleNumber, SeePaying } from './example-number';
import { useByNumber } from './use-by-number';
import { WhereItStands } from './where-it-stands';

export default function ByNumberPage() {
  useTitle('payment');
  const w = useWords(pay);
  const i = useWords(invite);
  const form = useByNumber();
  const { photo, read, decision, busy, lookUp } = form;
  return (
    <Page {...(!decision && { footer: <Button className="t-look" label={w.lookUp} busy={busy} onTap={lookUp} /> })}>
      <Title>{w.byNumber}</Title>
      {photo && <NumberOnPhoto photo={photo} read={read} />}
      <NumberField {...form} />
      <View>
        {!photo && !decision && !busy && (
          <View>
            <Rows>
              <Row icon="camera" className="t-by-photo" title={w.byPhoto} onTap={() => goTo('photograph')} />
              <Row
                icon="receipt"
                tone="calm"
                className="t-sent-links"
                title={i.sentEntry}
                onTap={() => goTo('invite')}
              />
            </Rows>
            <WhereItStands />
          </View>
        )}
      </View>
      <View>{busy && <Skeleton />}</View>
      {decision && <Found decision={decision} />}
      <View>{!busy && <Ask about="number" />}</View>
    </Page>
  );
}

/** In four boxes while it is typed; whoever mends it needs to see the caret in it. */
function NumberField({ shown, isMended, number, fault, decision, type }: ReturnType<typeof useByNumber>) {
  const w = useWords(pay);
  if (isMended)
    return (
      <Field
        className="t-number"
        long
        label={w.number}
        value={shown}
        onChange={type}
        error={fault}
        maxLength={64}
        hint={number.length === 15 ? w.fifteen : w.numberHint}
        placeholder="0000 0000 0000 0000"
      />
    );
  return (
    <View>
      <Label>{w.number}</Label>
      <FoursField
        label={w.number}
        className="t-number"
        value={number}
        onChange={type}
        wrong={fault !== undefined}
        keys={digitKeys}
      />
      {fault ? (
        <FieldFault key={fault}>{fault}</FieldFault>
      ) : (
        !decision && <Hint>{number.length === 15 ? w.fifteen : w.numberHint}</Hint>
      )}
    </View>
  );
}

/** The number as it stands on the photo, over the place where it is typed. */
function NumberOnPhoto({ photo, read }: { photo: string; read: ReadField | undefined }) {
  const w = useWords(pay);
  if (!read?.crop && !read?.value) return isFile(photo) ? null : <WholePhoto photo={photo} />;
  return (
    <Card className="t-on-photo">
      <OnPhoto field={read} />
      <Small>{w.fromPhoto}</Small>
    </Card>
  );
}

const isOwed = ({ status }: Decision): boolean =>
  status === 'unpaid' || status === 'overdue' || status === 'at_treasury';

function Found({ decision }: { decision: Decision }) {
  const w = useWords(pay);
  const done = decision.status === 'paid' || decision.status === 'paid_unconfirmed';
  return (
    <View>
      {done && <Notice tone="good" className="t-paid" title={w.paid} text={w.paidText} />}
      {decision.status === 'paying' && <Notice tone="warn" className="t-paying" title={w.paying} text={w.payingText} />}
      {decision.status === 'revoked' && (
        <Notice tone="good" className="t-revoked" title={w.revoked} text={w.revokedText} />
      )}
      {decision.status === 'suspended' && (
        <Notice tone="calm" className="t-suspended" title={w.suspended} text={w.suspendedText} />
      )}
      {decision.status === 'window_only' && (
        <Notice tone="warn" className="t-window" title={w.windowOnly} text={w.bring} />
      )}
      {decision.isExample && <ExampleNumber />}
      <SourceSays source={decision.source} />
      <Card className="t-facts">
        <DecisionFacts facts={decision} number={decision.number} />
      </Card>
      {isOwed(decision) && <WayToPay decision={decision} />}
      {isOwed(decision) && decision.serviceKnown && <Remedies decision={decision} />}
    </View>
  );
}

function WayToPay({ decision }: { decision: Decision }) {
  if (decision.isExample) return <SeePaying />;
  if (!isTakenHere(decision)) return <Elsewhere number={decision.number} />;
  return decision.status === 'at_treasury' ? <AtTreasury decision={decision} /> : <Whose number={decision.number} />;
}

/** Its payee has no merchant here: Alipay's mini-program from its browser, or somebody who is where it has one. */
function Elsewhere({ number }: { number: string }) {
  const w = useWords(pay);
  const { openInAlipay } = wayOver;
  return (
    <NotTakenHere>
      {openInAlipay && <Button className="t-alipay" label={w.openInAlipay} onTap={() => openInAlipay(number)} />}
      <AskToPay number={number} />
    </NotTakenHere>
  );
}

/** Whoever pays says for whom: the tap leads on. */
function Whose({ number }: { number: string }) {
  const w = useWords(pay);
  const go = (paidFor: 'mine' | 'other') => goTo('check', { decisions: number, paidFor });
  return (
    <View>
      <Heading>{w.whose}</Heading>
      <Rows>
        <Row icon="seal" className="t-mine" title={w.mine} note={w.mineNote} onTap={() => go('mine')} />
        <Row icon="car" tone="calm" className="t-other" title={w.other} note={w.otherNote} onTap={() => go('other')} />
      </Rows>
    </View>
  );
}

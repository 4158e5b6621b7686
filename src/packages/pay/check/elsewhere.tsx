import { View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { tell } from '../../../platform/dialogs';
import { wayOver } from '../../../platform/way-over';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** In an app that opens no cashier: where one opens, and the way there. */
export function Elsewhere({ decisionNumber }: { decisionNumber: string }) {
  const w = useWords(pay);
  const { openInAlipay } = wayOver;
  const copy = async () => tell((await wayOver.copyLink()) ? w.linkCopied : w.linkNotCopied);
  return (
    <View>
      <Notice tone="warn" className="t-elsewhere" title={w.elsewhere} text={w.elsewhereText} />
      {openInAlipay && (
        <Button className="t-alipay" label={w.openInAlipay} onTap={() => openInAlipay(decisionNumber)} />
      )}
      <Button className="t-copy-link" label={w.copyLink} onTap={() => void copy()} />
    </View>
  );
}

import type { Objectable } from '#contract/violations';
import { EvidencePictures } from '../../../features/evidence/evidence-pictures';
import type { Pictures } from '../../../features/evidence/use-pictures';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import type { Ground } from './use-object';

type Props = { objectable: Objectable; chosen: Ground | undefined; pictures: Pictures; takesPictures: boolean };

/** What helps most for the ground, and the pictures of it. No box: its rows lie eight deep. */
export function PicturesStep({ objectable: { grounds }, chosen, pictures, takesPictures }: Props) {
  const w = useWords(objections);
  const r = useWords(rights);
  const names: Record<string, string> = r.evidence;
  const picked = grounds.find(({ ground }) => ground === chosen)!;
  return (
    <>
      <Title>{w.picturesTitle}</Title>
      <Small para>{w.picturesWhy(r.grounds[picked.ground])}</Small>
      {takesPictures ? (
        <EvidencePictures pictures={pictures} />
      ) : (
        <Notice tone="calm" className="t-no-pictures" title={w.noPicturesHere} />
      )}
      <Rows>
        {picked.evidence.map((one) => (
          <Row key={one} icon="check" tone="good" className="t-evidence" title={names[one] ?? one} />
        ))}
      </Rows>
      {takesPictures && <Small para>{w.picturesPrivacy}</Small>}
    </>
  );
}

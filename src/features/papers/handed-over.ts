import { useState } from 'react';
import type { FieldName, ReadField } from '#contract/papers';

/** photo: its place in the phone. */
type Photographed = { photo: string; fields: readonly ReadField[] };
let handed: Photographed | undefined;

/** What was photographed, for the form that is opened next. In memory only. */
export const handOver = (photographed: Photographed): void => {
  handed = photographed;
};

/** What this page was opened with; gone with the page. */
export function useHandedOver() {
  const [mine] = useState(() => {
    const taken = handed;
    handed = undefined;
    return taken;
  });
  return {
    photo: mine?.photo,
    on: (name: FieldName): ReadField | undefined => mine?.fields.find((field) => field.name === name),
  };
}

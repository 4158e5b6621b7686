import { gatewayNames } from '#contract/payments';
import { bureauStatement } from '../bureau/statement';
import { partOfEach, partOfPayees } from '../gateways/all-gateways';
import type { Runtime } from '../ports';
import { reconcileDaily } from '../reconciliation/daily';
import { createReconcile } from '../reconciliation/reconcile';
import type { Database } from '../store/database';
import { statementSource } from '../store/statement-source';
import type { Adapters } from './adapters';

/** Everybody who keeps books about our payments, compared day by day with ours. */
export function wireReconciliation({ db, runtime, adapters }: { db: Database; runtime: Runtime; adapters: Adapters }) {
  const others = Object.entries(partOfPayees(adapters.payees, ({ statement }) => statement)).flatMap(([payee, each]) =>
    gatewayNames.flatMap((gateway) => (each[gateway] ? [[statementSource({ gateway, payee }), each[gateway]]] : [])),
  );
  const statements = {
    ...partOfEach(adapters.gateways, ({ statement }) => statement),
    ...Object.fromEntries(others),
    bureau: bureauStatement(adapters.bureau),
  };
  return { reconcile: reconcileDaily({ db, runtime, reconcile: createReconcile({ db, runtime, statements }) }) };
}

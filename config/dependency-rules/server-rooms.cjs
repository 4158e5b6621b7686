/**
 * The rooms of the service and whom each may import; docs/architecture.md draws these arrows. `types`: rooms of which it may
 * take types alone, since what it needs of them is handed to it in wiring.
 */
module.exports = {
  ports: { sees: [] },
  runtime: { sees: ['ports'] },
  settings: { sees: ['ports', 'process'], types: ['bureau', 'followers', 'messages', 'papers'] },
  store: { sees: ['ports', 'process', 'settings'] },
  process: { sees: ['ports'] },
  accounts: { sees: ['ports', 'store'] },
  law: { sees: ['ports'] },
  bureau: { sees: ['ports', 'settings', 'store'], types: ['accounts', 'reconciliation'] },
  decisions: { sees: ['ports', 'store'], types: ['bureau', 'cars'] },
  violations: { sees: ['ports', 'store', 'decisions'], types: ['bureau', 'cars', 'licences'] },
  cars: { sees: ['ports', 'store', 'decisions', 'violations'], types: ['bureau'] },
  licences: { sees: ['ports', 'store'] },
  objections: { sees: ['ports', 'store', 'violations'], types: ['bureau', 'cars'] },
  treasury: { sees: ['ports', 'store', 'decisions'], types: ['bureau'] },
  cases: { sees: ['ports', 'store'], types: ['reconciliation'] },
  payments: { sees: ['ports', 'store', 'settings', 'decisions', 'treasury', 'cases'], types: ['bureau', 'cars'] },
  receipts: { sees: ['ports', 'store', 'payments'] },
  reconciliation: { sees: ['ports', 'store', 'cases'] },
  gateways: { sees: ['ports', 'settings', 'payments', 'reconciliation'] },
  messages: { sees: ['ports', 'store'], types: ['accounts'] },
  followers: { sees: ['ports', 'store'], types: ['accounts'] },
  watching: { sees: ['ports', 'store'], types: ['bureau'] },
  papers: { sees: ['ports'], types: ['bureau'] },
  'sign-in': { sees: ['ports', 'settings'] },
  jobs: { sees: ['ports', 'store'] },
  ops: { sees: ['ports', 'store', 'law', 'payments'], types: ['followers'] },
  http: {
    sees: ['ports', 'settings', 'store', 'law', 'payments', 'violations', 'receipts'],
    types: ['cars', 'decisions', 'gateways', 'licences', 'objections', 'papers', 'treasury', 'watching', 'bureau'],
  },
  app: { sees: ['http', 'ports', 'settings', 'store'] },
};

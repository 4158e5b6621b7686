import { auditRoutes } from './pages/audit';
import { casesRoutes } from './pages/cases';
import { daysRoutes } from './pages/days';
import { overviewRoutes } from './pages/overview';
import { paymentRoutes } from './pages/payment';
import { paymentsRoutes } from './pages/payments';
import { refundsRoutes } from './pages/refunds';
import { reportsRoutes } from './pages/reports';
import { sourcesRoutes } from './pages/sources';
import { refusedPage } from './refused';
import type { OperatorRoute } from './route';
import { leavingRoutes } from './sign-in/leaving';

const nowhere: OperatorRoute = {
  method: 'GET',
  path: '/operator/*',
  role: 'any',
  answer: async (seen) =>
    seen.path === '/operator/' ? { goTo: '/operator' } : refusedPage(seen, 404, seen.words.refused.gone),
};

/** Every page and every act of operators, with the role that it needs. */
export const operatorRoutes: readonly OperatorRoute[] = [
  ...overviewRoutes,
  ...paymentsRoutes,
  ...paymentRoutes,
  ...refundsRoutes,
  ...casesRoutes,
  ...daysRoutes,
  ...sourcesRoutes,
  ...reportsRoutes,
  ...auditRoutes,
  ...leavingRoutes,
  nowhere,
];

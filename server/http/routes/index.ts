import type { Route } from '../route.ts';
import { absenceRoutes } from './absences.ts';
import { arrivalRoutes } from './arrival.ts';
import { awaitedRoutes } from './awaited.ts';
import { calendarRoutes } from './calendar.ts';
import { caseFileRoutes } from './caseFile.ts';
import { catalogueRoutes } from './catalogue.ts';
import { certificateRoutes } from './certificates.ts';
import { contactRoutes } from './contacts.ts';
import { counterRoutes } from './counter.ts';
import { deliveryRoutes } from './deliveries.ts';
import { documentRoutes } from './documents.ts';
import { errandRoutes } from './errands.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './exports.ts';
import { fileRoutes } from './files.ts';
import { handOverRoutes } from './handOvers.ts';
import { incomingRoutes } from './incoming.ts';
import { lawRoutes } from './law.ts';
import { limitRoutes } from './limits.ts';
import { noticeRoutes } from './notices.ts';
import { officeRoutes } from './office.ts';
import { officerRoutes } from './officers.ts';
import { overviewRoutes } from './overview.ts';
import { petitionRoutes } from './petitions.ts';
import { receptionRoutes } from './receptions.ts';
import { registerRoutes } from './registers.ts';
import { scanRoutes } from './scans.ts';
import { sessionRoutes } from './session.ts';
import { signatureRoutes } from './signatures.ts';
import { signingRoutes } from './signing.ts';
import { successionRoutes } from './successions.ts';
import { taskRoutes } from './tasks.ts';
import { ticketRoutes } from './tickets.ts';
import { transferRoutes } from './transfers.ts';
import { wordRoutes } from './word.ts';
import { workloadRoutes } from './workload.ts';

/** Everything the API can do: what the router serves and what its description tells. */
export function allRoutes(): Route[] {
  return [
    ...sessionRoutes(),
    ...officerRoutes,
    ...officeRoutes,
    ...limitRoutes,
    ...lawRoutes,
    ...successionRoutes,
    ...calendarRoutes,
    ...catalogueRoutes,
    ...eventRoutes,
    ...taskRoutes,
    ...petitionRoutes,
    ...contactRoutes,
    ...documentRoutes,
    ...deliveryRoutes,
    ...wordRoutes,
    ...errandRoutes,
    ...awaitedRoutes,
    ...transferRoutes,
    ...signingRoutes,
    ...signatureRoutes,
    ...ticketRoutes,
    ...certificateRoutes,
    ...absenceRoutes,
    ...workloadRoutes,
    ...handOverRoutes,
    ...caseFileRoutes,
    ...fileRoutes,
    ...incomingRoutes,
    ...arrivalRoutes,
    ...registerRoutes,
    ...exportRoutes,
    ...counterRoutes,
    ...receptionRoutes,
    ...scanRoutes,
    ...overviewRoutes,
    ...noticeRoutes,
  ];
}

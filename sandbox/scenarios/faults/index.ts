/** Lag, outages, restarts and clocks that drift. */
import type { Topic } from '../topic.ts';
import { clocksDriftApart } from './clocks-drift-apart.ts';
import { failoverLosesTheDelete } from './failover-loses-the-delete.ts';
import { firstTheStoreThenTheIssuer } from './first-the-store-then-the-issuer.ts';
import { issuerOutage } from './issuer-outage.ts';
import { listInMemory } from './list-in-memory.ts';
import { logoutNobodyHeard } from './logout-nobody-heard.ts';
import { outageFailingOpen } from './outage-failing-open.ts';
import { outageThenPartition } from './outage-then-partition.ts';
import { slowRequestSavesBack } from './slow-request-saves-back.ts';
import { theOtherRegion } from './the-other-region.ts';

export const faults: Topic = {
  title: 'When something fails',
  files: [
    theOtherRegion,
    outageThenPartition,
    outageFailingOpen,
    listInMemory,
    failoverLosesTheDelete,
    slowRequestSavesBack,
    clocksDriftApart,
    issuerOutage,
    firstTheStoreThenTheIssuer,
    logoutNobodyHeard,
  ],
};

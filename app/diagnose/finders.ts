import type { CauseFinder } from './case.ts';
import { accountCauses } from './causes/account.ts';
import { archiveCauses } from './causes/archives.ts';
import { boundsCauses } from './causes/bounds.ts';
import { codexCauses } from './causes/codex.ts';
import { codexHomeCauses } from './causes/codex-home.ts';
import { deadRouteCauses } from './causes/dead-route.ts';
import { emptyRouteCauses } from './causes/empty-route.ts';
import { copiedCauses, importedCauses } from './causes/copied.ts';
import { environmentCauses } from './causes/environment.ts';
import { expiryCauses } from './causes/expiry.ts';
import { foreignDatabaseCauses } from './causes/foreign-database.ts';
import { gatewayStartCauses } from './causes/gateway-start.ts';
import { gatewayCauses } from './causes/gateway.ts';
import { grantCauses } from './causes/grant.ts';
import { keyAsTokenCauses } from './causes/key-as-token.ts';
import { lockedCauses } from './causes/locked.ts';
import { lockoutCauses } from './causes/lockout.ts';
import { memoryCauses, wideMemoryCauses } from './causes/memory.ts';
import { orderCauses } from './causes/order.ts';
import { ownerOlderCauses } from './causes/owner-older.ts';
import { otherAccountCauses } from './causes/other-account.ts';
import { rightsCauses } from './causes/rights.ts';
import { routeCauses } from './causes/route.ts';
import { runtimeCauses } from './causes/runtime.ts';
import { secretCauses } from './causes/secret.ts';
import { secretProviderCauses } from './causes/secret-provider.ts';
import { sessionCauses } from './causes/session.ts';
import { sharingCauses } from './causes/sharing.ts';
import { splitCauses } from './causes/split.ts';
import { storeCauses } from './causes/store.ts';
import { strandedCauses } from './causes/stranded.ts';
import { versionCauses } from './causes/version.ts';
import { wrongHostCauses, wrongStoreCauses } from './causes/wrong-store.ts';

/** What looks at one install at a time. */
export const FINDERS: readonly CauseFinder[] = [
  ownerOlderCauses,
  storeCauses,
  boundsCauses,
  secretCauses,
  keyAsTokenCauses,
  secretProviderCauses,
  gatewayStartCauses,
  strandedCauses,
  archiveCauses,
  grantCauses,
  routeCauses,
  runtimeCauses,
  codexHomeCauses,
  orderCauses,
  emptyRouteCauses,
  sessionCauses,
  gatewayCauses,
  lockoutCauses,
  accountCauses,
  expiryCauses,
  codexCauses,
  versionCauses,
  rightsCauses,
  otherAccountCauses,
  memoryCauses,
  environmentCauses,
  wrongHostCauses,
  importedCauses,
  lockedCauses,
  splitCauses,
  foreignDatabaseCauses,
  deadRouteCauses,
];

/** What looks across installs. */
export const WIDE_FINDERS: readonly CauseFinder[] = [
  sharingCauses,
  wideMemoryCauses,
  wrongStoreCauses,
  copiedCauses,
];

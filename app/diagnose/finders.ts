import type { CauseFinder } from './case.ts';
import { accountCauses } from './causes/sign-in/account.ts';
import { archiveCauses } from './causes/store/archives.ts';
import { boundsCauses } from './causes/store/bounds.ts';
import { codexCauses } from './causes/codex/codex.ts';
import { codexHomeCauses } from './causes/codex/codex-home.ts';
import { deadRouteCauses } from './causes/route/dead-route.ts';
import { emptyRouteCauses } from './causes/route/empty-route.ts';
import { copiedCauses, importedCauses } from './causes/sign-in/copied.ts';
import { environmentCauses } from './causes/route/environment.ts';
import { expiryCauses } from './causes/sign-in/expiry.ts';
import { foreignDatabaseCauses } from './causes/store/foreign-database.ts';
import { gatewayStartCauses } from './causes/gateway/gateway-start.ts';
import { gatewayCauses } from './causes/gateway/gateway.ts';
import { grantCauses } from './causes/sign-in/grant.ts';
import { keyAsTokenCauses } from './causes/sign-in/key-as-token.ts';
import { lockedCauses } from './causes/store/locked.ts';
import { lockoutCauses } from './causes/sign-in/lockout.ts';
import { memoryCauses, wideMemoryCauses } from './causes/memory/memory.ts';
import { orderCauses } from './causes/route/order.ts';
import { ownerOlderCauses } from './causes/store/owner-older.ts';
import { otherAccountCauses } from './causes/store/other-account.ts';
import { rightsCauses } from './causes/store/rights.ts';
import { routeCauses } from './causes/route/route.ts';
import { runtimeCauses } from './causes/route/runtime.ts';
import { secretCauses } from './causes/sign-in/secret.ts';
import { secretProviderCauses } from './causes/sign-in/secret-provider.ts';
import { sessionCauses } from './causes/route/session.ts';
import { sharingCauses } from './causes/sign-in/sharing.ts';
import { splitCauses } from './causes/store/split.ts';
import { storeCauses } from './causes/store/store.ts';
import { strandedCauses } from './causes/store/stranded.ts';
import { versionCauses } from './causes/gateway/version.ts';
import { wrongHostCauses, wrongStoreCauses } from './causes/store/wrong-store.ts';

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

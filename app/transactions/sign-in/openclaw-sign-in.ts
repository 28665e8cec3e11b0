import { type Words } from '../../model/told.ts';
import { randomUUID } from 'node:crypto';
import { adviceIn, AppError } from '../../model/errors.ts';
import { BrowserFlow } from '../../oauth/authorization-code-flow.ts';
import { isDifferentAccount, type Grant } from '../../oauth/grant.ts';
import { DeviceFlow } from '../../oauth/device-code-flow.ts';
import { openLoopback } from '../../oauth/loopback-server.ts';
import type { FoundLoginOutcome, FoundLoginRun } from '../../model/sign-in-run.ts';
import { commitGrant } from './commit.ts';
import type { LoginDeps } from './sign-in-parts.ts';
import { refuseOpenData } from '../../platform/data-folder.ts';
import { holdLoginLock } from '../../platform/process-lock.ts';
import { preflight, type LoginPlan } from './preflight.ts';
import { startRun } from './single-run.ts';
import type { RunControl } from './run-events.ts';

export type { LoginDeps } from './sign-in-parts.ts';

/**
 * Starts the one-click sign-in of a row: preflight, browser, exchange, account, then the write as a transaction
 * (backup, write, verify, agree, gateway, proof). Nothing is written before the account is settled; any failure after
 * the write puts the old state back through the same owner's code.
 * @throws AppError SIGNIN_BUSY when this process runs one already. Every later failure is the outcome.
 */
export function startLogin(deps: LoginDeps): FoundLoginRun {
  return startRun(deps.row.profileId, deps.ports.clock, (control) => signIn(deps, control));
}

async function signIn(deps: LoginDeps, control: RunControl): Promise<FoundLoginOutcome> {
  const { ports, options, sharers = [] } = deps;
  if (sharers.length > 0) control.emit({ type: 'shared', with: sharers });
  await refuseOpenData(ports, options.dataDir);
  const release = await holdLoginLock(options.dataDir, ports.clock.now());
  try {
    const flowOf = (plan: LoginPlan): BrowserFlow => new BrowserFlow(plan.issuer, ports.clock, deps.fetch);
    const plan = await control.step(
      'preflight',
      async () => {
        const checked = await preflight(deps);
        await flowOf(checked).checkReachable(control.signal);
        control.stopIfCancelled();
        return checked;
      },
      (checked) => checked.warnings[0] ?? null,
    );
    const grant = await (deps.device ? byCode : browse)(deps, control, plan, flowOf(plan));
    await settleAccount(control, plan, grant);
    control.stopIfCancelled();
    return await commitGrant(deps, control, plan, grant, randomUUID());
  } finally {
    await release();
  }
}

/** Browser and exchange. The loopback server lives only as long as this call. */
async function browse(
  deps: LoginDeps,
  control: RunControl,
  plan: LoginPlan,
  flow: BrowserFlow,
): Promise<Grant> {
  const server = await openLoopback(plan.issuer);
  try {
    const request = await flow.begin(server.redirectUri);
    const code = await control.step('browser', async () => {
      const waiting = server.waitForCode(request.state, deps.ports.clock, control.signal);
      // The wait may end before the browser is up; its failure is taken where it is awaited.
      waiting.catch(() => {});
      control.takePastes((text) => server.paste(text));
      control.emit({ type: 'url', url: request.url, port: server.port, portNote: server.portNote });
      await deps.ports.browser.open(request.url).catch(() => {
        // The address is shown: a person can open it by hand, also in a browser on another desktop.
        control.emit({ type: 'step', step: 'browser', state: 'running', note: noBrowserNote() });
      });
      return waiting;
    });
    return await control.step('exchange', () => flow.redeem(request, code, control.signal));
  } finally {
    control.takePastes(null);
    await server.close();
  }
}

/** A code on any device, and exchange. No port is opened. */
async function byCode(
  deps: LoginDeps,
  control: RunControl,
  plan: LoginPlan,
  flow: BrowserFlow,
): Promise<Grant> {
  const device = new DeviceFlow(plan.issuer, deps.ports.clock, deps.fetch);
  const { code, verifier } = await control.step('browser', async () => {
    const request = await device.begin(control.signal);
    const { verificationUrl, userCode, expiresAt } = request;
    control.emit({ type: 'code', verificationUrl, userCode, expiresAt });
    return device.wait(request, control.signal);
  });
  const request = { url: '', state: randomUUID(), redirectUri: plan.issuer.device.redirect, verifier };
  return control.step('exchange', () => flow.redeem(request, code, control.signal));
}

/** What is said of a browser that did not come up. */
export function noBrowserNote(): Words {
  return adviceIn(new AppError('SIGNIN_NO_BROWSER').view());
}

/** @throws AppError ACCOUNT_MISMATCH when another account signed in and the person did not want it. */
async function settleAccount(control: RunControl, plan: LoginPlan, grant: Grant): Promise<void> {
  await control.step('account', async () => {
    const before = plan.profile.account;
    if (!isDifferentAccount(before, grant.account)) return;
    if (!(await control.confirmAccount(before, grant.account))) throw new AppError('ACCOUNT_MISMATCH');
  });
}

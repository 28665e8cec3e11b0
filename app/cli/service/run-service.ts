import { createOwners } from '../../platform/ownership/owners.ts';
import { firstRefused } from '../../platform/ownership/program-owner.ts';
import { AppError } from '../../model/errors.ts';
import { say } from '../../language/say.ts';
import { sendExternally, noticePayload } from '../../notify/external-notice.ts';
import { undeliveredPath } from '../../notify/delivery.ts';
import type { Fetch, Ports } from '../../platform/ports.ts';
import { refuseOpenData } from '../../platform/data-folder.ts';
import { callManager, carryOut, findDefinition } from '../../service/carry-out.ts';
import { installedService } from '../../service/installed-service.ts';
import { type Manager, managerOf, SYSTEMCTL } from '../../service/manager.ts';
import { type Found, keptFiles, planInstall, planRemove, type ServicePlan } from '../../service/plan.ts';
import { readServiceSettings, type ServiceSettings } from '../../service/settings.ts';
import type { Arguments } from '../arguments.ts';
import { defaultDataDir } from '../../platform/data-dir.ts';
import { thisMachine } from '../machine.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { planDocument, planText, statusDocument, statusText } from './print-service.ts';
import { serviceCommand } from './service-command.ts';
import { thisProgram, type Running } from './this-program.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Everything that a command about the service looks at. */
interface Scene {
  ports: Ports;
  dataDir: string;
  manager: Manager;
  found: Found;
  kept: ServiceSettings | null;
  running: boolean;
}

async function look(args: Arguments, env: Env, fakes: ServiceFakes): Promise<Scene> {
  const ports = { ...thisMachine(env, null), ...fakes.ports };
  const dataDir = args.dataDir ?? defaultDataDir(env, ports.home, ports.platform);
  const there = await Promise.all(SYSTEMCTL.map((file) => ports.files.facts(file).catch(() => null)));
  const systemctl = SYSTEMCTL.find((_file, at) => there[at]) ?? SYSTEMCTL[0];
  const manager = managerOf({
    ...ports,
    systemctl,
    dataDir,
    uid: ports.user?.uid ?? null,
    user: `${env['USERDOMAIN'] ?? '.'}\\${env['USERNAME'] ?? ''}`,
  });
  if (!manager) throw new AppError('SERVICE_UNSUPPORTED', ports.platform);
  const found = await findDefinition(ports, manager.path);
  const kept = await readServiceSettings(ports, dataDir);
  const { code } = await callManager(ports, manager.ask);
  return { ports, dataDir, manager, found, kept, running: code === 0 };
}

/** Whether systemd keeps this person's services after the last logout; null where the question does not arise. */
async function lingers({ ports, manager }: Scene): Promise<boolean | null> {
  if (manager.kind !== 'systemd' || !ports.user) return null;
  const name = await createOwners(ports).nameOf(ports.user.uid);
  if (name === null || name.includes('/')) return null;
  return (await ports.files.facts(`/var/lib/systemd/linger/${name}`).catch(() => null)) !== null;
}

async function carry(scene: Scene, plan: ServicePlan, args: Arguments, stdio: Stdio): Promise<boolean> {
  const { ports, manager } = scene;
  if (!args.json) stdio.stdout.write(planText(plan, manager, ports.home, args.dryRun));
  if (!args.dryRun) await carryOut(ports, plan);
  if (args.json) stdio.stdout.write(`${JSON.stringify(planDocument(plan, manager, args.dryRun), null, 2)}\n`);
  return !args.dryRun && !plan.nothing;
}

async function install(args: Arguments, env: Env, stdio: Stdio, running: Running, fakes: ServiceFakes) {
  const scene = await look(args, env, fakes);
  const { ports, dataDir, manager, found, kept } = scene;
  if (!(await ports.files.facts(manager.ask.file).catch(() => null)))
    throw new AppError('SERVICE_UNSUPPORTED', manager.ask.file);
  await refuseOpenData(ports, dataDir);
  const self = await thisProgram(running, env, ports.files);
  const run = [self.program, ...self.args.filter((word) => !word.startsWith('-'))];
  const { refused } = await firstRefused({ ...ports, owners: createOwners(ports) }, run);
  if (refused) throw new AppError('SERVICE_COMMAND', refused.at);
  const { hook, webhook, ping } = args.outside;
  const wanted: ServiceSettings = {
    schema: 1,
    installedAt: ports.clock.now(),
    hook: hook ?? kept?.hook ?? null,
    webhook: webhook ?? kept?.webhook ?? null,
    ping: ping ?? kept?.ping ?? null,
    gateway: args.engine.gateway ?? kept?.gateway ?? null,
  };
  const command = serviceCommand(self, args, dataDir, env);
  const plan = planInstall({
    manager,
    found,
    command,
    wanted,
    before: kept,
    dataDir,
    running: scene.running,
  });
  const done = await carry(scene, plan, args, stdio);
  if (args.json) return EXIT.ok;
  if (done) stdio.stdout.write(`${say('Installed. It starts with your session, and is at work now.')}\n`);
  if (wanted.hook === null && wanted.webhook === null)
    stdio.stdout.write(`${say('It tells nobody yet: install it again with --hook or --webhook.')}\n`);
  if ((await lingers(scene)) === false)
    stdio.stdout.write(
      `${say('It ends when you log out for the last time. To keep it running without you, once:')}\n  loginctl enable-linger\n`,
    );
  return EXIT.ok;
}

async function remove(args: Arguments, env: Env, stdio: Stdio, fakes: ServiceFakes): Promise<number> {
  const scene = await look(args, env, fakes);
  const { ports, dataDir, manager, found } = scene;
  const all = keptFiles(dataDir, undeliveredPath(dataDir));
  const there = await Promise.all(all.map((path) => ports.files.facts(path).catch(() => null)));
  const left = all.filter((_path, at) => there[at]);
  const done = await carry(scene, planRemove({ manager, found, left }), args, stdio);
  if (done && !args.json) stdio.stdout.write(`${say('Removed. Nothing of it is left.')}\n`);
  return EXIT.ok;
}

async function status(args: Arguments, env: Env, stdio: Stdio, fakes: ServiceFakes): Promise<number> {
  const scene = await look(args, env, fakes);
  const liveness = await installedService(scene.ports, scene.dataDir);
  const facts = {
    manager: scene.manager,
    found: scene.found,
    kept: scene.kept,
    running: scene.running,
    liveness,
    lingers: await lingers(scene),
    now: scene.ports.clock.now(),
    home: scene.ports.home,
  };
  stdio.stdout.write(args.json ? `${JSON.stringify(statusDocument(facts), null, 2)}\n` : statusText(facts));
  if (liveness.state === 'absent') return EXIT.unknown;
  return liveness.state === 'silent' ? EXIT.act : EXIT.ok;
}

/** Sends a test notice by the ways that are named, or by those of the installed service. */
async function test(args: Arguments, env: Env, stdio: Stdio, fakes: ServiceFakes): Promise<number> {
  const ports = { ...thisMachine(env, null), ...fakes.ports };
  const dataDir = args.dataDir ?? defaultDataDir(env, ports.home, ports.platform);
  const kept = await readServiceSettings(ports, dataDir);
  const named = args.outside.hook !== null || args.outside.webhook !== null;
  const { hook, webhook } = named ? args.outside : (kept ?? args.outside);
  if (hook === null && webhook === null) throw new AppError(kept ? 'SERVICE_TELLS_NOBODY' : 'SERVICE_ABSENT');
  const notice = {
    title: say('Test notice of Clawlamp'),
    body: say('Someone asked for it. If you can read this, notices arrive here.'),
    urgency: 'low' as const,
  };
  const tale = noticePayload(notice, ports.clock.now(), ports.home);
  const proxied = webhook === null ? null : await import('../../platform/node/proxied-fetch.ts');
  const fetch: Fetch | undefined = fakes.fetch ?? (await proxied?.proxiedFetch(env)) ?? undefined;
  const world = { ...ports, ...(fetch ? { fetch } : {}) };
  const failures = await sendExternally({ hook, webhook }, tale, world);
  if (args.json)
    stdio.stdout.write(`${JSON.stringify({ schema: 1, sent: failures.length === 0, failures }, null, 2)}\n`);
  else if (failures.length === 0) stdio.stdout.write(`${say('Sent, and taken.')}\n`);
  for (const sentence of failures) stdio.stderr.write(`${sentence}\n`);
  return failures.length === 0 ? EXIT.ok : EXIT.act;
}

/** What tests put in the place of the machine. */
export interface ServiceFakes {
  ports?: Partial<Ports>;
  fetch?: Fetch;
}

/**
 * `service install|status|remove|test`. Each change is a plan first, which `--dry-run` only shows.
 * @throws AppError of the SERVICE_ codes, DATA_FOLDER_REFUSED
 */
export async function runService(
  args: Arguments,
  env: Env,
  stdio: Stdio,
  running: Running,
  fakes: ServiceFakes = {},
): Promise<number> {
  switch (args.operands[0]) {
    case 'install':
      return install(args, env, stdio, running, fakes);
    case 'remove':
      return remove(args, env, stdio, fakes);
    case 'test':
      return test(args, env, stdio, fakes);
    default:
      return status(args, env, stdio, fakes);
  }
}

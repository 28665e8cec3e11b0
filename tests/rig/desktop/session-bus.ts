import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLeashed, type Leashed } from './leashed-process.ts';
import { until } from './until.ts';

export interface SessionBus {
  /** For DBUS_SESSION_BUS_ADDRESS. */
  address: string;
  daemon: Leashed;
}

/**
 * A bus of our own: its own socket, and only the activatable services named here, so that nothing installed on the
 * machine (a notification daemon, a keyring) starts by itself and the user's own bus is never touched.
 * @param services bus name -> command line to start it on demand
 */
export async function startSessionBus(
  folder: string,
  env: Record<string, string>,
  services: Record<string, string> = {},
): Promise<SessionBus> {
  const serviceFolder = path.join(folder, 'services');
  mkdirSync(serviceFolder, { recursive: true, mode: 0o700 });
  for (const [name, command] of Object.entries(services)) {
    const text = `[D-BUS Service]\nName=${name}\nExec=${command}\n`;
    writeFileSync(path.join(serviceFolder, `${name}.service`), text);
  }
  const config = path.join(folder, 'bus.conf');
  writeFileSync(config, busConfig(path.join(folder, 'socket'), serviceFolder));
  const daemon = startLeashed('dbus-daemon', ['--nofork', '--print-address=1', `--config-file=${config}`], {
    env,
  });
  const address = await until('dbus-daemon to say its address', () => {
    if (daemon.child.exitCode !== null) throw new Error(`dbus-daemon ended: ${daemon.said()}`);
    return /^unix:\S+$/m.exec(daemon.said())?.[0];
  });
  return { address, daemon };
}

const busConfig = (socket: string, services: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

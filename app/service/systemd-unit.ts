import { refuseControls, SERVICE_NOTE, signed, type ServiceCommand } from './definition.ts';

/** One word in double quotes (systemd.syntax(7), "Quoting"); a per cent sign begins a specifier (systemd.unit(5)). */
function systemdWord(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`;
}

/** An argument of ExecStart, in which `$` begins a variable as well (systemd.service(5), "Command lines"). Not for the program. */
function systemdArgument(text: string): string {
  return systemdWord(text).replaceAll('$', '$$$$');
}

/**
 * A user unit that keeps a command alive. It comes back ten seconds after whatever ended it, but not after a command line that was
 * not understood (64), and however often that was.
 * @throws RangeError where a control character stands in the command
 */
export function systemdUnit(command: ServiceCommand): string {
  refuseControls(command);
  const start = [systemdWord(command.program), ...command.args.map(systemdArgument)].join(' ');
  const environment = Object.entries(command.env).map(
    ([name, value]) => `Environment=${systemdWord(`${name}=${value}`)}`,
  );
  return signed(
    [
      `# ${SERVICE_NOTE}`,
      '[Unit]',
      'Description=Clawlamp: watches the sign-ins of OpenClaw and Codex',
      'StartLimitIntervalSec=0',
      '',
      '[Service]',
      'Type=simple',
      `ExecStart=${start}`,
      ...environment,
      'Restart=always',
      'RestartSec=10',
      'RestartPreventExitStatus=64',
      'UMask=0077',
      'NoNewPrivileges=yes',
      'SyslogIdentifier=clawlamp',
      '',
      '[Install]',
      'WantedBy=default.target',
      '',
    ].join('\n'),
  );
}

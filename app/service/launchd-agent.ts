import { LABEL, refuseControls, SERVICE_NOTE, signed, type ServiceCommand } from './definition.ts';
import { xmlText } from './xml-text.ts';

const PLIST =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

function strings(texts: readonly string[], indent: string): string[] {
  return texts.map((text) => `${indent}<string>${xmlText(text)}</string>`);
}

/**
 * A launch agent that keeps a command alive (launchd.plist(5)): no shell, no variables, each argument as it stands. launchd waits
 * ten seconds between two starts.
 * @throws RangeError where a control character stands in the command
 */
export function launchdAgent(command: ServiceCommand): string {
  refuseControls(command);
  const environment = Object.entries(command.env).flatMap(([name, value]) => [
    `    <key>${xmlText(name)}</key>`,
    ...strings([value], '    '),
  ]);
  return signed(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      PLIST,
      `<!-- ${SERVICE_NOTE} -->`,
      '<plist version="1.0">',
      '<dict>',
      '  <key>Label</key>',
      ...strings([LABEL], '  '),
      '  <key>ProgramArguments</key>',
      '  <array>',
      ...strings([command.program, ...command.args], '    '),
      '  </array>',
      '  <key>EnvironmentVariables</key>',
      '  <dict>',
      ...environment,
      '  </dict>',
      '  <key>RunAtLoad</key>',
      '  <true/>',
      '  <key>KeepAlive</key>',
      '  <true/>',
      '  <key>ThrottleInterval</key>',
      '  <integer>10</integer>',
      '  <key>ProcessType</key>',
      '  <string>Background</string>',
      '  <key>Umask</key>',
      // 0077 as the decimal number that a property list holds.
      '  <integer>63</integer>',
      '</dict>',
      '</plist>',
      '',
    ].join('\n'),
  );
}

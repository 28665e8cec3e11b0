import { refuseControls, SERVICE_NOTE, signed, type ServiceCommand } from './definition.ts';
import { xmlText } from './xml-text.ts';

/**
 * One argument as the C runtime of Windows takes a command line apart ("Parsing C command-line arguments"): in double quotes, a
 * quote behind a backslash, and backslashes doubled only where a quote follows.
 */
export function windowsArgument(text: string): string {
  if (/^[\w.:/\\=-]+$/.test(text) && text !== '') return text;
  let inside = '';
  let slashes = 0;
  for (const char of text) {
    // Those before a quote are doubled, and one more shields the quote itself.
    if (char === '"') inside += '\\'.repeat(slashes + 1);
    inside += char;
    slashes = char === '\\' ? slashes + 1 : 0;
  }
  return `"${inside}${'\\'.repeat(slashes)}"`;
}

/**
 * A task that starts a command when this person signs in and again a minute after it ended (Task Scheduler schema, version 1.2),
 * with no more rights than the person has. Task Scheduler sets no variables; the person's own are there.
 * @param user the account, as `DOMAIN\name`
 * @throws RangeError where a control character stands in the command
 */
export function scheduledTask(command: ServiceCommand, user: string): string {
  refuseControls(command);
  const line = command.args.map(windowsArgument).join(' ');
  return signed(
    [
      '<?xml version="1.0" encoding="UTF-16"?>',
      '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
      '  <RegistrationInfo>',
      `    <Description>${SERVICE_NOTE}</Description>`,
      '  </RegistrationInfo>',
      '  <Triggers>',
      '    <LogonTrigger>',
      '      <Enabled>true</Enabled>',
      `      <UserId>${xmlText(user)}</UserId>`,
      '    </LogonTrigger>',
      '  </Triggers>',
      '  <Principals>',
      '    <Principal id="Author">',
      `      <UserId>${xmlText(user)}</UserId>`,
      '      <LogonType>InteractiveToken</LogonType>',
      '      <RunLevel>LeastPrivilege</RunLevel>',
      '    </Principal>',
      '  </Principals>',
      '  <Settings>',
      '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
      '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
      '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
      '    <StartWhenAvailable>true</StartWhenAvailable>',
      '    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
      '    <RestartOnFailure>',
      '      <Interval>PT1M</Interval>',
      '      <Count>999</Count>',
      '    </RestartOnFailure>',
      '  </Settings>',
      '  <Actions Context="Author">',
      '    <Exec>',
      `      <Command>${xmlText(command.program)}</Command>`,
      `      <Arguments>${xmlText(line)}</Arguments>`,
      '    </Exec>',
      '  </Actions>',
      '</Task>',
      '',
    ].join('\r\n'),
  );
}

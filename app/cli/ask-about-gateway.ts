import { say } from '../language/say.ts';
import { Secret } from '../model/secret.ts';
import type { Ports } from '../platform/ports.ts';
import { gatewayAddress } from '../openclaw/remote-gateway/address.ts';
import { keysFor } from '../engine/remote-gateway.ts';
import {
  allowClearText,
  allowsClearText,
  keepTypedToken,
  wasAskedForToken,
} from '../openclaw/remote-gateway/known.ts';
import type { Arguments } from './arguments.ts';
import type { Stdio } from './stdio.ts';

/**
 * What a person is asked once, and never again, of a gateway that they name: whether it may be asked without encryption, and a
 * token where nothing that they have set belongs to this address. Where nobody is there to answer, nothing is asked, and the
 * reading says what is missing.
 */
export async function askAboutGateway(
  args: Arguments,
  stdio: Stdio,
  ports: Ports,
  dataDir: string,
): Promise<void> {
  if (args.engine.gateway === undefined || args.json || args.command === 'watch') return;
  const address = gatewayAddress(args.engine.gateway);
  const { name } = address;
  if (address.clearText && !(await allowsClearText(dataDir, address))) {
    const question = say(
      'The way to {name} is not encrypted: whoever is on it reads the token. Ask it all the same? [y/N] ',
      { name },
    );
    if (!stdio.ask || !(await stdio.ask(question))) return;
    await allowClearText(dataDir, address);
  }
  if (!stdio.secret || (await wasAskedForToken(dataDir, address))) return;
  const { token, password } = await keysFor(ports, { ...args.engine, dataDir }, address);
  if (token || password) return;
  const question = say(
    'Token of the gateway at {name} (kept sealed, for this address alone; nothing for none): ',
    { name },
  );
  const typed = await stdio.secret(question, stdio.signal);
  // Interrupted is no answer.
  if (typed !== null) await keepTypedToken(ports.vault, dataDir, address, Secret.from(typed.trim()));
}

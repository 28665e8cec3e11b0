/**
 * Run by `node.exe` in a copy of the checkout: a key goes into Windows' own Credential Manager and comes back, is not set over, and
 * is gone afterwards. Prints the names of what went wrong as JSON, nothing else.
 */
import { Secret } from '../../../app/model/secret.ts';
import { systemVault } from '../../../app/platform/node/vault.ts';

const wrong: string[] = [];
const hold = (name: string, right: boolean): void => {
  if (!right) wrong.push(name);
};

const vault = systemVault();
const account = 'proof';
// SECURITY: a text of this proof's own, opened to be compared.
const read = async (): Promise<string | null> => (await vault.get(account))?.open() ?? null;
hold('nothing before', (await read()) === null);
// Known once it was asked.
hold(`kind is ${vault.kind}`, vault.kind === 'napi-keyring');
await vault.set(account, Secret.from('0123456789-äß') as Secret);
hold('what was set comes back', (await read()) === '0123456789-äß');
const over = await vault.set(account, Secret.from('other') as Secret).then(
  () => true,
  () => false,
);
hold('nothing is set over it', !over && (await read()) === '0123456789-äß');
await vault.delete(account);
hold('nothing afterwards', (await read()) === null);
console.log(JSON.stringify(wrong));

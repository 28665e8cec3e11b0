import * as v from 'valibot';
import type { SettingChange } from '../../contract/pages.ts';
import { say } from '../../language/say.ts';
import { GATEWAY, HOOK, WEBHOOK, type Preferences } from '../../preferences/preferences.ts';
import { gatewayAddress, type GatewayAddress } from '../../openclaw/remote-gateway/address.ts';
import { shown } from '../../words/names.ts';

/** A question that the system itself puts to the person, outside of the panel's page. */
export interface SettingQuestion {
  message: string;
  /** What was entered, and what it means. */
  detail: string;
  yes: string;
  /** The gateway that may be asked without encryption once the answer is yes. */
  clearText: GatewayAddress | null;
}

/**
 * What has to be confirmed before it is kept: a page that was led astray could otherwise have a program run, notices sent away,
 * or a token go elsewhere. Nothing for other settings, for taking one away, for one that stands already, and for an entry that
 * is not taken anyway.
 */
export function questionFor(change: SettingChange, kept: Preferences): SettingQuestion | null {
  const yes = say('Use it');
  switch (change.name) {
    case 'hook': {
      const file = change.file.trim();
      if (!v.is(HOOK, file) || file === kept.hook) return null;
      const detail = say('{entry}\n\nIt is run with your rights, with each notice on its standard input.', {
        entry: shown(file, 1_024),
      });
      return { message: say('Run this program for each notice?'), detail, yes, clearText: null };
    }
    case 'webhook': {
      const url = change.url.trim();
      if (!v.is(WEBHOOK, url) || url === kept.webhook) return null;
      const detail = say('{entry}\n\nIt gets the words of each notice, with accounts shortened.', {
        entry: shown(url, 2_048),
      });
      return { message: say('Send each notice to this address?'), detail, yes, clearText: null };
    }
    case 'gateway': {
      const text = change.address.trim();
      if (!v.is(GATEWAY, text)) return null;
      const address = gatewayAddress(text);
      if (!address.clearText && text === kept.gateway) return null;
      const entry = shown(text, 2_048);
      const detail = address.clearText
        ? say(
            '{entry}\n\nThe way there is not encrypted: whoever is on it reads the token. It is asked only when you ask.',
            { entry },
          )
        : say('{entry}\n\nIt gets the token that you keep for this address, and is asked once an hour.', {
            entry,
          });
      const message = say('Ask the gateway at this address?');
      return { message, detail, yes, clearText: address.clearText ? address : null };
    }
    default:
      return null;
  }
}

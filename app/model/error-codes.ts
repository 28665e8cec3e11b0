import type { Message } from '../language/messages.ts';

/**
 * Every way Clawlamp can fail on purpose, with the sentence a person reads and their one next step. The list is closed:
 * a code that is not here does not compile.
 */
export const ERRORS = {
  USAGE: ['That command was not understood.', 'Look at the commands there are.'],
  PROFILE_NOT_FOUND: ['No sign-in has that name.', 'Read again, and look at the names.'],
  PROFILE_AMBIGUOUS: ['More than one sign-in has that name.', 'Say which one.'],
  INSTALL_NOT_FOUND: ['No OpenClaw here has that name.', 'Read again, and look at the names.'],
  NOT_OURS_TO_SIGN_IN: [
    'This sign-in belongs to another program, which renews it itself.',
    'Sign in through that program.',
  ],
  STORE_UNREADABLE: [
    'The credential store could not be read.',
    'Check that the file exists and that you may read it.',
  ],
  STORE_UNKNOWN: [
    'This store is newer than Clawlamp knows.',
    'Nothing was read further or changed. {advice}',
  ],
  OTHER_ACCOUNT: [
    'This belongs to another account, or others may change it.',
    'Work on it as that account, or close it to others. Nothing was changed.',
  ],
  STORE_READ_ONLY: [
    'This store may not be written.',
    'Give your user the right to write it, then try again.',
  ],
  STORE_BUSY: ['OpenClaw is changing this store right now.', 'Wait a moment, then try again.'],
  STORE_CHANGED: [
    'The store changed meanwhile.',
    'Look at the new state, then try again if it still needs you.',
  ],
  SAME_FILE: [
    'What would be removed is what should stay: two paths lead to one file.',
    'Nothing was changed. Look at the new state.',
  ],
  NOT_ON_ROUTE: ['No agent would use this sign-in next.', 'Open Why to see which one it would use.'],
  REPAIR_NOT_FOUND: ['Nothing here can be repaired that way.', 'Read again, and look at what is wrong now.'],
  REPAIR_NEEDS_YES: ['Nobody can be asked here.', 'Nothing was changed.'],
  REPAIR_NO_EFFECT: ['The repair did not help.', 'The old state was put back. Open Why for the reason.'],
  BUNDLE_LEAK: [
    'The bundle would have held something private.',
    'Nothing was written. Report this, with what Copy gives instead.',
  ],
  FILE_EXISTS: ['There is a file of that name.', 'Name another one.'],
  FILE_REFUSED: ['The file could not be written.', 'Name a place where you may write.'],
  UNDO_NOT_FOUND: ['There is no change to undo.', 'Look at the timeline to see what was changed.'],
  UNDO_TOO_LATE: ['That change is too old to undo.', 'Look at the present state, and change what it needs.'],
  UNDO_STALE: [
    'That sign-in was renewed since, so its old copy would sign everyone out.',
    'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.',
  ],
  UNDO_SHARED: [
    'Another program held the old sign-in too and may have spent it since.',
    'Leave the new one in place, or sign in again.',
  ],
  OWNER_NOT_FOUND: [
    'The OpenClaw program that owns this store was not found.',
    'Press “Choose OpenClaw…”, or install OpenClaw for this account.',
  ],
  NO_OPENCLAW: [
    'That file is no OpenClaw that could be run from here.',
    'Choose the file named openclaw that you start it with.',
  ],
  NO_STATE_DIR: [
    'There are no files of OpenClaw in that folder.',
    'Choose the folder that holds openclaw.json, mostly named .openclaw.',
  ],
  OWNER_OLDER: [
    'This OpenClaw is older than its store or its settings.',
    'Run the newer OpenClaw again. Nothing was changed.',
  ],
  OWNER_FAILED: ['OpenClaw refused the change.', 'Nothing was changed. Open the details for its own words.'],
  OWNER_CANNOT_WRITE: [
    'This OpenClaw offers no safe way to write its store.',
    'Sign in with its own command, openclaw models auth login, or update it.',
  ],
  OWNER_NODE_TOO_OLD: [
    'This OpenClaw needs a newer Node.',
    'Install the Node version it names, then try again.',
  ],
  CODEX_NOT_FOUND: ['The Codex program was not found.', 'Install Codex for this account, then read again.'],
  CODEX_REFUSED: [
    'Codex did not take the sign-in.',
    'The login it had is still there. Open the details for its own words.',
  ],
  SIGNIN_BUSY: ['A sign-in is already running.', 'Finish or cancel it first.'],
  SIGNIN_HELD: [
    'One more sign-in would not help now.',
    'Look at the timeline for the reason, or sign in all the same.',
  ],
  SIGNIN_CANCELLED: ['The sign-in was cancelled.', 'Sign in again when you are ready.'],
  SIGNIN_TIMEOUT: ['No answer came from the browser in time.', 'Sign in again.'],
  SIGNIN_DENIED: ['The sign-in page said no.', 'Sign in again and allow access.'],
  SIGNIN_NO_BROWSER: ['The browser could not be opened.', 'Open the address shown by hand.'],
  DEVICE_CODE_OFF: [
    'The sign-in server offers no sign-in by code here.',
    'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.',
  ],
  PASTE_REFUSED: [
    'That is not the answer of this sign-in.',
    'Paste the whole address at which the browser ended.',
  ],
  PORTS_BUSY: [
    'Both callback ports are held by another program.',
    'Close that program or its sign-in, or sign in by a code instead.',
  ],
  ISSUER_UNREACHABLE: ['The sign-in server did not answer.', 'Check the network or proxy, then try again.'],
  ISSUER_REFUSED: [
    'The sign-in server refused this sign-in.',
    'Sign in again. If it repeats, wait: more tries will not help.',
  ],
  ISSUER_REGION: [
    'The sign-in server refused this network or region.',
    'Check your proxy. Signing in again will not help.',
  ],
  PROXY_REFUSED: [
    'A proxy on the way refused the request.',
    'Check the proxy and its password in the system settings, then try again. Signing in again will not help.',
  ],
  CERTIFICATE_UNKNOWN: [
    'This machine does not trust the certificate it was shown.',
    'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.',
  ],
  GRANT_INCOMPLETE: ['The sign-in server sent an incomplete answer.', 'Sign in again.'],
  ACCOUNT_MISMATCH: [
    'That is a different account than before.',
    'Sign in with the account shown, or confirm the change.',
  ],
  VERIFY_FAILED: [
    'OpenClaw did not accept the new sign-in.',
    'The old state was put back. Open the details for the reason.',
  ],
  UNDO_FAILED: [
    'The old state could not be put back.',
    'The backup is kept. Open the details for its place.',
  ],
  BACKUP_FAILED: ['The backup could not be written.', 'Nothing was changed. Check free space and rights.'],
  DISK_READ_ONLY: ['The disk may not be written.', 'Make it writable again, then try once more.'],
  DISK_FULL: ['There is no space left on the disk.', 'Free some space, then try again.'],
  GATEWAY_UNREACHABLE: ['The gateway did not answer.', 'Start the gateway, or restart it if it is stuck.'],
  GATEWAY_ADDRESS: [
    'That is no address of a gateway.',
    'Name one like wss://host, or ws:// on this machine or a private network.',
  ],
  GATEWAY_LOCKED: [
    'The gateway did not take the token or password.',
    'Name the gateway and its token as gateway.remote in the configuration of OpenClaw.',
  ],
  GATEWAY_CLEAR_TEXT: [
    'The way to this gateway is not encrypted: whoever is on it reads the token.',
    'Reach it by wss:// or by a tunnel to this machine. Or allow it once: set its address again in the settings.',
  ],
  GATEWAY_ONLY_ASKED: [
    'The way to this gateway is not encrypted, so it is asked only when you ask.',
    'Read again to ask it now.',
  ],
  GATEWAY_UNPAIRED: [
    'The gateway has not let this device in for that yet.',
    'Let it in on the host of the gateway: openclaw devices list, then openclaw devices approve.',
  ],
  GATEWAY_REFUSED: ['The gateway refused the request.', 'Open the details for its own words.'],
  GATEWAY_STALE: ['The gateway still holds the old sign-in.', 'Restart the gateway to take the new one.'],
  VAULT_UNAVAILABLE: [
    'No system keyring is available.',
    'Unlock it or start one. Clawlamp works without it.',
  ],
  VAULT_LOCKED: ['The system keyring is locked.', 'Unlock it, then try again.'],
  KEY_MISSING: [
    'The key of this change is no longer on this machine.',
    'Nothing was changed. If it was in another keyring, open that one and try again.',
  ],
  SEAL_BROKEN: [
    'What Clawlamp kept of this change does not open with its key.',
    'Nothing was changed. It is damaged or was changed by somebody: leave it, and sign in again where it is needed.',
  ],
  RECORD_OLD: [
    'An earlier Clawlamp wrote this record, which nothing vouches for.',
    'Finish it or undo it by your own choice: nothing of it is run by itself.',
  ],
  DATA_FOLDER_REFUSED: [
    "Clawlamp's own folder belongs to somebody else or others may write in it.",
    'Make it yours alone (the details name it), then try again. Nothing in it was believed or run.',
  ],
  STOPPED: ['Stopped.', 'Nothing was changed.'],
  SERVICE_FOREIGN: [
    'In the place of the service stands something that Clawlamp did not write, or that was changed since.',
    'Nothing was changed. Look at it (the details name it), and move it away yourself if it is not needed.',
  ],
  SERVICE_TEMPORARY: [
    'This Clawlamp is only here for the moment, so no service can rely on it.',
    'Install it first (npm install --global clawlamp, or a package), then try again.',
  ],
  SERVICE_COMMAND: [
    'The service cannot be given this command.',
    'Nothing was changed. A path with a control character, or a program that others may change, cannot be used.',
  ],
  SERVICE_FAILED: [
    'The service manager of the system did not take it.',
    'Everything was put back as it was. Its own words are in the details; a session of your own may be needed.',
  ],
  SERVICE_UNSUPPORTED: [
    'Clawlamp knows no service manager on this system.',
    'Let the one that is here start clawlamp watch with --hook or --webhook.',
  ],
  SERVICE_ABSENT: ['The service is not installed.', 'Install it: clawlamp service install'],
  SERVICE_TELLS_NOBODY: [
    'The service has neither a hook nor a webhook.',
    'Install it again with --hook or --webhook, or name one here.',
  ],
  SETTINGS_INVALID: ['A setting could not be read.', 'The default is used until it is set again.'],
  INTERNAL: [
    'Something went wrong inside Clawlamp.',
    'Try again. If it repeats, report it with the details.',
  ],
} as const satisfies Record<string, readonly [sentence: Message, nextStep: Message]>;

export type ErrorCode = keyof typeof ERRORS;

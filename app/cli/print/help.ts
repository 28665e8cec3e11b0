import type { Message } from '../../language/messages.ts';
import { say } from '../../language/say.ts';
import type { Command } from '../arguments.ts';

const OVERVIEW: Message = `Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.

Usage: clawlamp COMMAND [options]

Commands
  status             What every sign-in is worth right now. Passive: reads files, runs nothing.
  explain [PROFILE]  Why one sign-in is in its state, with evidence and the next step.
  login PROFILE      Sign in again in the browser, hand it to OpenClaw, and prove that it works.
  plan PROFILE       What a sign-in or a repair would change there. Changes nothing.
  repair [CODE...]   Make the repairs that need no sign-in, each shown first and undoable for 30 days.
  undo [ID]          Take back the newest repair, or the one named by history.
  watch              A line per change until you stop it.
  history [PROFILE]  What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.

  bundle FILE        What Clawlamp sees and has done, redacted and checked, in one file for a report.
  lamp               How to get the desktop app: the same engine as an icon in the menu bar.
  service ACTION     watch kept alive by the system: install, status, remove, or test for a test notice.
  completion SHELL   The script that lets bash, zsh, fish or powershell complete commands and names.
  drill [SCENE]      Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.

PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.

Options
  --json             For scripts: one JSON document on standard output, always in English.
  --provider P       Only sign-ins of this provider.
  --agent A          Only this agent of OpenClaw.
  --profile NAME     Only this OpenClaw, as its own --profile names it; default for the one without a name.
  --show-accounts    Show e-mail addresses in full.
  --meant            history: say that the changes still open were meant.
  --device           login: by a code on any device.
  --turn             login: prove it with one real, billed turn of an agent, one word long.
  --yes              login: accept another account than before, or try although it is held back; repair, undo: change without asking.
  --demo             Run on an embedded sample instead of your own files.
  --version          Say which Clawlamp this is.

Where to look (the programs' own variables and defaults otherwise)
  --state-dir DIR    OpenClaw's state directory.      --codex-home DIR     Codex's home.
  --config FILE      OpenClaw's configuration.        --codex-bin FILE     The codex program.
  --openclaw-bin F   The openclaw program.            --data-dir DIR       Clawlamp's own journal.
  --gateway URL      A gateway elsewhere, asked as well.
  --issuer URL       Another sign-in server, for tests.
  --now TIME         Judge as if it were this time, for tests.

Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done

Examples
  clawlamp status
  clawlamp explain work
  clawlamp login me@example.com
  clawlamp status --json | jq .verdict
`;

const TOPICS: Partial<Record<Command, Message>> = {
  status: `Usage: clawlamp status [-v] [--json | --format F] [--provider P] [--agent A] [--show-accounts] [--ask-owner]

Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`,
  explain: `Usage: clawlamp explain [PROFILE] [--json] [--agent A] [--ask-owner]

One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`,
  login: `Usage: clawlamp login PROFILE [--device] [--turn] [--yes] [--json]

Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`,
  plan: `Usage: clawlamp plan PROFILE [--json]

What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands
there and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.
`,
  repair: `Usage: clawlamp repair [CODE... | PLAN...] [--yes] [--json] [--agent A]

Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  undo: `Usage: clawlamp undo [ID] [--yes] [--json]

Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the
repair is left alone, and a copy of a sign-in that was renewed since does not come back.
`,
  drill: `Usage: clawlamp drill [expiry|shared|gateway] [--yes]

Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`,
  service: `Usage: clawlamp service install [--hook FILE] [--webhook URL] [--ping URL] [--dry-run] [--json]
       clawlamp service status|remove|test [--json]

Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`,
  completion: `Usage: clawlamp completion bash|zsh|fish|powershell

Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`,
  bundle: `Usage: clawlamp bundle FILE
       clawlamp bundle --preview

Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`,
  history: `Usage: clawlamp history [PROFILE] [--json] [--meant] [--agent A]

What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`,
  watch: `Usage: clawlamp watch [--json] [--hook FILE] [--webhook URL] [--provider P] [--agent A]

Prints the state once, then a line (with --json a document) per change. It waits for events of the file system and for
the next deadline: no polling. Stop it with Ctrl+C.

  --hook FILE     Run this program (full path) when someone must act, with the notice as JSON on its standard input.
  --webhook URL   Post the notice to this https address. Each is told once per sign-in; accounts are shortened.
`,
};

/**
 * The help text of a command, or the overview.
 * @param program how this program was called, which is how the examples are written
 */
export function helpText(topic: string | undefined, program: string): string {
  const text = say(TOPICS[topic as Command] ?? OVERVIEW);
  // A shell completes only what is installed under its own name.
  return topic === 'completion' ? text : text.replace(/\bclawlamp(?= )/g, () => program);
}

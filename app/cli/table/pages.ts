import type { Message } from '../../language/messages.ts';
import type { CommandName } from './commands.ts';

/** What `COMMAND --help` says below the lines of usage. A command without a page shows the overview. */
export const PAGES: Partial<Record<CommandName, Message>> = {
  status: `Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`,
  explain: `One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`,
  login: `Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`,
  plan: `What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands
there and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.
`,
  repair: `Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  undo: `Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the
repair is left alone, and a copy of a sign-in that was renewed since does not come back.
`,
  drill: `Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`,
  service: `Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`,
  completion: `Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`,
  bundle: `Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`,
  history: `What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`,
  watch: `Prints the state once, then a line (with --json a document) per change. It waits for events of the file system and for
the next deadline: no polling. Stop it with Ctrl+C.

  --hook FILE     Run this program (full path) when someone must act, with the notice as JSON on its standard input.
  --webhook URL   Post the notice to this https address. Each is told once per sign-in; accounts are shortened.
`,
};

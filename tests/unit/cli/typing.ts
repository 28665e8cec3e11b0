import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Real shells in a real terminal (util-linux `script`), with a stand-in for the installed program that the test answers for. */

const SHELLS = {
  bash: { file: 'bash', start: 'bash --norc --noprofile -i', ready: "PS1='ready> '" },
  zsh: {
    file: 'zsh',
    start: 'zsh -f -i',
    ready:
      'autoload -Uz compinit; compinit -u -d "$HOME/.dump"; unsetopt ZLE_RPROMPT_INDENT; PS1=\'ready> \'',
  },
  fish: { file: 'fish', start: 'fish --no-config -i', ready: 'function fish_prompt; echo "ready> "; end' },
} as const;

export type TypingShell = keyof typeof SHELLS;

/** True where this machine has the shell and a terminal to run it in. */
export function canType(shell: TypingShell): boolean {
  const has = (file: string): boolean => spawnSync('sh', ['-c', `command -v ${file}`]).status === 0;
  return ['script', 'bash', SHELLS[shell].file].every(has);
}

export interface Typed {
  /** Arguments of each command that was run, in order. */
  ran: string[][];
  /** Names of files that something made in the shell's folder. */
  made: string[];
  /** All that the terminal showed. */
  screen: string;
}

/** Behind the arguments of a call, each of which ends in a NUL. */
const END = '\u0001\n';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Types into a shell that has loaded a completion script.
 * @param script what `clawlamp completion SHELL` prints
 * @param answer stands for `clawlamp complete …`: given its arguments, what it prints
 * @param keys what is typed, one entry after the other; each that ends in a tab is given time to be answered
 */
export async function typeInto(
  shell: TypingShell,
  script: string,
  answer: (argv: string[]) => Promise<string>,
  keys: readonly string[],
): Promise<Typed> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'clawlamp-typing-')));
  const inside = path.join(folder, 'cwd');
  const ran: string[][] = [];
  let asked = 0;
  const server = net.createServer((socket) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.endsWith(END)) return;
      const argv = text.slice(0, -END.length).split('\0').slice(0, -1);
      if (argv[0] !== 'complete') {
        ran.push(argv);
        socket.end();
        return;
      }
      void answer(argv).then((said) => {
        asked += 1;
        socket.end(said);
      });
    });
  });
  try {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as net.AddressInfo;
    const program = path.join(folder, 'clawlamp');
    // A shell script, since it is started for each tab and a Node takes its time to.
    writeFileSync(
      program,
      `#!/usr/bin/env bash\nexec 3<>/dev/tcp/127.0.0.1/${port}\n` +
        `(( $# )) && printf '%s\\0' "$@" >&3\nprintf '\\1\\n' >&3\ncat <&3\n`,
    );
    chmodSync(program, 0o755);
    writeFileSync(path.join(folder, 'script'), script);
    spawnSync('mkdir', [inside]);
    const { start, ready } = SHELLS[shell];
    const child = spawn('script', ['-qec', start, '/dev/null'], {
      cwd: inside,
      env: {
        PATH: `${folder}:/usr/local/bin:/usr/bin:/bin`,
        HOME: folder,
        TERM: 'dumb',
        LC_ALL: 'C.UTF-8',
        INPUTRC: '/dev/null',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let screen = '';
    child.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString()));
    const until = async (met: () => boolean, ms = 20_000): Promise<void> => {
      for (let left = ms; left > 0 && !met(); left -= 50) await wait(50);
    };
    const type = (text: string): void => void child.stdin.write(text);
    type(`${ready}\r`);
    await until(() => screen.split('ready> ').length > 2);
    type(`source ${path.join(folder, 'script')}\r`);
    await wait(200);
    for (const key of keys) {
      const before = asked;
      const commands = ran.length;
      const shownBefore = screen.length;
      type(key);
      if (key.endsWith('\t')) await until(() => asked > before);
      else if (key.endsWith('\r')) await until(() => ran.length > commands, 8_000);
      // What the shell makes of the answer is written at once.
      await until(() => screen.length > shownBefore, 1_000);
      await wait(120);
    }
    type('exit\r');
    child.stdin.end();
    await Promise.race([new Promise((done) => child.on('close', done)), wait(3_000)]);
    child.kill('SIGKILL');
    return { ran, made: existsSync(inside) ? readdirSync(inside) : [], screen };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

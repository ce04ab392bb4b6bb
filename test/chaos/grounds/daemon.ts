import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How much (characters) of what it says is kept. */
const LAST_WORDS = 4_000;

/**
 * A shell that starts a program, says its process id, and ends it when the input of the shell ends: also when this
 * process is killed. The program hears a signal by its id, so it is not the shell that has it.
 */
const SHELL = `
exec 3<&0
signal=$1; shift
"$@" </dev/null >&2 3<&- & pid=$!
echo $pid
{ read -r line <&3; kill -s "$signal" $pid; } 2>/dev/null &
wait $pid`;

/** Whose programs these are; as root, PostgreSQL refuses to run. */
type As = Readonly<{ uid?: number; gid?: number }>;

/** A real program that runs until it is ended, and that ends with this process. */
export class Daemon {
  readonly #shell: ChildProcess;
  readonly #pid: number;
  readonly #ended: Promise<unknown>;
  #said = '';

  private constructor(shell: ChildProcess, pid: number) {
    this.#shell = shell;
    this.#pid = pid;
    this.#ended = once(shell, 'exit').then(() => shell.stdin?.destroy());
    shell.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString()).slice(-LAST_WORDS);
    });
  }

  /** @param ends the signal at which it ends at once */
  static async start(
    path: string,
    args: readonly string[],
    ends: 'INT' | 'TERM',
    as: As = {},
  ): Promise<Daemon> {
    const shell = spawn('sh', ['-c', SHELL, 'sh', ends, path, ...args], { cwd: '/', ...as });
    shell.stdin.on('error', () => {});
    const [pid] = await once(createInterface({ input: shell.stdout }), 'line');
    return new Daemon(shell, Number(pid));
  }

  /** The end of what it wrote. */
  get said(): string {
    return this.#said;
  }

  get isRunning(): boolean {
    return this.#shell.exitCode === null && this.#shell.signalCode === null;
  }

  /** Sends a signal to it, and to the processes that it started. */
  signal(signal: NodeJS.Signals): void {
    if (!this.isRunning) return;
    const children = readFileSync(`/proc/${this.#pid}/task/${this.#pid}/children`, 'utf8').split(' ');
    for (const pid of [this.#pid, ...children.map(Number)].filter((one) => one > 0)) send(pid, signal);
  }

  /** As if somebody pulled the plug. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.#ended;
  }

  async end(): Promise<void> {
    this.#shell.stdin?.end();
    await this.#ended;
  }
}

/** A process may have ended meanwhile. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {}
}

/** @returns the user that servers run as: Debian's own for root, else who runs this */
export function serverUser(): As {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

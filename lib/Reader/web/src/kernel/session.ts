import { isStop } from '../outputs/errors';
import type { Kernel, KernelManager, KernelMessage } from '@jupyterlab/services';
import type { KernelMemory } from './memory';
import type { KernelStatus } from './status';

/** How a run ended: `lost` when the kernel or the server went away under it. */
export type Outcome = 'ok' | 'error' | 'stopped' | 'lost';

type Connection = Kernel.IKernelConnection;
type Run = Kernel.IFuture<KernelMessage.IExecuteRequestMsg, KernelMessage.IExecuteReplyMsg>;
type Listener = (status: KernelStatus) => void;

/** The kernel of one chapter: started at the first run, found again after a reload. */
export class KernelSession {
  private manager: KernelManager | undefined;
  private connection: Connection | undefined;
  private connecting: Promise<Connection> | undefined;
  private future: Run | undefined;
  private cutOff: Run | undefined;
  private restarting: Promise<void> | undefined;
  private wasConnected = false;
  private wasLost = false;
  private current: KernelStatus = 'not-started';

  constructor(
    private readonly name: string,
    private readonly memory: KernelMemory,
    private readonly changed: Listener,
  ) {}

  get status(): KernelStatus {
    return this.current;
  }

  /** Fetches the client while the reader reads, and asks the server what runs, so that the first run need not wait for it. */
  prepare(): void {
    this.reachServer().catch(() => undefined);
  }

  /** The running kernel; a new one if there is none. What is asked during a restart waits for its end: the client drops what it is sent meanwhile. */
  connect(): Promise<Connection> {
    return this.restarting ? this.restarting.then(() => this.connect()) : this.reach();
  }

  private reach(): Promise<Connection> {
    if (this.connection && !this.connection.isDisposed) return Promise.resolve(this.connection);
    this.connecting ??= this.open().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  async execute(code: string, cell: string, receive: (message: KernelMessage.IIOPubMessage) => void): Promise<Outcome> {
    const connection = await this.connect();
    const request = { code, store_history: true, allow_stdin: false, stop_on_error: true };
    const future = connection.requestExecute(request, true, { cellId: cell });
    this.future = future;
    future.onIOPub = receive;
    try {
      const reply = await future.done;
      if (reply.content.status === 'ok') return 'ok';
      return 'ename' in reply.content && isStop(reply.content) ? 'stopped' : 'error';
    } catch {
      return 'lost';
    } finally {
      this.future = undefined;
    }
  }

  /** What could stand at the cursor; nothing while there is no kernel or it is at work: typing never waits. */
  async complete(code: string, cursor: number): Promise<KernelMessage.ICompleteReplyMsg['content'] | undefined> {
    if (!this.isFree) return undefined;
    return (await this.connection?.requestComplete({ code, cursor_pos: cursor }))?.content;
  }

  /** What is known of the name at the cursor. */
  async inspect(code: string, cursor: number): Promise<KernelMessage.IInspectReplyMsg['content'] | undefined> {
    if (!this.isFree) return undefined;
    return (await this.connection?.requestInspect({ code, cursor_pos: cursor, detail_level: 0 }))?.content;
  }

  private get isFree(): boolean {
    return this.connection?.isDisposed === false && this.current === 'idle';
  }

  async interrupt(): Promise<void> {
    await this.connection?.interrupt();
  }

  /** An empty kernel: the same process started again, or a new one where the old has died. */
  restart(): Promise<void> {
    this.restarting ??= this.startOver().finally(() => (this.restarting = undefined));
    return this.restarting;
  }

  private async startOver(): Promise<void> {
    const connection = this.connection;
    const alive = connection?.isDisposed === false;
    this.memory.startOver(alive ? connection.id : undefined);
    this.say('restarting');
    await (alive ? connection.restart() : this.reach());
    this.say('idle');
  }

  private async open(): Promise<Connection> {
    this.say('starting');
    try {
      const manager = await this.reachServer();
      const connection = (await this.found(manager)) ?? (await manager.startNew({ name: this.name }));
      if (connection.id !== this.memory.kernel) this.memory.startOver(connection.id);
      this.connection = connection;
      this.wasConnected = connection.connectionStatus === 'connected';
      connection.statusChanged.connect((_, status) => this.follow(status));
      connection.connectionStatusChanged.connect((_, status) => this.followConnection(status));
      await answered(connection);
      this.follow(connection.status);
      return connection;
    } catch (problem) {
      this.say(this.connection?.status === 'dead' ? 'dead' : 'unreachable');
      throw problem;
    }
  }

  private async reachServer(): Promise<KernelManager> {
    const { gateway } = await client();
    this.manager ??= gateway();
    // A list of kernels that was asked for before ours was started, and comes after, would end its connection.
    await this.manager.ready.catch(() => undefined);
    return this.manager;
  }

  private async found(manager: KernelManager): Promise<Connection | undefined> {
    const id = this.memory.kernel;
    if (id === undefined) return undefined;
    const model = await manager.findById(id);
    return model && model.execution_state !== 'dead' ? manager.connectTo({ model }) : undefined;
  }

  private follow(status: string): void {
    if (status === 'dead') this.bury();
    if (status === 'autorestarting') this.memory.startOver(this.connection?.id);
    if (status === 'autorestarting' || status === 'dead') this.say('dead');
    else if (status === 'idle' || status === 'busy') this.say(status);
    else if (status === 'restarting') this.say('restarting');
  }

  /** A dead kernel is taken off the server's list; the next run starts another. */
  private bury(): void {
    if (this.connection) void this.manager?.shutdown(this.connection.id).catch(() => undefined);
    this.memory.startOver(undefined);
  }

  private followConnection(status: string): void {
    if (status === 'connected') {
      if (this.wasLost) void this.pickUp().catch(() => undefined);
      this.wasLost = false;
      this.wasConnected = true;
    } else if (this.wasConnected && this.connection?.isDisposed === false && this.current !== 'restarting') {
      if (!this.wasLost) this.cutOff = this.future;
      this.wasLost = true;
      setTimeout(() => {
        if (this.wasLost && this.connection?.isDisposed === false) this.say('unreachable');
      }, 1500);
    }
  }

  /** After a lost connection: what was said meanwhile is gone, so a run that was cut off and has ended by now would wait for ever. A later run is left alone. */
  private async pickUp(): Promise<void> {
    const cutOff = this.cutOff;
    this.cutOff = undefined;
    const reply = await this.connection?.requestKernelInfo();
    if (!reply) return;
    const status = this.connection?.status ?? 'idle';
    if (status === 'idle' && cutOff === this.future) cutOff?.dispose();
    this.follow(status);
  }

  private say(status: KernelStatus): void {
    if (status === this.current) return;
    this.current = status;
    this.changed(status);
  }
}

/** The Jupyter client, which is as large as the rest of the page. */
function client(): Promise<typeof import('./jupyter')> {
  return import('./jupyter');
}

const patience = 30_000;

/** The kernel's first answer. A server that went away would keep a reader waiting for it, so patience ends. */
async function answered(connection: Connection): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The kernel did not answer within ${patience / 1000} seconds.`)), patience);
    connection.disposed.connect(() => reject(new Error('The kernel ended before it was ready.')));
    connection.connectionStatusChanged.connect((_, status) => {
      if (status === 'disconnected') reject(new Error('The server does not answer.'));
    });
  });
  try {
    await Promise.race([connection.info, late]);
  } catch (problem) {
    connection.dispose();
    throw problem;
  } finally {
    clearTimeout(timer);
  }
}

import { inWords, type KernelStatus } from '../kernel/status';
import { button, element } from './elements';

export interface BarCommands {
  runAll(): void;
  stop(): void;
  restart(): void;
}

/** The kernel's part of the page's bar. */
export class KernelBar {
  private readonly words = element('span', 'kernel-words');

  constructor(place: Element, commands: BarCommands) {
    const status = element('span', 'kernel-status', element('span', 'dot'), this.words);
    status.setAttribute('role', 'status');
    status.title = 'The kernel: the C# process that runs this chapter’s cells';
    place.prepend(
      status,
      button('run-all', 'Run all', 'Run every cell of this chapter', commands.runAll),
      button('stop-all', 'Stop', 'Stop the running cell', commands.stop),
      button('restart', 'Restart', 'Restart the kernel: everything the cells defined is forgotten', commands.restart),
    );
    this.show('not-started');
  }

  show(status: KernelStatus): void {
    document.body.dataset['kernelStatus'] = status;
    this.words.replaceChildren(element('span', 'visually-hidden', 'Kernel: '), inWords[status]);
  }
}

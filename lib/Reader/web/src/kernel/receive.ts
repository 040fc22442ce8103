import type { KernelMessage } from '@jupyterlab/services';
import type { CodeCell } from '../cells/cell';
import { OutputFlow } from '../outputs/flow';
import type { KernelError } from '../outputs/errors';
import type { Output } from '../outputs/output';

const outputTypes = new Set(['stream', 'error', 'execute_result', 'display_data', 'update_display_data']);

/** Takes what the kernel publishes during a run to the cell. */
export class Receiver {
  private readonly flow: OutputFlow;

  constructor(private readonly cell: CodeCell) {
    this.flow = new OutputFlow((output) => cell.outputs.append(output));
  }

  readonly receive = (message: KernelMessage.IIOPubMessage): void => {
    const { msg_type: type } = message.header;
    if (type === 'clear_output') {
      this.flow.flush();
      this.cell.outputs.clear((message.content as { wait?: boolean }).wait === true);
    } else if (outputTypes.has(type)) {
      this.flow.push({ output_type: type, ...message.content } as unknown as Output);
      if (type === 'error') this.cell.markError(message.content as unknown as KernelError);
    }
  };

  end(): void {
    this.flow.flush();
    this.cell.outputs.end();
  }
}

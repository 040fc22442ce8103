/** How the kernel is, as the page says it and as `body[data-kernel-status]` shows it. */
export type KernelStatus = 'not-started' | 'starting' | 'idle' | 'busy' | 'restarting' | 'dead' | 'unreachable';

export const inWords: Record<KernelStatus, string> = {
  'not-started': 'Not started',
  starting: 'Starting',
  idle: 'Ready',
  busy: 'Running',
  restarting: 'Restarting',
  dead: 'Stopped',
  unreachable: 'No connection',
};

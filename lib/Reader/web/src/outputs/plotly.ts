/** The few calls of plotly.js that the page makes. */
export interface Plotly {
  newPlot(root: HTMLElement, figure: { data: unknown[]; layout: Layout; config: object }): Promise<unknown>;
  addFrames(root: HTMLElement, frames: unknown[]): Promise<unknown>;
  animate(root: HTMLElement, ...args: unknown[]): Promise<unknown>;
  restyle(root: HTMLElement, ...args: unknown[]): Promise<unknown>;
  relayout(root: HTMLElement, ...args: unknown[]): Promise<unknown>;
  update(root: HTMLElement, ...args: unknown[]): Promise<unknown>;
  purge(root: HTMLElement): void;
  Plots: { resize(root: HTMLElement): Promise<unknown> };
}

export type Layout = Record<string, unknown>;

/** A figure as `application/vnd.plotly.v1+json` carries it. */
export interface FigureJson {
  data?: unknown[];
  layout?: Layout;
  frames?: unknown[];
  config?: object;
}

declare global {
  interface Window {
    Plotly?: Plotly;
  }
}

let loading: Promise<Plotly> | undefined;

/** Loads plotly.js, which is larger than the rest of the page together, when the first figure comes near. */
export function loadPlotly(): Promise<Plotly> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('plotly.js', document.querySelector<HTMLScriptElement>('script[src$="reader.js"]')?.src).href;
    script.addEventListener('load', () => (window.Plotly ? resolve(window.Plotly) : reject(new Error('plotly.js did not start.'))));
    script.addEventListener('error', () => {
      loading = undefined;
      reject(new Error('plotly.js could not be loaded.'));
    });
    document.head.append(script);
  });
  return loading;
}

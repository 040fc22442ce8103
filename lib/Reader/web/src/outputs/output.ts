/** Outputs as nbformat 4.5 stores them and as Jupyter messages carry them. */
export type MultilineText = string | string[];

export type Output =
  | { output_type: 'stream'; name: string; text: MultilineText }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] }
  | {
      output_type: 'execute_result' | 'display_data' | 'update_display_data';
      data: MimeBundle;
      metadata?: Record<string, unknown>;
      transient?: { display_id?: string };
    };

export type MimeBundle = Record<string, unknown>;

/** nbformat may store a text as a list of lines. */
export function text(value: unknown): string {
  return Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

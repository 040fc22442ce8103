/** A reader's change to a cell, kept in the browser beside the text it changed. */
interface Edit {
  original: string;
  edited: string;
}

/** The edits of one notebook. The files on disk never change. */
export class Edits {
  constructor(private readonly notebook: string) {}

  /** The reader's text for a cell, and whether the book has changed that cell since; nothing if it was not edited. */
  of(cell: string, original: string): { edited: string; outdated: boolean } | undefined {
    const stored = this.read(cell);
    if (!stored || stored.edited === original) return undefined;
    return { edited: stored.edited, outdated: stored.original !== original };
  }

  keep(cell: string, original: string, edited: string): void {
    if (edited === original) return this.forget(cell);
    try {
      localStorage.setItem(this.key(cell), JSON.stringify({ original, edited } satisfies Edit));
    } catch {
      // A full or forbidden storage costs the reader the memory of an edit, not the edit.
    }
  }

  forget(cell: string): void {
    localStorage.removeItem(this.key(cell));
  }

  private key(cell: string): string {
    return `edit:${this.notebook}:${cell}`;
  }

  private read(cell: string): Edit | undefined {
    try {
      const stored = JSON.parse(localStorage.getItem(this.key(cell)) ?? 'null') as Partial<Edit> | null;
      return typeof stored?.original === 'string' && typeof stored.edited === 'string' ? (stored as Edit) : undefined;
    } catch {
      return undefined;
    }
  }
}

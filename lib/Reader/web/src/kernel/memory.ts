/** The kernel that a chapter runs in and the cells that have run there: remembered over a reload of the page. */
export class KernelMemory {
  private readonly key: string;
  private id: string | undefined;
  private ran = new Set<string>();

  constructor(notebook: string) {
    this.key = `kernel:${notebook}`;
    try {
      const stored = JSON.parse(sessionStorage.getItem(this.key) ?? '{}') as { id?: string; ran?: string[] };
      this.id = stored.id;
      this.ran = new Set(stored.ran);
    } catch {
      // Nothing that can be read is nothing remembered.
    }
  }

  get kernel(): string | undefined {
    return this.id;
  }

  hasRun(cell: string): boolean {
    return this.ran.has(cell);
  }

  noteRun(cell: string): void {
    this.ran.add(cell);
    this.save();
  }

  /** A kernel that knows nothing yet. */
  startOver(id: string | undefined): void {
    this.id = id;
    this.ran.clear();
    this.save();
  }

  private save(): void {
    sessionStorage.setItem(this.key, JSON.stringify({ id: this.id, ran: [...this.ran] }));
  }
}

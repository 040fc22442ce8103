/** What became of an exercise. */
export interface Attempts {
  attempts: number;
  right: boolean;
}

/** How far a chapter is read: the section last seen, and the largest part of the page ever passed. */
export interface Place {
  anchor: string;
  heading: string;
  read: number;
  when: number;
}

/** What a reader has done in a chapter, kept in this browser. */
export class ReadingRecord {
  constructor(private readonly chapter: string) {}

  attempts(exercise: string): Attempts {
    return { attempts: 0, right: false, ...this.exercises()[exercise] };
  }

  note(exercise: string, result: Attempts): void {
    write(`exercises:${this.chapter}`, { ...this.exercises(), [exercise]: result });
  }

  /** How many exercises were answered rightly. */
  get done(): number {
    return Object.values(this.exercises()).filter(({ right }) => right).length;
  }

  get place(): Place | undefined {
    return read<Place>(`place:${this.chapter}`);
  }

  set place(place: Place) {
    write(`place:${this.chapter}`, place);
  }

  private exercises(): Record<string, Attempts> {
    return read(`exercises:${this.chapter}`) ?? {};
  }
}

function read<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the reader the memory, not the work.
  }
}

/** What tabs of one browser tell each other: that a document changed on the shelf. */
export interface News {
  readonly document: string;
}

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('standoff') : undefined;
const listeners = new Set<(news: News) => void>();

channel?.addEventListener('message', ({ data }: MessageEvent<News>) => {
  for (const listener of listeners) listener(data);
});

/** Tells the other tabs, and whoever listens in this one. */
export function tell(news: News): void {
  channel?.postMessage(news);
  for (const listener of listeners) listener(news);
}

/** Listens until the function returned is called. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Loads something on first use, and keeps it. Callers that come while it is loading wait for the same. A failure is not
 * kept: the next call loads it anew.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    if (loaded) return loaded;
    const loading = load();
    loaded = loading;
    loading.catch(() => {
      loaded = null;
    });
    return loading;
  };
}

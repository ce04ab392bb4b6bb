/**
 * Loads something when it is first asked for, and keeps it. Who asks while it is loading waits for the same. A failure is
 * not kept: whoever asks next has it loaded anew.
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

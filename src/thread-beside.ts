import { extname } from 'node:path';

/**
 * @param module the module that starts the thread
 * @returns where the program of a thread stands: beside that module, written in TypeScript, or bundled as it is
 */
export function threadBeside({ url, filename }: ImportMeta, name: string): URL {
  return new URL(`./${name}${extname(filename)}`, url);
}

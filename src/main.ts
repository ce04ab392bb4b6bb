import { enableCompileCache } from 'node:module';

// Compiled modules of an earlier start are used again; they are imported after this call, so that it counts for them.
enableCompileCache();
await import('./serve.ts');

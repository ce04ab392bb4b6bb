import { enableCompileCache } from 'node:module';

// Uses modules again that an earlier start compiled. The rest is imported after this call, so that it counts for them.
enableCompileCache();
await import('./serve.ts');

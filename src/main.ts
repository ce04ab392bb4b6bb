import { enableCompileCache } from 'node:module';

// What an earlier start compiled is used again; the modules are loaded after this, so that it holds for them.
enableCompileCache();
await import('./serve.ts');

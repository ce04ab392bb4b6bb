/** The parts of restify that are used here, which its types tell of only as a whole. */

declare module 'restify/lib/server.js' {
  import type { Server } from 'restify';

  type Options = Readonly<{ name: string; log: object; router: object }>;
  const RestifyServer: new (options: Options) => Server;
  export default RestifyServer;
}

declare module 'restify/lib/router.js' {
  const Router: new (options: Readonly<{ log: object }>) => object;
  export default Router;
}

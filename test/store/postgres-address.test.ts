import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../src/config/config.ts';
import { addressToRead, connectionTo } from '../../src/store/postgres/postgres-address.ts';

const ssl = (url: string) => connectionTo(url).ssl;

describe('The address of PostgreSQL', () => {
  it('asks for TLS and checks who replies, but on this machine or when told otherwise', () => {
    const checked = { rejectUnauthorized: true };
    assert.deepEqual(ssl('postgres://a:b@db.example.nl/zelfscan'), checked);
    for (const mode of ['require', 'verify-ca', 'verify-full'])
      assert.deepEqual(ssl(`postgres://a:b@127.0.0.1/x?sslmode=${mode}`), checked);
    assert.deepEqual(ssl('postgres://a:b@localhost/x?ssl=true'), checked);
    assert.deepEqual(ssl('postgres://a:b@localhost.example.nl/x'), checked);
    assert.deepEqual(ssl('postgres://a:b@db.example.nl/x?sslmode=no-verify'), { rejectUnauthorized: false });
    assert.equal(ssl('postgres://a:b@db.example.nl/x?sslmode=disable'), false);
    for (const here of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]', ''])
      assert.equal(ssl(`postgres://${here}/x`), false);
  });

  it('leads to a unix socket, with a user and a password or without', () => {
    const { ssl: tls, ...there } = connectionTo('postgres:///x?host=/run/postgresql');
    assert.deepEqual([there, tls], [{ host: '/run/postgresql', database: 'x' }, false]);
    const known = { host: '/run/postgresql', user: 'a', password: 'b', database: 'x', ssl: false };
    assert.deepEqual(connectionTo('postgres://a:b@/x?host=/run/postgresql'), known);
    assert.deepEqual(connectionTo('postgres://a:b@%2Frun%2Fpostgresql/x?sslmode=disable'), known);
    const other = connectionTo('postgresql:///x?host=/run/postgresql&port=5433&user=a');
    assert.deepEqual([other.port, other.user], [5433, 'a']);
    assert.equal(addressToRead('postgres://a:b@/x?host=/run/postgresql'), '/run/postgresql/x');
  });

  it('names a host, a port, a database, and settings of the connection', () => {
    const url = 'postgres://a:b@[2001:db8::1]:6543/x?application_name=y&options=-c%20search_path%3Dz';
    const { host, port, application_name, options } = connectionTo(url);
    assert.deepEqual([host, port, application_name, options], ['2001:db8::1', 6543, 'y', '-c search_path=z']);
    assert.equal(addressToRead(url), '[2001:db8::1]:6543/x');
  });

  const REFUSED: Record<string, RegExp> = {
    'postgres://a:geheim@db1,db2/x':
      /several hosts; give one, at which there is always the server that takes writes/,
    'postgres://a:geheim@db1:5432,db2:5432/x': /several hosts/,
    'postgres://a:geheim@/x?host=db1,db2': /several hosts/,
    'postgres://a:geheim@db/x?host=/run/postgresql': /two hosts, before and behind/,
    'postgres://a:geheim@db:1/x?port=2': /two ports/,
    'postgres://a:geheim@/x?host=db&port=geheim': /its port is not a number/,
    'postgres://a:geheim@db/x?target_session_attrs=read-write':
      /says target_session_attrs, which .* the start sees for itself whether the server takes writes/,
    'postgres://a:geheim@db/x?sslmode=prefer': /its sslmode is not understood; say require/,
    'postgres://a:geheim@db/x?ssl=false': /it says ssl; say sslmode/,
    'postgres://a@db/x?password=geheim': /says password, .* before the host/,
    'postgres://a:geheim@db/x?sslpassword=geheim': /says sslpassword, .* a key without a password/,
    'postgres://a:geheim@db/x?pgbouncer=geheim': /says pgbouncer, .* leave it out \(understood are sslmode, /,
    'postgres://a:geheim@db/x?sslcert=/c.pem': /sslcert without sslkey/,
    'postgres://a:geheim@db/x?sslkey=/c.pem': /sslkey without sslcert/,
    'postgres://a:geheim@db/x?sslmode=disable&sslrootcert=/ca.pem': /sslmode=disable; leave one out/,
    'postgres://a:geheim@db/x?sslmode=no-verify&sslrootcert=/ca.pem': /sslmode=no-verify; leave one out/,
    'postgres://a:geheim@/x?host=/run/postgresql&sslmode=require': /no TLS on a unix socket/,
    'postgres://a:b@db/x?sslmode=require&sslmode=disable': /says sslmode more than once/,
    'postgres://a:b@db/x?port=70000': /its port is not a number/,
    'postgres://a:/geheim@db/x': /with what is special in it written as %XX/,
    'postgres://a:12/geheim@db/x': /with what is special in it written as %XX/,
    'postgres://a:?geheim@db/x': /with what is special in it written as %XX/,
    'postgres://a:b@c?geheim@db/x': /with what is special in it written as %XX/,
    'postgres://a:?geheim&b@db/x?sslmode=require': /with what is special in it written as %XX/,
    'postgres://a:geheim#@db/x': /begins with postgres:\/\/, with what is special in it written as %XX/,
  };
  for (const [url, says] of Object.entries(REFUSED)) {
    it(`is refused by name, and not repeated: ${url.replaceAll('geheim', '…')}`, () => {
      assert.throws(
        () => readConfig({ DATABASE_URL: url }),
        (error: Error) => {
          assert.match(error.message, /DATABASE_URL can not be used: /);
          assert.match(error.message, says);
          assert.doesNotMatch(error.message, /geheim/);
          return true;
        },
      );
    });
  }

  it('takes signs for themselves where they are not written as %XX', () => {
    const to = (url: string) => connectionTo(url);
    assert.equal(to('postgres://a:50%^x%40@db/x').password, '50%^x@');
    const azure = to('postgresql://bot@server:b@server.postgres.database.azure.com/x?sslmode=require');
    assert.deepEqual([azure.user, azure.host], ['bot@server', 'server.postgres.database.azure.com']);
    assert.equal(to('postgres://db/x?user=bot@server').user, 'bot@server');
  });

  it('leads where it says, whatever is in its user, password and name', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (user, password, database) => {
        const [one, two, three] = [user, password, database].map(encodeURIComponent);
        const to = connectionTo(`postgres://${one}:${two}@db.example.nl/${three}`);
        assert.deepEqual([to.user, to.password, to.database], [user, password, database]);
      }),
      { seed: 20 },
    );
  });
});

package org.tallystick.app.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables in PostgreSQL: knows a ledger from what others keep there, brings it up to date. */
final class PostgresSchema {
  /** Tells the lock of ledgers from what other programs lock; the second half is the schema's. */
  static final int LOCK = 0x54414C59;

  static final String HISTORY = "flyway_schema_history";

  private PostgresSchema() {}

  /** A current ledger; whatever else is there stays as it was. */
  static void prepare(Jdbi jdbi, DataSource source, PostgresAddress address, boolean mayCreate) {
    if (jdbi.withHandle(h -> version(h, address, mayCreate)) < Schema.VERSION) {
      // Whoever comes second finds the ledger made and waits for nothing more.
      jdbi.useTransaction(
          h -> {
            lock(h);
            if (version(h, address, mayCreate) < Schema.VERSION) {
              migrate(source);
            }
          });
    }
  }

  /** Keeps all other writers of this ledger out until the transaction ends. */
  static void lock(Handle h) {
    h.createQuery("SELECT pg_advisory_xact_lock(:lock, hashtext(current_schema()))")
        .bind("lock", LOCK)
        .mapToMap()
        .list();
  }

  /** The newest migration that was run; 0 if the schema is empty. */
  private static int version(Handle h, PostgresAddress address, boolean mayCreate) {
    if (one(h, "SELECT current_schema()").isEmpty()) {
      throw new LedgerException(
          address,
          "the schema that it names does not exist",
          "create it with `CREATE SCHEMA`, or mend currentSchema in the address");
    }
    if (!hasTable(h, HISTORY)) {
      if (one(
              h,
              "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                  + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                  + " LIMIT 1")
          .isPresent()) {
        throw foreign(address);
      }
      if (!mayCreate) {
        throw new LedgerException(address, "no ledger in it yet", "run `tallystick read` first");
      }
      return 0;
    }
    if (one(h, "SELECT script FROM " + HISTORY + " WHERE version = '1'")
        .filter("V1__ledger.sql"::equals)
        .isEmpty()) {
      throw foreign(address);
    }
    int version =
        Integer.parseInt(
            one(h, "SELECT max(version::int)::text FROM " + HISTORY + " WHERE success")
                .orElse("0"));
    if (version > Schema.VERSION) {
      throw new LedgerException(address, "made by a newer Tallystick", "update Tallystick");
    }
    return version;
  }

  private static LedgerException foreign(PostgresAddress address) {
    return new LedgerException(
        address,
        "holds tables of another program",
        "name an empty database, or an empty schema with ?currentSchema=NAME");
  }

  private static boolean hasTable(Handle h, String name) {
    return one(h, "SELECT to_regclass(quote_ident(current_schema()) || '." + name + "')::text")
        .isPresent();
  }

  private static Optional<String> one(Handle h, String sql) {
    return h.createQuery(sql).mapTo(String.class).findOne();
  }

  private static void migrate(DataSource source) {
    Flyway.configure(PostgresSchema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration/postgresql")
        .createSchemas(false)
        .loggers("slf4j")
        .load()
        .migrate();
  }
}

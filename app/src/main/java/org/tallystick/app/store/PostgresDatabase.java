package org.tallystick.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.tallystick.reports.WellFormed;

/** A ledger in a PostgreSQL database, with a few connections so that readers do not wait. */
final class PostgresDatabase implements Database {
  /** Enough for the threads of a web server; a command uses one. */
  private static final int MOST_CONNECTIONS = 8;

  /** How long to wait for another program that is adding something, and for a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PostgresAddress address;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(PostgresAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArgument(new StorableText());
  }

  /**
   * The ledger there, brought up to date if it is older.
   *
   * @param mayCreate whether it is made if there is none
   */
  static PostgresDatabase open(PostgresAddress address, boolean mayCreate) {
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config(address));
      PostgresDatabase database = new PostgresDatabase(address, pool);
      PostgresSchema.prepare(database.jdbi, pool, address, mayCreate);
      return database;
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw PostgresProblems.explain(address, e);
    }
  }

  private static HikariConfig config(PostgresAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbc());
    address.user().ifPresent(config::setUsername);
    address.password().ifPresent(config::setPassword);
    config.addDataSourceProperty("ApplicationName", "tallystick");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("defaultRowFetchSize", "1000");
    address.options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(1);
    return config;
  }

  @Override
  public <T> T read(Function<Handle, T> question) {
    try {
      return jdbi.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ,
          h -> {
            h.execute("SET TRANSACTION READ ONLY");
            return question.apply(h);
          });
    } catch (RuntimeException e) {
      throw explain(e);
    }
  }

  @Override
  public <T> T write(Function<Handle, T> change) {
    try {
      return jdbi.inTransaction(
          TransactionIsolationLevel.READ_COMMITTED,
          h -> {
            if (!address.options().getOrDefault("options", "").contains("lock_timeout")) {
              h.execute("SET LOCAL lock_timeout = " + PATIENCE.toMillis());
            }
            PostgresSchema.lock(h);
            return change.apply(h);
          });
    } catch (RuntimeException e) {
      throw explain(e);
    }
  }

  @Override
  public void check(Handle h, OriginalsCheck.Wrong wrong, List<String> notes) {
    PostgresCheck.run(h, address, wrong, notes);
  }

  @Override
  public List<Hit> search(Handle h, Words words) {
    return FullText.postgres(h, words);
  }

  @Override
  public LedgerException explain(RuntimeException failure) {
    return PostgresProblems.explain(address, failure);
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return address.toString();
  }

  /** PostgreSQL keeps no U+0000 and no half of a surrogate pair. */
  private static final class StorableText extends AbstractArgumentFactory<String> {
    StorableText() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setString(position, WellFormed.text(value));
    }
  }
}

package org.tallystick.app.store;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** What PostgreSQL's errors mean to the person who asked. Codes: its manual, appendix A. */
final class PostgresProblems {
  private PostgresProblems() {}

  static LedgerException explain(PostgresAddress address, RuntimeException failure) {
    if (failure instanceof LedgerException known) {
      return known;
    }
    SQLException sql = sqlCause(failure);
    if (sql == null) {
      return unknown(address, failure.getMessage(), failure);
    }
    String user = address.user().map(name -> " for " + name).orElse("");
    String server = address.host() + ":" + address.port();
    String said = words(sql);
    return switch (sql.getSQLState()) {
      case "28P01" ->
          problem(
              address,
              "wrong password" + user + ", or no such user",
              "set PGPASSWORD, or mend the line in ~/.pgpass",
              failure);
      case "28000" ->
          problem(
              address,
              "the server lets nobody in" + user + " (" + said + ")",
              "mend the user, or ask who runs the server for access",
              failure);
      case "08004" ->
          problem(
              address,
              said.contains("password") ? "needs a password" : "refused (" + said + ")",
              "set PGPASSWORD, or write a line HOST:PORT:DATABASE:USER:PASSWORD into ~/.pgpass",
              failure);
      case "3D000" ->
          problem(
              address,
              "no database of that name",
              "mend the name, or create it with `createdb " + address.database() + "`",
              failure);
      case "08001" ->
          problem(
              address,
              "no PostgreSQL answers at " + server + reason(sql),
              "start it, or mend host and port",
              failure);
      case "08000", "08003", "08006", "08007", "57P01", "57P02", "57P03" ->
          problem(
              address,
              "the connection to " + server + " was cut",
              "see whether the server runs, then try again; what was confirmed is kept",
              failure);
      case "42501" ->
          problem(
              address,
              "no right to do that" + user + " (" + said + ")",
              "ask the owner of the database for it: CREATE on its schema to make or update a "
                  + "ledger, SELECT and INSERT on its tables to use one",
              failure);
      case "25006" ->
          problem(
              address,
              "cannot be written: the server takes no changes",
              "name the primary server rather than a copy of it",
              failure);
      case "55P03", "40P01" ->
          problem(
              address,
              "locked by another program",
              "wait until it has finished or close it, then try again",
              failure);
      case "53300" ->
          problem(
              address,
              "the server has no connection to spare",
              "close other programs, or raise max_connections",
              failure);
      case "53100" ->
          problem(
              address,
              "the server's disk is full",
              "free some space and try again; nothing was lost",
              failure);
      default -> unknown(address, said, failure);
    };
  }

  private static LedgerException problem(
      PostgresAddress address, String wrong, String remedy, RuntimeException failure) {
    return new LedgerException(address, wrong, remedy, failure);
  }

  private static LedgerException unknown(
      PostgresAddress address, String said, RuntimeException failure) {
    return problem(
        address,
        "cannot be used (" + String.valueOf(said).replaceAll("\\s+", " ").strip() + ")",
        "check the server and the address, then try again",
        failure);
  }

  /** The server's own message without the position in the query. */
  private static String words(SQLException sql) {
    return String.valueOf(sql.getMessage())
        .replaceFirst("^(FATAL|ERROR): ", "")
        .replaceAll("\\s+", " ")
        .replaceFirst(" Position: \\d+.*", "")
        .strip();
  }

  private static String reason(SQLException sql) {
    for (Throwable t = sql; t != null; t = t.getCause()) {
      if (t instanceof UnknownHostException) {
        return " (no such host)";
      }
      if (t instanceof ConnectException) {
        return " (connection refused)";
      }
    }
    return " (" + words(sql) + ")";
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return sql;
      }
    }
    return null;
  }
}

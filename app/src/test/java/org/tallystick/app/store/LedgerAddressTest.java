package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerAddressTest {
  private static final Map<String, String> NONE = Map.of();

  @ParameterizedTest
  @ValueSource(strings = {"tallystick.db", "/tmp/a b.db", "postgresql.db", "C:\\ledgers\\a.db"})
  void whatIsNoAddressIsAFile(String typed) {
    assertEquals(new LedgerAddress.InFile(Path.of(typed)), LedgerAddress.of(typed, NONE));
  }

  @Test
  void readsEveryPartOfAnAddress() {
    PostgresAddress address =
        postgres(
            "postgresql://me:p%40ss%3A%2F+1@db.example.org:6543/led%20ger?sslmode=require"
                + "&connect_timeout=5",
            NONE);
    assertEquals("db.example.org", address.host());
    assertEquals(6543, address.port());
    assertEquals("led ger", address.database());
    assertEquals(Optional.of("me"), address.user());
    assertEquals(Optional.of("p@ss:/+1"), address.password());
    assertEquals(Map.of("sslmode", "require", "connectTimeout", "5"), address.options());
    assertEquals("jdbc:postgresql://db.example.org:6543/led%20ger", address.jdbc());
    assertEquals(
        "postgresql://me@db.example.org:6543/led%20ger?connectTimeout=5&sslmode=require",
        address.toString());
  }

  @Test
  void takesTheRestFromTheEnvironment() {
    Map<String, String> environment =
        Map.of("PGUSER", "you", "PGPASSWORD", "secret", "PGHOST", "other", "PGPORT", "7");
    PostgresAddress address = postgres("postgres:///ledger", environment);
    assertEquals(Optional.of("you"), address.user());
    assertEquals(Optional.of("secret"), address.password());
    assertEquals("postgresql://you@other:7/ledger", address.toString());
    assertEquals(
        "postgresql://me@[::1]:7/ledger",
        postgres("postgresql://me@[::1]/ledger", environment).toString());
    assertEquals(Optional.empty(), postgres("postgresql://h/ledger", NONE).password());
  }

  @Test
  void neverShowsThePassword() {
    PostgresAddress address =
        postgres(
            "postgresql://me:hunter2@h/l?sslpassword=hunter2", Map.of("PGPASSWORD", "hunter2"));
    assertFalse(address.toString().contains("hunter2"), address.toString());
    assertTrue(("" + Optional.of(address)).startsWith("Optional[postgresql://me@h/l"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:hunter2@h",
        "postgresql://me:hunter2@h/",
        "postgresql://me:hunter2@h/a/b",
        "postgresql://me:hunter#2@h/ledger",
        "postgresql://me:hunter 2@h/ledger",
        "postgresql://me:hunt@er2@h/ledger",
        "postgresql://me:hunter%2@h/ledger",
        "postgresql://me:hunter2@h:port/ledger",
        "postgresql://h/ledger?password=hunter2",
        "postgresql://h/ledger?hunter=2",
        "postgresql://h/ledger?sslmode",
        "mysql://me:hunter2@h/ledger",
        "https://me:hunter2@h/ledger"
      })
  void refusesOthersWithoutRepeatingThem(String typed) {
    LedgerException refused =
        assertThrows(LedgerException.class, () -> LedgerAddress.of(typed, NONE));
    assertFalse(refused.getMessage().contains("hunter2"), refused.getMessage());
    assertEquals(null, refused.getCause());
    assertEquals(1, refused.getMessage().lines().count());
  }

  @Test
  void refusesAPortThatIsNone() {
    LedgerException refused =
        assertThrows(
            LedgerException.class,
            () -> LedgerAddress.of("postgresql://h/l", Map.of("PGPORT", "five")));
    assertEquals(
        "PGPORT=five: no port; set a number, or write the port into the address",
        refused.getMessage());
  }

  private static PostgresAddress postgres(String typed, Map<String, String> environment) {
    return assertInstanceOf(PostgresAddress.class, LedgerAddress.of(typed, environment));
  }
}

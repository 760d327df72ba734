/** The ledger: every report read and every claim found in it, in one SQLite file. */
package org.tallystick.app.store;

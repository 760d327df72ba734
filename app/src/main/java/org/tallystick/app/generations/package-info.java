/** Reading again what a ledger holds, and what changes by it. */
package org.tallystick.app.generations;

/** Tables of who says how much, taken into the ledger as claims. */
package org.tallystick.app.imports;

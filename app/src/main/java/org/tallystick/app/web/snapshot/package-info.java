/** What a ledger holds at one moment, reckoned once and shown by every page. */
package org.tallystick.app.web.snapshot;

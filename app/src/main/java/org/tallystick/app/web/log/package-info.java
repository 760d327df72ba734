/** What was done to the ledger, by whom and when, and whether all of it still holds. */
package org.tallystick.app.web.log;

/** The first page: what the ledger says about whom, and what came in last. */
package org.tallystick.app.web.overview;

/** The web app: server-rendered pages of what a ledger holds, each a function of its address. */
package org.tallystick.app.web;

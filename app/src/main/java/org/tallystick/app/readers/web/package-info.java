/** Fetching reports from the web, politely and within limits. */
package org.tallystick.app.readers.web;

/** Ways of recruiting and what states do about it: what a report describes without a number. */
package org.tallystick.claims.detail;

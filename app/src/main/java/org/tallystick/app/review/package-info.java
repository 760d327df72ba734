/** What people do with claims: accept, reject, correct and take back. */
package org.tallystick.app.review;

/** What people do with claims: accept, reject, correct, add and take back. */
package org.tallystick.app.review;

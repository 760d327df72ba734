/**
 * The pages on which people check claims: the queue, the form to correct one, what they stand
 * behind.
 */
package org.tallystick.app.web.review;

/** How many, who says so and since when, and what if somebody had not spoken. */
package org.tallystick.app.web.question;

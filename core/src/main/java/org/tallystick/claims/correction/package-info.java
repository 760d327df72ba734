/** The fields of a claim: as a person may correct them, and as another reading has changed them. */
package org.tallystick.claims.correction;

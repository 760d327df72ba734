/** The fields of a claim as a person may correct them. */
package org.tallystick.claims.correction;
